// A stoneware mug: 0 white, 1 red, 2 blue, 3 the three together.
#if VARIANT == 3
#define BOUNDS_C vec3(0.0, 0.5, 0.0)
#define BOUNDS_H vec3(1.75, 0.52, 0.95)
#else
#define BOUNDS_C vec3(0.15, 0.5, 0.0)
#define BOUNDS_H vec3(0.75, 0.52, 0.55)
#endif

float mug(vec3 p) {
  p.y -= 0.5;
  float r = 0.44 - 0.03 * smoothstep(-0.25, -0.5, p.y);
  float outer = cylinder(p, r, 0.5, 0.05);
  float d = smax(outer, -cylinder(p - vec3(0, 0.1, 0), 0.385, 0.52, 0.08), 0.03);
  vec3 q = p - vec3(0.44, 0.0, 0.0);
  q.x *= 0.92;
  float handle = max(box2(vec2(length(q.xy * vec2(1.0, 0.88)) - 0.26, q.z), vec2(0.045, 0.075), 0.042), -(length(p.xz) - 0.41));
  return smin(d, handle, 0.05);
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
#if VARIANT == 3
  vec3 a = p - vec3(-0.95, 0, -0.12), b = p - vec3(0.05, 0, 0.34), c = p - vec3(1.02, 0, -0.2);
  a.xz = turn(0.5) * a.xz; b.xz = turn(-0.75) * b.xz; c.xz = turn(0.3) * c.xz;
  add(s, mug(a), 0.0); add(s, mug(b), 1.0); add(s, mug(c), 2.0);
#else
  add(s, mug(p), float(VARIANT));
#endif
  return s;
}

float dimples(vec3 p) { return noise(p * 5.0); }

void material(float id, inout Surface s) {
  vec3 c = id < 0.5 ? rgb(0xf3efe6) : id < 1.5 ? rgb(0xb3261e) : rgb(0x27528c);
  if (id > 0.5 && s.p.y > 0.3) c *= 0.92 + 0.12 * noise(s.p * vec3(3.0, 14.0, 3.0));
  glaze(s, c);
  BUMP(s, dimples, s.p, 0.02, 0.006);
  if (s.p.y < 0.07 + 0.012 * noise(s.p * 6.0)) { plastic(s, rgb(0xc7a983) * (0.8 + 0.4 * noise(s.p * 90.0)), 0.9); s.soft = 0.0; }
}
