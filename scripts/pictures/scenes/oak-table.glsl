// A dining table of solid oak for six.
#define BOUNDS_C vec3(0.0, 0.76, 0.0)
#define BOUNDS_H vec3(1.85, 0.8, 0.98)

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  add(s, box(p - vec3(0, 1.47, 0), vec3(1.8, 0.055, 0.9), 0.02), 0.0);
  vec3 q = vec3(abs(p.x), p.y, abs(p.z));
  add(s, box(q - vec3(0.0, 1.33, 0.74), vec3(1.6, 0.085, 0.03), 0.008), 1.0);
  add(s, box(q - vec3(1.6, 1.33, 0.0), vec3(0.03, 0.085, 0.74), 0.008), 2.0);
  vec3 leg = q - vec3(1.62, 0.7, 0.76);
  leg.xz += 0.05 * (0.7 - leg.y) * 0.55;
  float w = 0.058 + 0.026 * (leg.y + 0.7) / 1.4;
  add(s, box(leg, vec3(w, 0.71, w), 0.015) * 0.95, 3.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) {
    float w = 0.225, k = floor(s.p.z / w + 0.5), z = s.p.z - k * w;
    oak(s, vec3(s.p.x + 3.7 * hash(k + 20.0) + 2.0, 0.5 * hash(k + 3.0) + (s.p.y - 1.4), z + 0.9 * hash(k + 8.0) - 0.3));
    s.colour *= 0.92 + 0.16 * hash(k + 31.0);
    if (abs(s.n.y) > 0.5) s.colour *= 1.0 - 0.45 * smoothstep(w * 0.5 - 0.006, w * 0.5 - 0.001, abs(z));
    s.rough = min(s.rough, 0.4);
  } else if (id < 1.5) oak(s, s.p + vec3(4.0, 0, 0));
  else if (id < 2.5) oak(s, s.p.zyx + vec3(1.0, 0.3, 0));
  else oak(s, s.p.yzx + vec3(0.0, 0.4, sign(s.p.x) * 0.7));
}
