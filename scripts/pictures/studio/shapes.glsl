// Signed distances, in scene units: negative inside. The formulas are the usual textbook ones.

const float PI = 3.14159265;

mat2 turn(float a) { float c = cos(a), s = sin(a); return mat2(c, s, -s, c); }
void add(inout vec2 scene, float d, float id) { if (d < scene.x) scene = vec2(d, id); }

float smin(float a, float b, float k) {
  float h = max(k - abs(a - b), 0.0) / k;
  return min(a, b) - h * h * k * 0.25;
}
float smax(float a, float b, float k) { return -smin(-a, -b, k); }

float ball(vec3 p, float r) { return length(p) - r; }
float ellipsoid(vec3 p, vec3 r) {
  float k0 = length(p / r), k1 = length(p / (r * r));
  return k0 * (k0 - 1.0) / max(k1, 1e-4);
}
// `r` rounds the edges and stays inside the half extents `b`.
float box(vec3 p, vec3 b, float r) {
  vec3 q = abs(p) - b + r;
  return length(max(q, 0.0)) + min(max(q.x, max(q.y, q.z)), 0.0) - r;
}
float box2(vec2 p, vec2 b, float r) {
  vec2 q = abs(p) - b + r;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - r;
}
// Upright: radius, half height, rounding.
float cylinder(vec3 p, float radius, float h, float r) {
  vec2 d = vec2(length(p.xz) - radius + r, abs(p.y) - h + r);
  return min(max(d.x, d.y), 0.0) + length(max(d, 0.0)) - r;
}
float capsule(vec3 p, vec3 a, vec3 b, float r) {
  vec3 pa = p - a, ba = b - a;
  return length(pa - ba * clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0)) - r;
}
// A rod whose radius runs from `ra` to `rb`.
float taper(vec3 p, vec3 a, vec3 b, float ra, float rb) {
  vec3 pa = p - a, ba = b - a;
  float t = clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0);
  return (length(pa - ba * t) - mix(ra, rb, t)) * 0.9;
}
// Upright, half height `h`, radius `r1` below and `r2` above.
float cone(vec3 p, float h, float r1, float r2) {
  vec2 q = vec2(length(p.xz), p.y), k1 = vec2(r2, h), k2 = vec2(r2 - r1, 2.0 * h);
  vec2 ca = vec2(q.x - min(q.x, q.y < 0.0 ? r1 : r2), abs(q.y) - h);
  vec2 cb = q - k1 + k2 * clamp(dot(k1 - q, k2) / dot(k2, k2), 0.0, 1.0);
  float s = cb.x < 0.0 && ca.y < 0.0 ? -1.0 : 1.0;
  return s * sqrt(min(dot(ca, ca), dot(cb, cb)));
}
// Lies flat.
float ring(vec3 p, float radius, float r) { return length(vec2(length(p.xz) - radius, p.y)) - r; }
float hexagon(vec2 p, float r) {
  const vec3 k = vec3(-0.8660254, 0.5, 0.57735);
  p = abs(p);
  p -= 2.0 * min(dot(k.xy, p), 0.0) * k.xy;
  p -= vec2(clamp(p.x, -k.z * r, k.z * r), r);
  return length(p) * sign(p.y);
}
// A flat figure `d` given thickness: `h` is half of it.
float slab(float d, float along, float h, float r) {
  vec2 w = vec2(d, abs(along) - h) + r;
  return min(max(w.x, w.y), 0.0) + length(max(w, 0.0)) - r;
}
float segment(vec2 p, vec2 a, vec2 b) {
  vec2 pa = p - a, ba = b - a;
  return length(pa - ba * clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0));
}
// Distance to a quadratic curve, and in `y` the place along it (0..1).
vec2 bend(vec3 p, vec3 a, vec3 b, vec3 c) {
  vec2 best = vec2(1e9, 0.0);
  vec3 last = a;
  for (int i = ZERO + 1; i <= 8; i++) {
    float t = float(i) / 8.0;
    vec3 here = mix(mix(a, b, t), mix(b, c, t), t);
    vec3 pa = p - last, ba = here - last;
    float h = clamp(dot(pa, ba) / dot(ba, ba), 0.0, 1.0);
    float d = length(pa - ba * h);
    if (d < best.x) best = vec2(d, (float(i) - 1.0 + h) / 8.0);
    last = here;
  }
  return best;
}
// The nearest of `n` equal sectors around the upright axis; `k` receives its number.
vec3 sector(vec3 p, float n, out float k) {
  float a = atan(p.z, p.x), step = 2.0 * PI / n;
  k = floor(a / step + 0.5);
  p.xz = turn(-k * step) * p.xz;
  return p;
}
// One crossing of a polygon's edge: call for every edge, then `sqrt(d.x) * d.y`; start from (1e9, 1).
void edge(inout vec2 d, vec2 p, vec2 a, vec2 b) {
  vec2 e = b - a, w = p - a;
  vec2 q = w - e * clamp(dot(w, e) / dot(e, e), 0.0, 1.0);
  d.x = min(d.x, dot(q, q));
  bvec3 c = bvec3(p.y >= a.y, p.y < b.y, e.x * w.y > e.y * w.x);
  if (all(c) || all(not(c))) d.y = -d.y;
}
#define POLYGON(name, count) float name(vec2 p, vec2 v[count]) { vec2 d = vec2(1e9, 1.0); \
  for (int i = ZERO; i < count; i++) edge(d, p, v[i], v[(i + 1) % count]); return sqrt(d.x) * d.y; }
