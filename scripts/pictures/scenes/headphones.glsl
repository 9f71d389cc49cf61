// Over-ear headphones with leather pads.
#define BOUNDS_C vec3(0.0, 1.0, 0.0)
#define BOUNDS_H vec3(1.1, 1.05, 0.6)

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = p - vec3(0, 1.02, 0);
  vec2 u = vec2(q.x, q.y * 0.94);
  float r = length(u);
  float band = q.y > -0.1 ? slab(abs(r - 0.9) - 0.02, q.z, 0.1, 0.02) : 1e5;
  add(s, band, 0.0);
  float pad = q.y > 0.42 ? slab(abs(r - 0.86) - 0.045 * smoothstep(0.42, 0.6, q.y), q.z, 0.13, 0.05) : 1e5;
  add(s, pad, 1.0);
  vec3 a = vec3(abs(q.x), q.y, q.z);
  add(s, box(a - vec3(0.905, -0.08, 0), vec3(0.022, 0.22, 0.06), 0.015), 2.0);
  // Yoke and cup, tilted.
  vec3 c = a - vec3(0.8, -0.5, 0);
  c.xy = turn(0.16) * c.xy;
  vec3 d = c.yxz;
  float yoke = slab(abs(length(d.xz) - 0.47) - 0.025, c.x - 0.08, 0.03, 0.015);
  yoke = max(yoke, -c.y - 0.05);
  add(s, yoke, 2.0);
  add(s, cylinder(vec3(abs(c.z) - 0.45, c.x - 0.08, c.y), 0.05, 0.03, 0.01), 2.0);
  vec3 e = vec3(d.x * 0.9, d.y, d.z);
  float cup = cylinder(e - vec3(0, 0.08, 0), 0.42, 0.12, 0.08);
  add(s, cup, 3.0);
  add(s, cylinder(e - vec3(0, 0.2, 0), 0.3, 0.02, 0.015), 4.0);
  vec3 f = e - vec3(0, -0.12, 0);
  float cushion = length(vec2(length(f.xz) - 0.3, f.y * 0.9)) - 0.135;
  add(s, cushion * 0.9, 1.0);
  add(s, cylinder(f, 0.25, 0.03, 0.02), 5.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) plastic(s, rgb(0x2a2a2c), 0.4);
  else if (id < 1.5) { leather(s, rgb(0x7d4a2c)); }
  else if (id < 2.5) metal(s, vec3(0.7, 0.69, 0.67), 0.2);
  else if (id < 3.5) { plastic(s, rgb(0x202124), 0.32); s.gloss = 0.05; }
  else if (id < 4.5) {
    brushed(s, vec3(0.55, 0.54, 0.52), s.p.zyx * 0.5);
    vec3 q = s.p - vec3(0, 0.52, 0);
    float r = length(q.yz);
    if (abs(r - 0.2) < 0.01) s.colour *= 0.4;
  } else { plastic(s, rgb(0x151516), 0.9); }
}
