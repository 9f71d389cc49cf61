// A notebook with an elastic band, and a pencil.
#define BOUNDS_C vec3(0.25, 0.12, 0.0)
#define BOUNDS_H vec3(1.5, 0.16, 1.3)

vec3 inPencil(vec3 p) { p -= vec3(1.22, 0.085, 0.05); p.xz = turn(0.28) * p.xz; return p; }

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = p - vec3(-0.05, 0.1, 0.0);
  q.xz = turn(-0.16) * q.xz;
  float cover = box(q, vec3(0.82, 0.1, 1.14), 0.04);
  cover = smax(cover, -box(q - vec3(0.1, 0, 0), vec3(0.9, 0.072, 1.3), 0.01), 0.008);
  add(s, cover, 0.0);
  add(s, box(q, vec3(0.79, 0.078, 1.1), 0.02), 1.0);
  add(s, box(q - vec3(0.62, 0, 0), vec3(0.045, 0.108, 1.15), 0.015), 2.0);
  add(s, box(q - vec3(-0.3, -0.07, 1.18), vec3(0.03, 0.006, 0.14), 0.004), 3.0);
  vec3 c = inPencil(p);
  float wood_ = slab(hexagon(c.xy, 0.066), c.z - 0.1, 0.86, 0.008);
  float tip = cone((c - vec3(0, 0, -0.9)).xzy, 0.16, 0.008, 0.076);
  add(s, max(wood_, -0.74 - c.z), 4.0);
  add(s, tip, 5.0);
  add(s, cylinder((c - vec3(0, 0, 1.0)).xzy, 0.073, 0.07, 0.006), 6.0);
  add(s, cylinder((c - vec3(0, 0, 1.12)).xzy, 0.066, 0.07, 0.02), 7.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) {
    leather(s, rgb(0x2f5d50));
    vec3 q = s.p - vec3(-0.05, 0.1, 0.0);
    q.xz = turn(-0.16) * q.xz;
    if (s.n.y > 0.7 && abs(q.x + 0.7) < 0.012) s.colour *= 0.5;
    vec2 e = q.xz - vec2(-0.05, -0.1);
    float leaf = 1e5;
    for (int i = 0; i < 6; i++) { float side = i % 2 == 0 ? 1.0 : -1.0; vec2 l = turn(side * 0.8) * (e - vec2(0.085 * side, 0.16 - 0.07 * float(i))); leaf = min(leaf, length(l / vec2(1.0, 0.36)) - 0.085); }
    if (s.n.y > 0.7 && (leaf < 0.0 || abs(e.x) < 0.008 && abs(e.y + 0.02) < 0.3)) { s.colour = rgb(0xd9b865); s.rough = 0.3; s.gloss = 0.25; }
  } else if (id < 1.5) plastic(s, rgb(0xf0e7d2) * (0.78 + 0.28 * noise(vec3(s.p.x, s.p.y * 160.0, s.p.z))), 0.95);
  else if (id < 2.5) { plastic(s, rgb(0x16211d), 0.7); }
  else if (id < 3.5) plastic(s, rgb(0xb5402f), 0.6);
  else if (id < 4.5) { plastic(s, rgb(0xe5a91f), 0.25); if (inPencil(s.p).z > 0.86) s.colour = rgb(0x2a2a2a); }
  else if (id < 5.5) {
    wood(s, s.p.zxy * 3.0, rgb(0xe9c793), rgb(0xc99a5e));
    if (inPencil(s.p).z < -0.985) plastic(s, rgb(0x26272a), 0.4);
  } else if (id < 6.5) { metal(s, rgb(0xd2b272), 0.2); s.colour *= 0.7 + 0.3 * step(0.5, fract(inPencil(s.p).z * 40.0)); }
  else plastic(s, rgb(0xd98a84), 0.8);
}
