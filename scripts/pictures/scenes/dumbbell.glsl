// A pair of hexagonal dumbbells.
#define BOUNDS_C vec3(0.0, 0.4, 0.0)
#define BOUNDS_H vec3(1.5, 0.48, 1.3)

vec2 dumbbell(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = vec3(abs(p.x), p.yz);
  float head = slab(hexagon(q.zy, 0.36), q.x - 0.82, 0.3, 0.05);
  head = smax(head, length(q.yz) + abs(q.x - 0.82) * 0.75 - 0.57, 0.03);
  head = smax(head, -slab(length(q.yz) - 0.24, q.x - 1.12, 0.025, 0.01), 0.01);
  add(s, head, 0.0);
  add(s, cylinder((q - vec3(0.52, 0, 0)).yxz, 0.13, 0.03, 0.015), 1.0);
  float grip = length(p.yz) - 0.095 - 0.018 * cos(clamp(p.x * 4.2, -3.14, 3.14));
  if (abs(grip) < 0.03) {
    float a = atan(p.z, p.y);
    grip -= 0.006 * smoothstep(0.0, 0.5, sin(a * 14.0 + p.x * 60.0) * sin(a * 14.0 - p.x * 60.0)) * step(abs(p.x), 0.42);
  }
  add(s, max(grip, abs(p.x) - 0.55), 2.0);
  return s;
}
vec3 left_(vec3 p) { p -= vec3(-0.08, 0.36, -0.52); p.xz = turn(0.12) * p.xz; return p; }
vec3 right_(vec3 p) { p -= vec3(0.1, 0.36, 0.5); p.xz = turn(-0.2) * p.xz; return p; }

vec2 map(vec3 p) {
  vec2 a = dumbbell(left_(p)), b = dumbbell(right_(p));
  if (b.x < a.x) return vec2(b.x, b.y + 10.0);
  return a;
}

void material(float id, inout Surface s) {
  vec3 q = id > 9.0 ? right_(s.p) : left_(s.p);
  float part = mod(id, 10.0);
  if (part < 0.5) {
    plastic(s, rgb(0x1b1c1e), 0.5);
    BUMP(s, grain, s.p, 0.01, 0.002);
    float r = length(q.yz);
    if (abs(q.x) > 1.08 && abs(r - 0.215) < 0.014) s.colour = rgb(0xd9542b);
    if (abs(q.x) > 1.08 && (box2(q.zy - vec2(0.06, 0), vec2(0.014, 0.1), 0.0) < 0.0 || abs(box2(q.zy + vec2(0.05, 0), vec2(0.045, 0.09), 0.03)) < 0.013)) s.colour = rgb(0xe8e6e0);
  } else if (part < 1.5) metal(s, vec3(0.4), 0.25);
  else chrome(s);
}
