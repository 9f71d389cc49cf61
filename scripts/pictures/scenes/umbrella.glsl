// A stick umbrella: 0 yellow, 1 black, both open; 2 yellow open and black rolled up.
#define BOUNDS_C vec3(0.0, 1.25, 0.0)
#define BOUNDS_H vec3(1.75, 1.5, 1.6)
#define STRIDE 0.7

const float RIBS = 8.0;
vec3 atTop(vec3 p) {
  p -= vec3(0.0, 1.25, 0.0);
#if VARIANT == 1
  p.yz = turn(-0.5) * p.yz; p.xy = turn(0.45) * p.xy;
#else
  p.yz = turn(-0.55) * p.yz; p.xy = turn(-0.5) * p.xy;
#endif
  return p;
}

vec2 open_(vec3 p) {
  vec2 s = vec2(1e5, 0);
  float a = atan(p.z, p.x), r = length(p.xz);
  float k = abs(fract(a * RIBS / (2.0 * PI)) - 0.5) * 2.0;
  float valley = 1.0 - k * k;
  float rr = r / 1.42;
  float height = 0.78 - 0.72 * rr * rr - 0.05 * valley * rr * (1.0 - 0.2 * rr);
  float canopy = (abs(p.y - height) - 0.008) * 0.55;
  canopy = max(canopy, r - 1.36 + 0.12 * valley);
  add(s, canopy, 0.0);
  add(s, capsule(p, vec3(0, -0.95, 0), vec3(0, 0.98, 0), 0.022), 1.0);
  add(s, cone(p - vec3(0, 0.86, 0), 0.1, 0.04, 0.014), 2.0);
  float n;
  vec3 f = sector(p, RIBS, n);
  float rib = bend(f, vec3(0, 0.74, 0), vec3(0.7, 0.66, 0), vec3(1.37, 0.07, 0)).x - 0.012;
  add(s, rib, 1.0);
  add(s, capsule(f, vec3(0.03, 0.2, 0), vec3(0.68, 0.56, 0), 0.01), 1.0);
  add(s, capsule(p, vec3(0, 0.15, 0), vec3(0, 0.25, 0), 0.04), 2.0);
  vec3 h = p - vec3(0.14, -0.98, 0);
  float hook = max(length(vec2(length(h.xy) - 0.14, h.z)) - 0.04, h.y);
  hook = min(hook, ball(p - vec3(0.28, -0.98, 0), 0.04));
  add(s, min(hook, capsule(p, vec3(0, -0.98, 0), vec3(0, -0.75, 0), 0.04)), 3.0);
  return s;
}

vec2 map(vec3 p) {
#if VARIANT == 2
  vec2 s = open_(atTop(p - vec3(0.25, 0.05, -0.3)));
  vec3 q = p - vec3(-0.75, 0.13, 0.75);
  q.xz = turn(-0.25) * q.xz; q = vec3(q.z, q.x, q.y); 
  float a = atan(q.z, q.x);
  float pleat = 0.02 * sin(a * 8.0 + q.y * 5.0);
  float furled = (length(q.xz) - mix(0.105, 0.04, smoothstep(-0.75, 0.95, q.y)) - pleat) * 0.75;
  add(s, max(furled, abs(q.y - 0.1) - 0.85), 10.0);
  add(s, capsule(q, vec3(0, -1.05, 0), vec3(0, 1.15, 0), 0.022), 1.0);
  vec3 h = q - vec3(0.0, -1.05, 0.13);
  float hook = max(length(vec2(length(h.yz) - 0.13, h.x)) - 0.038, h.y);
  add(s, min(hook, capsule(q, vec3(0, -1.05, 0), vec3(0, -0.8, 0), 0.038)), 3.0);
  add(s, ring(q - vec3(0, 0.2, 0), 0.075, 0.018), 10.0);
  return s;
#else
  return open_(atTop(p));
#endif
}

void material(float id, inout Surface s) {
  if (id < 0.5 || id > 9.0) {
    vec3 c = id > 9.0 || VARIANT == 1 ? rgb(0x26272b) : rgb(0xf0b416);
    plastic(s, c * (0.95 + 0.08 * noise(s.p * 50.0)), 0.55);
    s.sheen = 0.25; s.soft = 0.2;
#if VARIANT != 2
    vec3 q = atTop(s.p);
    float k = abs(fract(atan(q.z, q.x) * RIBS / (2.0 * PI)) - 0.5);
    if (k > 0.492) s.colour *= 0.7;
#endif
  } else if (id < 1.5) metal(s, vec3(0.6, 0.61, 0.63), 0.22);
  else if (id < 2.5) plastic(s, rgb(0x232323), 0.4);
  else oak(s, s.p.yxz * 2.0);
}
