// An aluminium step ladder with five treads and a platform.
#define BOUNDS_C vec3(0.0, 1.55, -0.1)
#define BOUNDS_H vec3(0.8, 1.6, 1.0)

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 a = vec3(abs(p.x), p.y, p.z);
  // Front rails splay outwards and lean back.
  vec3 f = a;
  f.x -= 0.36 + 0.2 * (1.0 - a.y / 3.0);
  f.z -= 0.62 - 0.27 * a.y;
  add(s, box(f - vec3(0, 1.5, 0), vec3(0.03, 1.5, 0.085), 0.012) * 0.93, 0.0);
  add(s, box(f - vec3(0, 0.06, 0), vec3(0.045, 0.07, 0.1), 0.02) * 0.93, 2.0);
  vec3 b = a;
  b.x -= 0.36 + 0.18 * (1.0 - a.y / 2.6);
  b.z -= -0.95 + 0.33 * a.y;
  add(s, box(b - vec3(0, 1.2, 0), vec3(0.025, 1.2, 0.05), 0.012) * 0.93, 0.0);
  add(s, box(b - vec3(0, 0.06, 0), vec3(0.04, 0.07, 0.065), 0.02) * 0.93, 2.0);
  float k = clamp(floor(p.y / 0.46 + 0.5), 1.0, 5.0);
  vec3 t = vec3(p.x, p.y - k * 0.46, p.z - 0.62 + 0.27 * k * 0.46);
  float w = 0.36 + 0.2 * (1.0 - k * 0.46 / 3.0);
  float ridge = 0.008 * step(0.5, fract(t.z * 28.0));
  add(s, box(t, vec3(w, 0.028 , 0.1 + (k > 4.5 ? 0.16 : 0.0)), 0.008) + ridge * 0.3, k > 4.5 ? 3.0 : 1.0);
  float j = clamp(floor((p.y - 0.3) / 0.9 + 0.5), 0.0, 1.0);
  vec3 c = vec3(p.x, p.y - 0.3 - j * 1.1, p.z + 0.95 - 0.33 * (0.3 + j * 1.1));
  add(s, box(c, vec3(0.5 - 0.07 * j, 0.03, 0.015), 0.008), 0.0);
  add(s, box(p - vec3(0, 3.02, -0.2), vec3(0.42, 0.07, 0.1), 0.03), 3.0);
  add(s, capsule(a, vec3(0.46, 1.15, 0.26), vec3(0.46, 1.1, -0.54), 0.014), 4.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) brushed(s, vec3(0.72, 0.73, 0.75), s.p.yxz * 0.4);
  else if (id < 1.5) { metal(s, vec3(0.66, 0.67, 0.69), 0.3); if (s.n.y > 0.5) s.colour *= 0.75 + 0.25 * step(0.4, fract(s.p.z * 28.0)); }
  else if (id < 2.5) plastic(s, rgb(0x202224), 0.6);
  else if (id < 3.5) plastic(s, rgb(0xd9432b), 0.4);
  else plastic(s, rgb(0x2a2c2e), 0.7);
}
