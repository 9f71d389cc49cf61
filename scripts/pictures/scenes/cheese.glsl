// A wheel of hard cheese: 0 with a wedge cut out, 1 the wedge alone, close.
#if VARIANT == 0
#define BOUNDS_C vec3(0.15, 0.4, 0.2)
#define BOUNDS_H vec3(1.5, 0.42, 1.45)
#else
#define BOUNDS_C vec3(0.0, 0.34, 0.0)
#define BOUNDS_H vec3(1.1, 0.36, 0.75)
#endif

float holes(vec3 p) {
  float d = 1e5;
  for (int i = ZERO; i < 15; i++) {
    float f = float(i);
    vec3 c = vec3(hash(f) * 1.9 - 0.95, 0.12 + 0.5 * hash(f + 40.0), hash(f + 80.0) * 1.9 - 0.95);
    d = min(d, ball(p - c, 0.05 + 0.09 * hash(f + 120.0)));
  }
  return d;
}

// The sector around +z of half angle `a`, as a distance to its two planes.
float cut(vec3 p, float a) { return dot(vec2(abs(p.x), p.z), vec2(cos(a), -sin(a))); }

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
#if VARIANT == 0
  vec3 q = p;
  float wheel = cylinder(q - vec3(0, 0.34, 0), 1.15, 0.34, 0.1);
  q.xz = turn(0.55) * q.xz;
  float c = cut(q, 0.42);
  wheel = smax(wheel, -c, 0.012);
  if (c < 0.2) wheel = smax(wheel, -holes(p), 0.02);
  add(s, wheel, 0.0);
  vec3 w = q - vec3(0.12, 0, 0.62);
  w.xz = turn(0.2) * w.xz;
  float wedge = smax(cylinder(w - vec3(0, 0.34, 0), 1.15, 0.34, 0.1), cut(w, 0.42), 0.012);
  if (wedge < 0.3) wedge = smax(wedge, -holes(w.zyx), 0.02);
  add(s, wedge, 1.0);
#else
  vec3 w = p - vec3(-0.75, 0, 0.0);
  w = w.zyx;
  float wedge = smax(cylinder(w - vec3(0, 0.34, 0), 1.6, 0.34, 0.1), cut(w, 0.36), 0.012);
  if (wedge < 0.3) wedge = smax(wedge, -holes(w - vec3(0.3, 0.0, 0.6)), 0.02);
  add(s, wedge, 2.0);
#endif
  return s;
}

float rindBump(vec3 p) { return noise(p * 26.0) + 0.5 * noise(p * 60.0); }

void material(float id, inout Surface s) {
  vec3 p = s.p;
  float r, top = min(0.68 - p.y, p.y);
  if (id < 0.5) r = 1.15 - length(p.xz);
  else if (id < 1.5) {
    p.xz = turn(0.55) * p.xz; p -= vec3(0.12, 0, 0.62); p.xz = turn(0.2) * p.xz;
    r = 1.15 - length(p.xz);
  } else r = 1.6 - length((p - vec3(-0.75, 0, 0)).xz);
  float depth = min(r, top);
  if (depth < 0.022) {
    plastic(s, rgb(0xc48a32) * (0.78 + 0.3 * noise(s.p * 6.0)), 0.55);
    BUMP(s, rindBump, s.p, 0.01, 0.006);
  } else {
    plastic(s, mix(rgb(0xd89b36), rgb(0xf2c65a), smoothstep(0.02, 0.14, depth)) * (0.94 + 0.1 * noise(s.p * 18.0)), 0.42);
    s.soft = 0.45;
  }
}
