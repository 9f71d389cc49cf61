// Half a watermelon with a slice in front of it.
#define BOUNDS_C vec3(0.05, 0.62, 0.15)
#define BOUNDS_H vec3(1.55, 0.66, 1.35)

const vec3 HALF_AT = vec3(-0.25, 0.62, -0.35);
const vec3 SLICE_AT = vec3(0.55, 0.02, 0.85);

vec3 inHalf(vec3 p) { p -= HALF_AT; p.xz = turn(-0.2) * p.xz; p.yz = turn(0.38) * p.yz; return p; }
vec3 inSlice(vec3 p) { p -= SLICE_AT; p.xz = turn(0.25) * p.xz; p.yz = turn(0.1) * p.yz; return p - vec3(0, 0.8, 0); }

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = inHalf(p);
  add(s, smax(ellipsoid(q, vec3(0.92, 0.86, 1.05)), q.z, 0.02), 0.0);
  vec3 w = inSlice(p);
  float slice = max(length(w.xy) - 0.8, max(abs(w.z) - 0.09, w.y - 0.02));
  slice = max(slice, dot(vec2(abs(w.x), w.y), vec2(0.82, 0.57)) );
  add(s, slice - 0.012, 1.0);
  return s;
}

void material(float id, inout Surface s) {
  vec3 q = id < 0.5 ? inHalf(s.p) : inSlice(s.p);
  float r = id < 0.5 ? length(q.xy / vec2(0.92, 0.86)) : length(q.xy) / 0.812;
  bool face = id < 0.5 ? q.z > -0.03 : (r < 0.985);
  if (!face || r > 0.985) {
    vec3 d = normalize(id < 0.5 ? q / vec3(0.92, 0.86, 1.05) : q);
    float a = atan(d.y, d.x) + 0.16 * (fbm(q * 5.0) - 0.5) + 0.08 * (noise(q * 22.0) - 0.5);
    float stripe = smoothstep(-0.25, 0.35, sin(a * 11.0 + 0.8 * (noise(q * 3.0) - 0.5)));
    plastic(s, mix(rgb(0x9fbf6a), rgb(0x1f4a22), stripe) * (0.85 + 0.3 * noise(q * 14.0)), 0.25);
    return;
  }
  vec3 flesh = rgb(0xd8303a) * (0.86 + 0.26 * fbm(q * 9.0));
  flesh = mix(flesh, rgb(0xee7a72), smoothstep(0.78, 0.9, r));
  vec3 c = mix(flesh, rgb(0xeef0cf), smoothstep(0.88, 0.92, r));
  c = mix(c, rgb(0x5f8a3c), smoothstep(0.95, 0.98, r));
  plastic(s, c, 0.3);
  s.soft = 0.35;
  float a = atan(q.y, q.x);
  for (int k = ZERO; k < 2; k++) {
    float n = k == 0 ? 17.0 : 11.0, rr = k == 0 ? 0.68 : 0.43;
    float cell = floor(a / 6.28318 * n), mid = (cell + 0.5) / n * 6.28318;
    float rad = rr + 0.07 * (hash(cell + 30.0 * float(k)) - 0.5);
    vec2 d = turn(-mid) * q.xy / (id < 0.5 ? 0.89 : 0.812) - vec2(rad, 0.05 * (hash(cell + 9.0) - 0.5));
    float seed = length(d * vec2(1.0, 1.75)) - 0.04;
    if (seed < 0.0) { plastic(s, rgb(0x1d0f0a), 0.2); s.soft = 0.0; }
  }
}
