// A wall of hand-glazed tiles in running bond; drawn lying, seen from above.
#define BOUNDS_C vec3(0.0, 0.05, 0.0)
#define BOUNDS_H vec3(9.0, 0.12, 6.0)
#define MARCH 40

const vec2 TILE = vec2(1.5, 0.5);

vec2 cellOf(vec2 p) {
  float row = floor(p.y / TILE.y);
  return vec2(floor((p.x + 0.5 * TILE.x * mod(row, 2.0)) / TILE.x), row);
}
vec2 inCell(vec2 p, vec2 k) {
  return vec2(p.x + 0.5 * TILE.x * mod(k.y, 2.0) - (k.x + 0.5) * TILE.x, p.y - (k.y + 0.5) * TILE.y);
}

vec2 map(vec3 p) {
  vec2 s = vec2(p.y - 0.03, 1.0);
  vec2 k = cellOf(p.xz), q = inCell(p.xz, k);
  float tilt = (hash(k + 900.0) - 0.5) * 0.03 * q.x + (hash(k + 500.0) - 0.5) * 0.05 * q.y;
  add(s, slab(box2(q, TILE * 0.5 - 0.018 + 0.006 * hash(k + 77.0), 0.025), p.y - 0.05 - tilt, 0.05, 0.022), 0.0);
  s.x = min(s.x, 0.08);
  return s;
}

float handmade(vec3 p) { return noise(p.xz * 3.2) + 0.35 * noise(p.xz * 9.0); }

void material(float id, inout Surface s) {
  if (id > 0.5) { plastic(s, rgb(0xd8d2c4) * (0.85 + 0.2 * noise(s.p * 60.0)), 0.95); return; }
  vec2 k = cellOf(s.p.xz), q = inCell(s.p.xz, k);
  float h = hash(k + 300.0);
  vec3 c = h < 0.22 ? rgb(0x1f6f78) : h < 0.44 ? rgb(0x2c8c8c) : h < 0.62 ? rgb(0x3f9f96) : h < 0.8 ? rgb(0x17586a) : h < 0.93 ? rgb(0x6fb7a6) : rgb(0xa9cfc0);
  float edge_ = box2(q, TILE * 0.5 - 0.02, 0.02);
  float pool = fbm(s.p.xz * 2.1 + h * 40.0);
  c *= 0.78 + 0.45 * pool;
  c = mix(c, c * 0.5 + rgb(0xc9b890) * 0.5, smoothstep(-0.045, -0.004, edge_) * 0.7);
  if (hash(floor(s.p.xz * 26.0) + 2000.0) < 0.02 && noise(s.p.xz * 26.0) > 0.55) c *= 0.6;
  glaze(s, c);
  BUMP(s, handmade, s.p, 0.02, 0.028);
}
