// A steel cantilever toolbox: 0 closed, 1 open with tools in it.
#define BOUNDS_C vec3(0.0, 0.85, 0.0)
#define BOUNDS_H vec3(1.5, 0.9, 0.95)

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
#if VARIANT == 0
  add(s, box(p - vec3(0, 0.42, 0), vec3(1.3, 0.42, 0.62), 0.03), 0.0);
  vec3 q = vec3(p.x, p.y - 0.84, abs(p.z));
  float lid = max(max(abs(p.x) - 1.32, dot(vec2(q.z - 0.64, q.y - 0.08), normalize(vec2(0.62, 0.75)))), max(q.z - 0.64, max(-q.y, q.y - 0.4)));
  add(s, lid - 0.015, 1.0);
#else
  float outer = box(p - vec3(0, 0.36, 0), vec3(1.3, 0.36, 0.62), 0.03);
  add(s, smax(outer, -box(p - vec3(0, 0.5, 0), vec3(1.26, 0.45, 0.58), 0.02), 0.01), 0.0);
  vec3 q = vec3(p.x, p.y - 0.92, abs(p.z) - 0.68);
  float tray = box(q, vec3(1.28, 0.16, 0.24), 0.02);
  add(s, smax(tray, -box(q - vec3(0, 0.06, 0), vec3(1.25, 0.16, 0.21), 0.01), 0.01), 1.0);
  add(s, box(vec3(abs(p.x) - 1.31, p.y - 0.72, p.z), vec3(0.012, 0.04, 0.6), 0.01), 2.0);
  add(s, box(vec3(abs(p.x) - 1.31, (turn(0.6) * (vec2(p.y - 0.75, abs(p.z) - 0.5))).x, (turn(0.6) * (vec2(p.y - 0.75, abs(p.z) - 0.5))).y), vec3(0.012, 0.3, 0.03), 0.01), 2.0);
  // Tools: a wrench, screwdrivers, a tape measure and a hammer's head over the edge.
  vec3 w = p - vec3(-0.35, 0.98, 0.68);
  w.xz = turn(0.1) * w.xz;
  float shank = slab(box2(w.xz, vec2(0.5, 0.045), 0.02), w.y, 0.02, 0.01);
  float jaw = slab(max(length(w.xz - vec2(-0.55, 0)) - 0.13, -box2(w.xz - vec2(-0.64, 0.0), vec2(0.12, 0.055), 0.0)), w.y, 0.03, 0.01);
  float ring_ = slab(abs(length(w.xz - vec2(0.55, 0)) - 0.09) - 0.03, w.y, 0.03, 0.01);
  add(s, min(shank, min(jaw, ring_)), 4.0);
  vec3 t = p - vec3(0.75, 1.02, 0.68);
  add(s, box(t, vec3(0.2, 0.16, 0.1), 0.06), 5.0);
  for (int i = ZERO; i < 3; i++) {
    vec3 d = p - vec3(-0.4 + 0.02 * float(i), 0.62 + 0.03 * float(i), -0.2 + 0.2 * float(i));
    d.xy = turn(-0.12) * d.xy;
    add(s, capsule(d, vec3(-0.5, 0, 0), vec3(-0.05, 0, 0), 0.075), 6.0 + 0.1 * float(i));
    add(s, capsule(d, vec3(0, 0, 0), vec3(0.7, 0, 0), 0.025), 4.0);
  }
  vec3 c = p - vec3(0.2, 1.0, -0.68);
  add(s, capsule(c, vec3(-0.9, 0, 0), vec3(0.3, 0, 0), 0.06), 7.0);
  add(s, smin(box(c - vec3(0.4, 0.03, 0), vec3(0.1, 0.1, 0.2), 0.03), cylinder((c - vec3(0.4, 0.03, 0.2)).xzy, 0.11, 0.07, 0.02), 0.03), 4.0);
#endif
  float y = VARIANT == 0 ? 1.24 : 1.52;
  vec3 h = vec3(abs(p.x), p.y, p.z);
#if VARIANT == 0
  add(s, capsule(h, vec3(0, 1.46, 0), vec3(0.52, 1.46, 0), 0.065), 3.0);
  add(s, capsule(h, vec3(0.52, 1.46, 0), vec3(0.6, 1.22, 0), 0.035), 2.0);
  vec3 l = vec3(abs(p.x) - 0.75, p.y - 0.86, p.z - 0.64);
  add(s, box(l, vec3(0.1, 0.14, 0.03), 0.015), 2.0);
  add(s, box(l - vec3(0, -0.07, 0.03), vec3(0.075, 0.05, 0.015), 0.01), 2.0);
#endif
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5 || id > 0.5 && id < 1.5) {
    plastic(s, id < 0.5 ? rgb(0xb9231f) : rgb(0xc62a24), 0.28);
    s.gloss = 0.06;
#if VARIANT == 0
    if (id < 0.5 && (abs(s.p.y - 0.62) < 0.008 || abs(s.p.y - 0.2) < 0.008)) s.colour *= 0.45;
    if (id < 0.5 && s.n.z > 0.8 && box2(s.p.xy - vec2(0, 0.41), vec2(0.34, 0.12), 0.02) < 0.0) {
      plastic(s, rgb(0xf0ede6), 0.4);
      vec2 c = s.p.xy - vec2(-0.2, 0.41);
      if (abs(c.y) < 0.03 && c.x > -0.02 && c.x < 0.42 || length(c) < 0.07) s.colour = rgb(0x2a2a2c);
      if (length(c) < 0.03) s.colour = rgb(0xf0ede6);
    }
#else
    if (s.n.y > 0.5 && s.p.y < 0.9) s.colour = rgb(0x8a1a17);
#endif
  } else if (id < 2.5) steel(s);
  else if (id < 3.5) plastic(s, rgb(0x202123), 0.5);
  else if (id < 4.5) metal(s, vec3(0.5, 0.51, 0.53), 0.22);
  else if (id < 5.5) { plastic(s, rgb(0xf0b416), 0.4); if (abs(s.n.z) > 0.7 && length(s.p.xy - vec2(0.75, 1.02)) < 0.1) s.colour = rgb(0x222222); }
  else if (id < 6.9) plastic(s, id < 6.05 ? rgb(0xe0a11c) : id < 6.15 ? rgb(0x2a5fa5) : rgb(0x2d7f4f), 0.3);
  else wood(s, s.p, rgb(0xdab27c), rgb(0xa87844));
}
