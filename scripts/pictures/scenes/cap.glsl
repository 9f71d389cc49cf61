// A six-panel baseball cap.
#define BOUNDS_C vec3(0.0, 0.45, 0.3)
#define BOUNDS_H vec3(1.0, 0.56, 1.45)
#define STRIDE 0.8

float crown(vec3 p) {
  float d = ellipsoid(p - vec3(0, 0.1, 0), vec3(0.78, 0.78, 0.86));
  float a = atan(p.x, p.z);
  float k = abs(fract(a * 6.0 / (2.0 * PI)) - 0.5);
  d += 0.012 * exp(-k * k * 1800.0) + 0.008 * fbm(p * 4.0);
  return d;
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  float c = crown(p);
  float shell = smax(smax(c, -(c + 0.03), 0.01), -p.y + 0.06 + 0.02 * p.z, 0.01);
  add(s, shell * 0.9, 0.0);
  vec3 q = p - vec3(0, 0.16, 0.5);
  float droop = 0.34 * q.x * q.x + 0.12 * q.z * q.z - 0.05 * q.z;
  float shape = length(vec2(q.x * 1.06, q.z * 0.86)) - 0.74;
  float brim = slab(max(shape, -(length(vec2(p.x / 0.77, p.z / 0.85)) - 1.0) * 0.77), q.y + droop, 0.018, 0.016);
  add(s, brim * 0.7, 1.0);
  add(s, ellipsoid(p - vec3(0, 0.885, 0), vec3(0.065, 0.035, 0.065)), 2.0);
  return s;
}

void material(float id, inout Surface s) {
  cloth(s, rgb(0x1f4e79), 46.0);
  s.sheen = 0.3;
  if (id < 0.5) {
    float a = atan(s.p.x, s.p.z);
    float k = (fract(a * 6.0 / (2.0 * PI)) - 0.5) * length(s.p.xz);
    if (abs(abs(k) - 0.02) < 0.004 && s.p.y < 0.86) s.colour *= 0.55;
    vec3 d = vec3(mod(a + PI / 6.0, PI / 3.0) - PI / 6.0, s.p.y - 0.62, 0.0);
    if (length(vec2(d.x * length(s.p.xz), d.y)) < 0.03 && abs(a) > 0.5) s.colour = rgb(0x16304c);
    vec2 b = vec2(s.p.x, s.p.y - 0.46);
    if (s.p.z > 0.2) {
      float peak = max(-(b.y + 0.13), b.y - 0.15 + abs(b.x) * 1.05);
      float peak2 = max(-(b.y + 0.13), b.y - 0.05 + abs(b.x - 0.15) * 1.05);
      float m = min(peak, peak2);
      if (length(b) < 0.25) { cloth(s, rgb(0xf1ead8), 60.0); }
      if (m < 0.0 && length(b) < 0.22) { cloth(s, rgb(0xd9542b), 60.0); if (b.y > 0.05 && peak < 0.0) s.colour = rgb(0xf1ead8); }
      if (abs(length(b) - 0.235) < 0.012) s.colour = rgb(0xd9542b);
    }
  } else if (id < 1.5) {
    vec3 q = s.p - vec3(0, 0.16, 0.5);
    float shape = length(vec2(q.x * 1.06, q.z * 0.86)) - 0.74;
    if (abs(fract(shape * 13.0) - 0.5) < 0.06) s.colour *= 0.6;
    if (s.n.y < 0.0) s.colour *= 0.6;
  } else s.colour = rgb(0xd9542b);
}
