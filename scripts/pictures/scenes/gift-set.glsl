// A gift set: 0 the wrapped box with a bow, 1 the open box with mug, candle and honey in wood wool.
#if VARIANT == 0
#define BOUNDS_C vec3(0.0, 0.78, 0.0)
#define BOUNDS_H vec3(1.12, 0.82, 1.0)
#else
#define BOUNDS_C vec3(0.0, 0.72, -0.2)
#define BOUNDS_H vec3(1.75, 0.76, 1.45)
#endif
#define STRIDE 0.8

#if VARIANT == 0
vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  add(s, box(p - vec3(0, 0.44, 0), vec3(0.94, 0.44, 0.8), 0.02), 0.0);
  add(s, box(p - vec3(0, 0.92, 0), vec3(1.0, 0.14, 0.86), 0.025), 1.0);
  add(s, max(abs(p.x) - 0.13, box(p - vec3(0, 0.53, 0), vec3(0.95, 0.535, 0.872), 0.02)), 2.0);
  add(s, max(abs(p.z) - 0.13, box(p - vec3(0, 0.53, 0), vec3(1.012, 0.535, 0.8), 0.02)), 2.0);
  // The bow: four loops, two tails and a knot.
  vec3 b = p - vec3(0, 1.07, 0);
  for (int i = ZERO; i < 4; i++) {
    vec3 q = b;
    q.xz = turn(float(i) * PI * 0.5 + (i % 2 == 0 ? 0.32 : 0.45)) * q.xz;
    float lift = i % 2 == 0 ? 0.95 : 0.55;
    q.xy = turn(-lift * 0.5) * q.xy;
    vec2 u = vec2(q.x - 0.33, q.y - 0.02);
    float loop_ = length(u * vec2(1.0, 1.8)) - 0.33;
    float wide = 0.06 + 0.13 * smoothstep(0.0, 0.35, q.x);
    add(s, slab(abs(loop_) * 0.6 - 0.008, q.z, wide, 0.008) * 0.7, 3.0);
  }
  for (int i = ZERO; i < 2; i++) {
    vec3 q = b;
    q.xz = turn(i == 0 ? -0.9 : -2.3) * q.xz;
    float wave = 0.05 * sin(q.x * 7.0) + 0.02;
    float tail = max(abs(q.y - wave) - 0.008, max(abs(q.z) - 0.11, abs(q.x - 0.36) - 0.36 + 0.5 * max(0.0, 0.1 - abs(q.z)) ));
    add(s, tail * 0.7, 3.0);
  }
  add(s, box(b - vec3(0, 0.09, 0), vec3(0.1, 0.09, 0.1), 0.07), 3.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 1.5) {
    paper(s, id < 0.5 ? rgb(0x24544c) : rgb(0x2b6056));
    s.rough = 0.55; s.gloss = 0.035;
    vec2 u = abs(s.n.y) > 0.6 ? s.p.xz : abs(s.n.x) > 0.6 ? s.p.zy : s.p.xy;
    vec2 k = fract(u * 6.0 + vec2(0.5 * mod(floor(u.y * 6.0), 2.0), 0.0)) - 0.5;
    if (length(k) < 0.13) { s.colour = rgb(0xdcb765); s.rough = 0.3; s.gloss = 0.2; }
  } else {
    plastic(s, rgb(0xc23a34), 0.3); s.gloss = 0.06; s.sheen = 0.6; s.soft = 0.15;
    s.colour *= 0.92 + 0.1 * sin(dot(s.p, vec3(140.0)));
  }
}
#else
float strandsOf(vec3 p, float seed) {
  vec3 q = p;
  q.xz = turn(seed) * q.xz;
  q.z += 0.05 * sin(q.x * 5.0 + seed * 3.0) + 0.02 * sin(q.x * 13.0);
  float k = floor(q.z * 15.0);
  float z = (fract(q.z * 15.0) - 0.5) / 15.0;
  float y = q.y - 0.05 * sin(q.x * 6.0 + k * 2.7 + seed) - 0.03 * sin(q.x * 11.0 + k);
  return length(vec2(z, y)) - 0.019;
}
float mugIn(vec3 p) {
  float d = cylinder(p, 0.4, 0.46, 0.05);
  d = smax(d, -cylinder(p - vec3(0, 0.1, 0), 0.345, 0.48, 0.08), 0.03);
  vec3 q = p - vec3(0.4, 0, 0);
  float h = max(box2(vec2(length(q.xy) - 0.23, q.z), vec2(0.042, 0.065), 0.038), -(length(p.xz) - 0.37));
  return smin(d, h, 0.05);
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  float outer = box(p - vec3(0, 0.36, 0), vec3(1.5, 0.36, 0.95), 0.02);
  add(s, smax(outer, -box(p - vec3(0, 0.46, 0), vec3(1.45, 0.44, 0.9), 0.01), 0.01), 0.0);
  vec3 l = p - vec3(0.1, 0.52, -1.18);
  l.yz = turn(-0.32) * l.yz;
  add(s, box(l, vec3(1.53, 0.6 + 0.35, 0.02) * vec3(1, 0.6, 1), 0.01), 1.0);
  float wool = box(p - vec3(0, 0.36, 0), vec3(1.44, 0.1, 0.89), 0.02);
  if (wool < 0.25) {
    vec3 w = p - vec3(0, 0.46, 0);
    float t = min(strandsOf(w, 0.3), min(strandsOf(w + vec3(0, 0.03, 0), 1.2), strandsOf(w - vec3(0, 0.02, 0), 2.3)));
    t = max(t, max(abs(p.x) - 1.44, abs(p.z) - 0.89));
    add(s, t * 0.6, 2.0);
    add(s, wool + 0.04, 3.0);
  } else add(s, wool - 0.1, 2.0);
  vec3 m = p - vec3(-0.88, 0.78, 0.02);
  m.xy = turn(0.14) * m.xy; m.xz = turn(-0.6) * m.xz;
  add(s, mugIn(m), 4.0);
  vec3 c = p - vec3(0.12, 0.7, 0.1);
  float tin = cylinder(c, 0.36, 0.3, 0.02);
  add(s, smax(tin, -cylinder(c - vec3(0, 0.1, 0), 0.34, 0.32, 0.01), 0.01), 5.0);
  add(s, cylinder(c - vec3(0, 0.02, 0), 0.335, 0.2, 0.02), 6.0);
  add(s, capsule(c, vec3(0, 0.2, 0), vec3(0.02, 0.34, 0), 0.014), 7.0);
  vec3 h = p - vec3(0.98, 0.72, 0.0);
  h.xy = turn(-0.1) * h.xy;
  add(s, cylinder(h, 0.32, 0.36, 0.08), 8.0);
  add(s, cylinder(h - vec3(0, 0.42, 0), 0.29, 0.08, 0.02), 9.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 1.5) {
    paper(s, rgb(0x24544c));
    if (id < 0.5 && s.n.z > 0.8 && abs(s.p.x) < 0.16) { plastic(s, rgb(0xc23a34), 0.3); s.sheen = 0.4; }
    if (id > 0.5) { vec2 k = fract(s.p.xy * 6.0) - 0.5; if (length(k) < 0.12) s.colour = rgb(0xdcb765); }
  } else if (id < 2.5) { plastic(s, rgb(0xe8cf9c) * (0.7 + 0.45 * noise(s.p * 18.0)), 0.8); s.soft = 0.3; }
  else if (id < 3.5) plastic(s, rgb(0x9a7d4e), 0.9);
  else if (id < 4.5) { glaze(s, rgb(0xb3261e)); if (s.p.y < 0.42) plastic(s, rgb(0xc7a983), 0.9); }
  else if (id < 5.5) {
    metal(s, rgb(0xc9a878), 0.22);
    vec3 c = s.p - vec3(0.12, 0.7, 0.1);
    float a = atan(c.x, c.z);
    if (abs(a + 0.1) < 0.75 && abs(c.y) < 0.17) { paper(s, rgb(0xf4ecda)); float f = length(vec2(a + 0.1, c.y * 2.6) - vec2(0, 0.05)); if (f < 0.2 && f > 0.14 || abs(c.y + 0.11) < 0.012 && abs(a + 0.1) < 0.35) s.colour = rgb(0x6a4a5c); }
  } else if (id < 6.5) { plastic(s, rgb(0xf3e9d6), 0.4); s.soft = 0.6; }
  else if (id < 7.5) plastic(s, rgb(0xe9e2d0), 0.9);
  else if (id < 8.5) {
    plastic(s, rgb(0xd98a12), 0.1); s.soft = 0.7; s.gloss = 0.06; s.glow = rgb(0xd9820c) * 0.3;
    vec3 h = s.p - vec3(0.98, 0.72, 0.0);
    float a = atan(h.x, h.z);
    if (abs(a + 0.15) < 0.8 && abs(h.y + 0.02) < 0.19) { paper(s, rgb(0xfaf0d7)); s.glow = vec3(0); vec2 u = vec2(a + 0.15, h.y * 3.0 + 0.06); if (abs(hexagon(u.yx, 0.22)) < 0.045) s.colour = rgb(0xd9920f); }
  } else { plastic(s, rgb(0xd9a62e), 0.3); metal(s, rgb(0xd9b24a), 0.24); }
}
#endif
