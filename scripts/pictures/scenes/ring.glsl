// A gold ring with a brilliant.
#define BOUNDS_C vec3(0.0, 0.92, 0.0)
#define BOUNDS_H vec3(0.78, 0.98, 0.42)

vec3 stone(vec3 p) { return p - vec3(0, 1.5, 0); }

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = p - vec3(0, 0.7, 0);
  float r = length(q.xy);
  float w = 0.105 + 0.03 * smoothstep(0.6, -0.7, q.y);
  float band = length(vec2(r - 0.6, q.z * (0.075 / w))) - 0.075;
  add(s, band * 0.85, 0.0);
  vec3 b = stone(p);
  // Basket with six claws.
  float k;
  vec3 f = sector(b, 6.0, k);
  add(s, capsule(f, vec3(0.07, -0.26, 0), vec3(0.285, 0.06, 0), 0.026), 0.0);
  add(s, ball(f - vec3(0.275, 0.075, 0), 0.038), 0.0);
  add(s, ring(b - vec3(0, -0.12, 0), 0.17, 0.022), 0.0);
  // Brilliant: table, crown facets, pavilion facets.
  vec3 g = sector(b, 8.0, k);
  vec3 h = b; h.xz = turn(PI / 8.0) * h.xz;
  vec3 g2 = sector(h, 8.0, k);
  float d = b.y - 0.115;
  d = max(d, dot(g, normalize(vec3(0.62, 1.0, 0))) - 0.188);
  d = max(d, dot(g2, normalize(vec3(0.8, 1.0, 0))) - 0.2);
  d = max(d, dot(g, normalize(vec3(1.0, -0.95, 0))) - 0.196);
  d = max(d, dot(g2, normalize(vec3(1.0, -0.8, 0))) - 0.208);
  d = max(d, length(b.xz) - 0.29);
  add(s, d, 1.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) { metal(s, rgb(0xf2c25c), 0.1); return; }
  // A cut stone throws the room about: every facet a different piece of it, with a little colour.
  vec3 n = normalize(floor(s.n * 7.0 + 0.5) + 0.35 * (vec3(hash(floor(s.p.xz * 13.0)), hash(floor(s.p.xy * 17.0) + 90.0), hash(floor(s.p.zy * 11.0) + 50.0)) - 0.5) * 7.0);
  vec3 tint = 0.75 + 0.25 * cos(6.28 * (dot(n, vec3(0.7, 0.4, 0.9)) + vec3(0.0, 0.33, 0.67)));
  metal(s, mix(vec3(0.9, 0.95, 1.0), tint, 0.55), 0.03);
  s.n = normalize(mix(s.n, n, 0.55));
  s.glow = vec3(0.08, 0.1, 0.13) + 0.5 * pow(max(0.0, n.x * 0.6 + n.y * 0.5), 6.0);
}
