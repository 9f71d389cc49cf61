// Hexagon bolts with nuts, a handful.
#define BOUNDS_C vec3(0.0, 0.3, 0.0)
#define BOUNDS_H vec3(1.75, 0.62, 1.45)
#define STRIDE 0.8

float bolt(vec3 p, float nut) {
  // Along x: head at the left.
  float head = slab(hexagon(p.yz, 0.17), p.x + 0.5, 0.075, 0.015);
  head = smax(head, length(p - vec3(-0.2, 0, 0)) - 0.4, 0.01);
  float r = length(p.yz), a = atan(p.z, p.y);
  float saw = abs(fract(p.x * 17.0 + a / (2.0 * PI)) - 0.5);
  float thread = p.x > -0.15 ? 0.02 * saw : 0.0;
  float shank = max(r - 0.095 + thread, max(-0.45 - p.x, p.x - 0.55));
  shank = smax(shank, r + p.x - 0.61, 0.01);
  float d = min(head, shank * 0.8);
  if (nut > 0.5) d = min(d, slab(max(hexagon(p.yz, 0.17), 0.085 - r), p.x - 0.28, 0.075, 0.015));
  return d;
}

void put(inout vec2 s, vec3 p, vec3 at, vec2 angle, float nut) {
  vec3 q = p - at;
  if (length(q) > 0.95) { add(s, length(q) - 0.68, 0.0); return; }
  q.xz = turn(angle.x) * q.xz; q.xy = turn(angle.y) * q.xy;
  add(s, bolt(q, nut), hash(at.x * 91.0 + 40.0));
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  put(s, p, vec3(-0.75, 0.14, 0.55), vec2(0.35, 0.055), 1.0);
  put(s, p, vec3(0.35, 0.14, 0.75), vec2(-0.5, 0.06), 0.0);
  put(s, p, vec3(1.05, 0.14, 0.1), vec2(1.35, 0.06), 1.0);
  put(s, p, vec3(-0.05, 0.15, 0.0), vec2(0.15, 0.06), 1.0);
  put(s, p, vec3(-0.95, 0.14, -0.35), vec2(-0.9, 0.06), 0.0);
  put(s, p, vec3(0.5, 0.14, -0.65), vec2(-0.25, 0.05), 1.0);
  put(s, p, vec3(-0.3, 0.14, -0.85), vec2(0.5, 0.05), 0.0);
  put(s, p, vec3(-0.4, 0.42, 0.22), vec2(-1.15, -0.1), 0.0);
  put(s, p, vec3(0.42, 0.43, -0.1), vec2(0.95, 0.12), 1.0);
  put(s, p, vec3(-0.05, 0.66, 0.02), vec2(-0.2, 0.1), 1.0);
  vec3 n = p - vec3(1.25, 0.08, 0.85);
  add(s, slab(max(hexagon(n.xz, 0.17), 0.09 - length(n.xz)), n.y, 0.078, 0.015), 0.4);
  n = p - vec3(-1.4, 0.08, 0.15);
  n.xz = turn(0.4) * n.xz;
  add(s, slab(max(hexagon(n.xz, 0.17), 0.09 - length(n.xz)), n.y, 0.078, 0.015), 0.8);
  n = p - vec3(-0.35, 0.02, 1.15);
  add(s, max(abs(length(n.xz) - 0.15) - 0.06, abs(n.y) - 0.02), 0.2);
  return s;
}

void material(float id, inout Surface s) {
  vec3 zinc = mix(vec3(0.6, 0.6, 0.58), vec3(0.68, 0.62, 0.46), id);
  metal(s, zinc * (0.9 + 0.15 * noise(s.p * 30.0)), 0.23);
}
