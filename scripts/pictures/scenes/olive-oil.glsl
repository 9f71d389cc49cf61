// A bottle of olive oil: 0 alone, 1 with a saucer of oil and olives.
#if VARIANT == 0
#define BOUNDS_C vec3(0.0, 1.3, 0.0)
#define BOUNDS_H vec3(0.46, 1.34, 0.46)
#else
#define BOUNDS_C vec3(0.35, 1.3, 0.2)
#define BOUNDS_H vec3(1.35, 1.34, 0.95)
#endif

vec2 olive(vec2 s, vec3 p, vec3 at, float spin, float id) {
  p -= at; p.xz = turn(spin) * p.xz; p.xy = turn(0.3 * sin(spin * 5.0)) * p.xy;
  float d = smax(ellipsoid(p, vec3(0.17, 0.125, 0.125)), -(ball(p - vec3(0.175, 0, 0), 0.03)), 0.02);
  add(s, d, id);
  return s;
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  float body = box(p - vec3(0, 0.75, 0), vec3(0.36, 0.75, 0.36), 0.1);
  float neck = cylinder(p - vec3(0, 1.9, 0), 0.115, 0.42, 0.02);
  float glass = smin(body, neck, 0.32);
  glass = smin(glass, cylinder(p - vec3(0, 2.26, 0), 0.15, 0.06, 0.03), 0.02);
  add(s, glass, 0.0);
  add(s, cylinder(p - vec3(0, 2.44, 0), 0.105, 0.14, 0.02), 1.0);
  add(s, cylinder(p - vec3(0, 2.56, 0), 0.15, 0.055, 0.02), 2.0);
  add(s, box(p - vec3(0, 0.72, 0.335), vec3(0.26, 0.36, 0.03), 0.006), 3.0);
#if VARIANT == 1
  vec3 q = p - vec3(0.95, 0, 0.42);
  float x = length(q.xz);
  float dish = (abs(q.y - 0.05 - 0.22 * pow(min(x / 0.62, 1.1), 3.0)) - 0.025) * 0.6;
  dish = smax(dish, x - 0.62, 0.04);
  add(s, dish, 4.0);
  add(s, max(abs(q.y - 0.1) - 0.006, x - 0.45), 5.0);
  s = olive(s, q, vec3(-0.16, 0.19, 0.05), 0.6, 6.0);
  s = olive(s, q, vec3(0.15, 0.19, -0.13), 2.4, 7.0);
  s = olive(s, q, vec3(0.12, 0.19, 0.2), 4.1, 6.0);
  s = olive(s, q, vec3(0.0, 0.36, 0.04), 1.2, 7.0);
  s = olive(s, p, vec3(0.15, 0.125, 0.92), 5.3, 6.0);
#endif
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) {
    s.glass = 2.0; s.colour = vec3(0.98, 1.0, 0.92);
    s.absorb = s.p.y < 1.78 ? vec3(0.38, 0.42, 2.6) : vec3(0.35, 0.12, 0.3);
  } else if (id < 1.5) plastic(s, rgb(0xc39a6b) * (0.7 + 0.5 * noise(s.p * 40.0)), 0.9);
  else if (id < 2.5) plastic(s, rgb(0x2a2420), 0.4);
  else if (id < 3.5) {
    paper(s, rgb(0xf6f1e2));
    vec2 c = s.p.xy - vec2(0, 0.78);
    if (abs(abs(c.y + 0.06) - 0.325) < 0.008 || abs(abs(c.x) - 0.235) < 0.006) s.colour = rgb(0x8a9a3a);
    float stem = abs(c.x - 0.1 * c.y - 0.03 * sin(c.y * 9.0)) - 0.006;
    float leaves = 1e5;
    for (int i = 0; i < 6; i++) {
      float side = i % 2 == 0 ? 1.0 : -1.0;
      vec2 l = c - vec2(0.1 * side, -0.1 + 0.055 * float(i));
      l = turn(side * 0.7) * l;
      leaves = min(leaves, (length(l / vec2(0.095, 0.03)) - 1.0) * 0.03);
    }
    if (max(stem, abs(c.y) - 0.2) < 0.0 || leaves < 0.0) s.colour = rgb(0x5f7328);
    if (length((c - vec2(0.07, -0.12)) / vec2(0.045, 0.06)) < 1.0) s.colour = rgb(0x39421a);
    if (abs(c.y + 0.25) < 0.014 && abs(c.x) < 0.16 || abs(c.y + 0.3) < 0.008 && abs(c.x) < 0.1) s.colour = rgb(0x3b3a22);
  } else if (id < 4.5) { glaze(s, rgb(0xeee8dc)); }
  else if (id < 5.5) { plastic(s, rgb(0xb3a51e), 0.05); s.soft = 0.6; s.glow = rgb(0x8c7f10) * 0.15; }
  else { plastic(s, (id < 6.5 ? rgb(0x7a8a2c) : rgb(0x3b2233)) * (0.85 + 0.25 * noise(s.p * 24.0)), 0.2); s.soft = 0.25; }
}
