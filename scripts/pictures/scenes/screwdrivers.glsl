// Four screwdrivers of one set, side by side.
#define BOUNDS_C vec3(0.0, 0.15, 0.0)
#define BOUNDS_H vec3(1.35, 0.18, 1.7)

vec2 driver(vec3 p, float size, float kind, float id) {
  vec2 s = vec2(1e5, 0);
  float a = atan(p.y, p.x), r = length(p.xy), z = p.z;
  float body = 0.15 - 0.035 * smoothstep(0.35, 0.1, z) + 0.02 * sin(z * 5.5 + 1.4);
  float flute = 0.022 * smoothstep(-0.2, 0.8, cos(a * 6.0)) * smoothstep(1.02, 0.9, z) * smoothstep(0.22, 0.34, z);
  float grip = smax(r - body + flute, abs(z - 0.6) - 0.5, 0.09);
  add(s, grip * 0.8, id);
  float tip = -0.15 - size;
  float shaft = max(r - 0.042, max(z - 0.2, tip - z));
  if (kind < 0.5) {
    float k = smoothstep(tip + 0.28, tip, z);
    shaft = max(max(abs(p.y) - mix(0.042, 0.012, k), abs(p.x) - mix(0.042, 0.07, smoothstep(0.0, 0.6, k) * smoothstep(1.2, 0.8, k))), max(z - 0.2, tip - z));
    shaft = mix(r - 0.042, shaft, smoothstep(tip + 0.4, tip + 0.3, z));
    shaft = max(shaft, max(z - 0.2, tip - z));
  } else {
    float k = clamp((z - tip) / 0.14, 0.0, 1.0);
    shaft = max(shaft, r - mix(0.012, 0.045, k));
    float cross_ = min(abs(p.x), abs(p.y)) - 0.012;
    shaft = max(shaft, min(cross_, z < tip + 0.16 ? 1.0 : -1.0));
  }
  add(s, shaft * 0.8, 10.0);
  add(s, max(r - 0.075, abs(z - 0.14) - 0.04), 11.0);
  return s;
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  for (int i = ZERO; i < 4; i++) {
    float k = float(i), size = 1.0 - 0.06 * k;
    vec3 q = p - vec3((k - 1.5) * 0.6, 0.15, 0.55);
    q.xz = turn(0.03 * sin(k * 3.0)) * q.xz;
    float far = length(q.xy) - 0.2;
    if (far > 0.1) { add(s, far, k); continue; }
    vec2 one = driver(q / size, 1.35 - 0.2 * k, mod(k, 2.0), k);
    add(s, one.x * size, one.y);
  }
  return s;
}

void material(float id, inout Surface s) {
  if (id > 10.5) { plastic(s, rgb(0x222326), 0.4); return; }
  if (id > 9.5) {
    metal(s, vec3(0.66, 0.67, 0.69), 0.2);
    if (s.p.z < -0.75) metal(s, vec3(0.12), 0.35);
    return;
  }
  float k = floor(id + 0.5);
  vec3 c = k < 0.5 ? rgb(0xd43a2a) : k < 1.5 ? rgb(0xe8a417) : k < 2.5 ? rgb(0x2d7f4f) : rgb(0x2a5fa5);
  plastic(s, c, 0.25);
  float r = length(s.p.xy - vec2((k - 1.5) * 0.6, 0.15));
  if (r < 0.122 || s.p.z > 1.43) plastic(s, rgb(0x232427), 0.6);
}
