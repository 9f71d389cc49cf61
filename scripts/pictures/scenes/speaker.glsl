// A bookshelf loudspeaker in walnut.
#define BOUNDS_C vec3(0.0, 1.15, 0.0)
#define BOUNDS_H vec3(0.75, 1.17, 0.72)

vec2 driver(vec3 p, float r, float id) {
  vec2 s = vec2(1e5, 0);
  float x = length(p.xy);
  add(s, slab(abs(x - r) - 0.05, p.z - 0.02, 0.03, 0.015), 2.0);
  add(s, (length(vec2(x - r * 0.84, p.z)) - r * 0.12), 3.0);
  float dish = abs(p.z + 0.14 - 0.16 * x / r * (x / r)) - 0.015;
  add(s, max(dish * 0.8, x - r * 0.84), id);
  add(s, max(ball(p - vec3(0, 0, -0.26), 0.24), x - r * 0.32), 4.0);
  return s;
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = p - vec3(0, 1.16, 0);
  float body = box(q, vec3(0.68, 1.12, 0.6), 0.05);
  body = max(body, -cylinder((q - vec3(0, -0.34, 0.6)).xzy, 0.5, 0.25, 0.0));
  body = max(body, -cylinder((q - vec3(0, 0.55, 0.6)).xzy, 0.27, 0.2, 0.0));
  add(s, body, 0.0);
  add(s, smax(box(q - vec3(0, 0, 0.58), vec3(0.63, 1.07, 0.04), 0.02), -min(length(q.xy - vec2(0, -0.34)) - 0.5, length(q.xy - vec2(0, 0.55)) - 0.27), 0.01), 1.0);
  vec2 w = driver(q - vec3(0, -0.34, 0.62), 0.47, 5.0);
  add(s, w.x, w.y);
  vec3 t = q - vec3(0, 0.55, 0.62);
  float x = length(t.xy);
  add(s, slab(abs(x - 0.24) - 0.04, t.z - 0.02, 0.03, 0.015), 2.0);
  add(s, max(abs(t.z + 0.05 - 0.12 * x) - 0.02, x - 0.22), 3.0);
  add(s, max(ball(t - vec3(0, 0, -0.09), 0.13), -t.z - 0.09), 6.0);
  vec3 a = vec3(abs(q.x) - 0.54, abs(q.y) - 0.98, q.z - 0.62);
  add(s, cylinder(a.xzy, 0.03, 0.012, 0.006), 2.0);
  add(s, cylinder((q - vec3(0.42, -0.98, 0.62)).xzy, 0.04, 0.02, 0.01), 4.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) walnut(s, s.p.yxz + vec3(0.0, 0.3, 0.1));
  else if (id < 1.5) plastic(s, rgb(0x1f1f20), 0.55);
  else if (id < 2.5) metal(s, vec3(0.5, 0.49, 0.47), 0.22);
  else if (id < 3.5) plastic(s, rgb(0x121213), 0.5);
  else if (id < 4.5) metal(s, rgb(0xc98b4a), 0.2);
  else if (id < 5.5) {
    plastic(s, rgb(0xd9ae3f), 0.5);
    s.colour *= 0.8 + 0.3 * weaveHeight(vec3(turn(0.785) * s.p.xy * 130.0, 1.0));
  } else { plastic(s, rgb(0x2a2a2c), 0.3); s.gloss = 0.1; }
}
