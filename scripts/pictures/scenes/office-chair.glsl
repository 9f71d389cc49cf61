// A task chair: mesh back, cloth seat, five castors.
#define BOUNDS_C vec3(0.0, 1.17, 0.0)
#define BOUNDS_H vec3(0.82, 1.2, 0.82)

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  // Seat: a cushion with a waterfall edge.
  vec3 q = p - vec3(0, 1.0, 0.04);
  q.y += 0.12 * pow(max(0.0, q.z - 0.18), 2.0) * 5.0 - 0.05 * dot(q.xz, q.xz);
  add(s, box(q, vec3(0.5, 0.085, 0.48), 0.08) * 0.9, 0.0);
  add(s, box(p - vec3(0, 0.9, 0.0), vec3(0.4, 0.03, 0.38), 0.03), 1.0);
  // Back: a bowed frame with mesh inside.
  vec3 b = p - vec3(0, 1.72, -0.47);
  b.z += 0.1 * b.y - 0.22 * b.x * b.x + 0.1 * cos(b.y * 3.4);
  float w = 0.44 - 0.05 * b.y;
  float outline = box2(b.xy, vec2(w, 0.55), 0.16);
  add(s, smax(slab(outline, b.z, 0.035, 0.03), -(outline + 0.06), 0.02) * 0.85, 1.0);
  float mesh = max(outline + 0.04, abs(b.z) - 0.008);
  if (mesh < 0.05) {
    vec2 g = abs(fract(turn(0.785) * b.xy * 34.0) - 0.5);
    mesh = max(mesh, (0.3 - min(g.x, g.y) - 0.17) / 34.0);
  }
  add(s, mesh * 0.8, 2.0);
  float lumbar = max(box2(b.xy - vec2(0, -0.18), vec2(w - 0.03, 0.05), 0.05), abs(b.z + 0.045) - 0.02);
  add(s, lumbar, 1.0);
  vec2 spine = bend(p, vec3(0, 0.88, -0.1), vec3(0, 0.85, -0.62), vec3(0, 1.62, -0.6));
  add(s, spine.x - 0.05, 1.0);
  // Arms.
  vec3 a = vec3(abs(p.x), p.y, p.z);
  vec2 arm = bend(a, vec3(0.3, 0.88, -0.05), vec3(0.66, 0.86, -0.05), vec3(0.6, 1.36, -0.02));
  add(s, arm.x - 0.036, 1.0);
  add(s, box(a - vec3(0.6, 1.38, 0.04), vec3(0.06, 0.03, 0.24), 0.03), 3.0);
  // Column and star.
  add(s, cylinder(p - vec3(0, 0.72, 0), 0.045, 0.2, 0.01), 4.0);
  add(s, cylinder(p - vec3(0, 0.48, 0), 0.075, 0.19, 0.02), 1.0);
  float k;
  vec3 f = sector(p, 5.0, k);
  float leg = taper(f, vec3(0.03, 0.32, 0), vec3(0.7, 0.21, 0), 0.07, 0.04);
  add(s, leg, 5.0);
  vec3 c = f - vec3(0.7, 0.085, 0.0);
  c.xz = turn(k * 1.3) * c.xz;
  c.z = abs(c.z);
  add(s, cylinder((c - vec3(-0.02, 0, 0.04)).xzy, 0.085, 0.026, 0.02), 6.0);
  add(s, max(cylinder((c - vec3(-0.02, 0.0, 0.0)).xzy, 0.1, 0.075, 0.02), -(c.y - 0.035)), 1.0);
  add(s, cylinder(f - vec3(0.7, 0.17, 0), 0.02, 0.06, 0.0), 4.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) {
    cloth(s, rgb(0x2f5d73), 30.0);
    if (abs(abs(s.p.x) - 0.47) < 0.006) s.colour *= 0.6;
  } else if (id < 1.5) plastic(s, rgb(0x2b2d30), 0.45);
  else if (id < 2.5) { plastic(s, rgb(0x3d4349), 0.6); s.sheen = 0.2; }
  else if (id < 3.5) plastic(s, rgb(0x1d1e20), 0.6);
  else if (id < 4.5) chrome(s);
  else if (id < 5.5) metal(s, vec3(0.62, 0.63, 0.65), 0.22);
  else plastic(s, rgb(0x18191a), 0.35);
}
