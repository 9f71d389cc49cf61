// A traffic cone.
#define BOUNDS_C vec3(0.0, 1.02, 0.0)
#define BOUNDS_H vec3(0.9, 1.06, 0.9)

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  add(s, max(box(p - vec3(0, 0.06, 0), vec3(0.85, 0.06, 0.85), 0.03), dot(abs(p.xz), vec2(0.7071)) - 1.06), 0.0);
  float shell = cone(p - vec3(0, 1.08, 0), 0.98, 0.58, 0.13) - 0.01;
  shell = smin(shell, cylinder(p - vec3(0, 0.14, 0), 0.62, 0.04, 0.03), 0.08);
  shell = smax(shell, -cylinder(p - vec3(0, 2.1, 0), 0.1, 0.3, 0.0), 0.015);
  add(s, shell, 1.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) { plastic(s, rgb(0x232426) * (0.9 + 0.2 * noise(s.p * 20.0)), 0.7); return; }
  plastic(s, rgb(0xe8541a), 0.4);
  s.soft = 0.15;
  float y = s.p.y;
  if (y > 1.22 && y < 1.62 || y > 0.62 && y < 0.95) {
    vec2 u = vec2(atan(s.p.z, s.p.x) * 0.4, y) * 34.0;
    float cells = hexagon(vec2(mod(u.x, 2.0) - 1.0, mod(u.y, 1.732) - 0.866), 0.7);
    plastic(s, rgb(0xf1f2f0) * (cells > 0.0 ? 0.86 : 1.0), 0.28);
    s.gloss = 0.07;
  }
  s.colour *= 0.92 + 0.1 * noise(s.p * vec3(8.0, 3.0, 8.0));
}
