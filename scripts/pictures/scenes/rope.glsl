// Laid hemp rope: 0 a coil, 1 a close-up of strands.
#if VARIANT == 0
#define BOUNDS_C vec3(0.1, 0.42, 0.15)
#define BOUNDS_H vec3(1.55, 0.48, 1.45)
#else
#define BOUNDS_C vec3(0.0, 0.25, 0.0)
#define BOUNDS_H vec3(2.4, 0.32, 1.7)
#endif
#define STRIDE 0.6

// Three twisted strands around a line: `q` across it, `along` in units.
float strands(vec2 q, float along, float r) {
  q = turn(along * 2.2 / r * 0.32) * q;
  float a = atan(q.y, q.x);
  float k = floor(a / (2.0 * PI / 3.0) + 0.5) * 2.0 * PI / 3.0;
  q = turn(-k) * q;
  return length(q - vec2(r * 0.5, 0)) - r * 0.52;
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
#if VARIANT == 0
  const float R = 0.1;
  float a = atan(p.z, p.x), r = length(p.xz);
  for (int j = ZERO; j < 4; j++) {
    float level = float(j);
    float inner = 0.62 + 0.06 * hash(level + 2.0), pitch = 2.0 * R;
    float wind = (r - inner) / pitch - a / (2.0 * PI);
    float turn_ = clamp(floor(wind + 0.5), 0.0, 2.0);
    float at = inner + (turn_ + a / (2.0 * PI)) * pitch;
    vec2 q = vec2(r - at, p.y - R - level * R * 1.85);
    add(s, strands(q, a * at + level * 3.0, R), 0.0);
  }
  vec2 tail = bend(p, vec3(0.95, 0.1, 0.5), vec3(0.9, 0.1, 1.35), vec3(-0.1, 0.1, 1.3));
  vec2 tail2 = bend(p, vec3(-0.1, 0.1, 1.3), vec3(-0.7, 0.1, 1.26), vec3(-1.2, 0.1, 1.48));
  float tt = tail.x < tail2.x ? tail.y * 1.6 : 1.6 + tail2.y * 1.2;
  vec3 m = p - vec3(0, 0.1, 0);
  float off = min(tail.x, tail2.x);
  float side = sqrt(max(off * off - m.y * m.y, 0.0)) * (p.z > 1.32 ? 1.0 : -1.0);
  add(s, strands(vec2(side, m.y), tt, R), 0.0);
#else
  vec3 q = p - vec3(0, 0.2, 0);
  float k = clamp(floor(q.z / 0.42 + 0.5), -3.0, 3.0);
  q.z -= k * 0.42 + 0.05 * sin(q.x * 1.3 + k);
  q.y -= 0.02 * sin(q.x * 2.0 + k * 2.0);
  add(s, strands(q.zy, q.x + k * 1.7, 0.2), 0.0);
#endif
  return s;
}

float fibres(vec3 p) { return noise(p * vec3(38.0, 60.0, 38.0)) + 0.6 * noise(p * vec3(90.0, 120.0, 90.0)); }

void material(float id, inout Surface s) {
  s.colour = mix(rgb(0x8f6d3e), rgb(0xdcc190), noise(s.p * 26.0) * 0.6 + 0.4 * noise(s.p * 80.0));
  s.rough = 0.95; s.gloss = 0.01; s.sheen = 0.5;
  BUMP(s, fibres, s.p, 0.005, 0.008);
}
