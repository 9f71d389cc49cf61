// A tripod floor lamp with a linen shade: 0 in a light room, 1 lit in the evening.
#define BOUNDS_C vec3(0.0, 1.55, 0.0)
#define BOUNDS_H vec3(0.78, 1.58, 0.78)

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  float k;
  vec3 q = p;
  q.xz = turn(0.5) * q.xz;
  vec3 f = sector(q, 3.0, k);
  add(s, taper(f, vec3(0.66, 0.02, 0), vec3(0.05, 2.1, 0), 0.032, 0.05), 0.0);
  add(s, cylinder(p - vec3(0, 2.07, 0), 0.12, 0.035, 0.015), 1.0);
  add(s, cylinder(p - vec3(0, 1.92, 0), 0.085, 0.012, 0.0), 1.0);
  add(s, capsule(p, vec3(0, 2.1, 0), vec3(0, 2.4, 0), 0.03), 1.0);
  float shape = 0.58 - 0.14 * (p.y - 2.65);
  float shade = max(abs(length(p.xz) - shape) - 0.012, abs(p.y - 2.65) - 0.42);
  if (!gSkipGlass) add(s, shade * 0.95, 2.0);
  vec3 rim = vec3(p.x, abs(p.y - 2.65) - 0.42, p.z);
  add(s, max(abs(length(rim.xz) - shape) - 0.02, abs(rim.y) - 0.016), 3.0);
  if (!gSkipGlass) add(s, ball(p - vec3(0, 2.52, 0), 0.1), 4.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) walnut(s, s.p.yxz * 1.4 + vec3(0, 0.3, 0));
  else if (id < 1.5) brass(s);
  else if (id < 3.5) {
    cloth(s, id < 2.5 ? rgb(0xe9dcc3) : rgb(0xd8c6a4), 40.0);
    s.sheen = 0.1; s.soft = 0.6;
#if VARIANT == 1
    float y = s.p.y - 2.5;
    s.glow = rgb(0xffc27a) * (id > 2.5 ? 0.4 : 0.35 + 0.95 * exp(-y * y * 9.0));
#endif
  } else {
    plastic(s, vec3(0.95), 0.4);
#if VARIANT == 1
    s.glow = vec3(3.0, 2.6, 2.0);
#endif
  }
}
