// A tall oak bookcase with books, a pot, boxes.
#define BOUNDS_C vec3(0.0, 1.6, 0.0)
#define BOUNDS_H vec3(0.86, 1.62, 0.34)

const float ROW = 0.615;

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 a = vec3(abs(p.x), p.y, p.z);
  add(s, box(a - vec3(0.81, 1.6, 0), vec3(0.035, 1.6, 0.3), 0.008), 0.0);
  add(s, box(p - vec3(0, 1.62, -0.28), vec3(0.8, 1.55, 0.012), 0.0), 1.0);
  float k = clamp(floor((p.y - 0.1) / ROW + 0.5), 0.0, 5.0);
  vec3 q = vec3(p.x, p.y - 0.1 - k * ROW, p.z);
  add(s, box(q, vec3(0.8, 0.028, 0.295), 0.006), 2.0);
  // What stands on the board below this height.
  float row = clamp(floor((p.y - 0.1) / ROW), 0.0, 4.0);
  vec3 b = vec3(p.x, p.y - 0.128 - row * ROW, p.z);
  float cell = 0.082, n = floor(b.x / cell), h = hash(n + row * 57.0);
  bool books = row == 4.0 ? n > -3.0 : row == 3.0 ? n < 3.0 : row == 2.0 ? (n < -2.0 || n > 5.0) : row == 1.0 ? n > 0.0 : false;
  books = books && n < 9.0 && n > -10.0;
  vec3 c = vec3(b.x - (n + 0.5) * cell, b.y, b.z);
  if (books) {
    float tall = 0.19 + 0.07 * h;
    float d = box(c - vec3(0, tall, 0.02 * hash(n + 3.0) - 0.02), vec3(cell * 0.5 - 0.004 - 0.008 * hash(n + row * 7.0), tall, 0.2 + 0.03 * h), 0.006);
    add(s, d, 3.0 + fract(h * 7.3) * 0.9);
  }
  s.x = min(s.x, max(cell * 0.5 - abs(c.x), 0.0) + 0.03);
  if (row == 0.0) {
    vec3 e = vec3(abs(b.x) - 0.4, b.y - 0.21, b.z);
    add(s, smax(box(e, vec3(0.34, 0.2, 0.25), 0.03), -box(e - vec3(0, -0.08 + 0.16, 0.25), vec3(0.1, 0.025, 0.1), 0.02), 0.02), 4.0);
  } else if (row == 1.0) {
    vec3 v = b - vec3(-0.45, 0.0, 0.0);
    float r = 0.05 + 0.14 * exp(-pow((v.y - 0.16) / 0.13, 2.0));
    add(s, max(abs(length(v.xz) - r) - 0.01, v.y - 0.4) * 0.7, 5.0);
    add(s, max((length(v.xz) - r) * 0.7, v.y - 0.3), 5.0);
  } else if (row == 2.0) {
    vec3 g = b - vec3(0.16, 0.0, 0.02);
    add(s, cylinder(g - vec3(0, 0.1, 0), 0.11, 0.1, 0.02), 6.0);
    for (int i = ZERO; i < 7; i++) {
      vec3 l = g - vec3(0, 0.2, 0);
      l.xz = turn(float(i) * 0.9) * l.xz;
      vec2 leaf = bend(l, vec3(0), vec3(0.06, 0.26, 0), vec3(0.2 - 0.01 * float(i), 0.16 + 0.02 * float(i), 0));
      add(s, leaf.x - 0.03 * sin(leaf.y * 2.9), 7.0);
    }
  } else if (row == 3.0) {
    vec3 e = b - vec3(0.5, 0.24, -0.05);
    e.yz = turn(0.12) * e.yz;
    add(s, box(e, vec3(0.19, 0.235, 0.014), 0.004), 8.0);
  } else {
    for (int i = ZERO; i < 3; i++) {
      vec3 e = b - vec3(-0.5, 0.035 + 0.07 * float(i), 0.0);
      e.xz = turn(0.15 * (float(i) - 1.0)) * e.xz;
      add(s, box(e, vec3(0.24 - 0.02 * float(i), 0.032, 0.18), 0.006), 3.15 + 0.3 * float(i));
    }
    add(s, ball(b - vec3(-0.5, 0.3, 0.0), 0.085), 9.0);
  }
  return s;
}

vec3 cover(float f) {
  if (f < 0.12) return rgb(0x2f4858);
  if (f < 0.24) return rgb(0xb5482f);
  if (f < 0.36) return rgb(0xe3d5b8);
  if (f < 0.48) return rgb(0x86945c);
  if (f < 0.6) return rgb(0xd99a3c);
  if (f < 0.72) return rgb(0x5f3b46);
  if (f < 0.84) return rgb(0x3f7377);
  return rgb(0xc9c3b5);
}

void material(float id, inout Surface s) {
  if (id < 0.5) oak(s, s.p.yxz + vec3(0, sign(s.p.x), 0));
  else if (id < 1.5) { oak(s, s.p.yxz + vec3(5.0, 0, 0)); s.colour *= 0.85; }
  else if (id < 2.5) oak(s, s.p + vec3(floor(s.p.y / ROW) * 3.1, 0, 0));
  else if (id < 3.95) {
    plastic(s, cover((id - 3.0) / 0.9), 0.55);
    float y = fract((s.p.y - 0.128) / ROW) * ROW;
    if (s.n.z > 0.6 && (abs(y - 0.3) < 0.008 || abs(y - 0.08) < 0.012)) s.colour = mix(s.colour, rgb(0xf0e2b8), 0.75);
    if (s.n.y > 0.7 && id < 3.9 && fract((id - 3.0) * 31.0) < 2.0 && s.p.z < 0.17) s.colour = rgb(0xeee6d2);
  } else if (id < 4.5) { cloth(s, rgb(0xb59a72), 16.0); }
  else if (id < 5.5) { glaze(s, rgb(0x46656b)); }
  else if (id < 6.5) plastic(s, rgb(0xc27a54), 0.8);
  else if (id < 7.5) { plastic(s, rgb(0x4f8046), 0.45); s.soft = 0.3; }
  else if (id < 8.5) {
    plastic(s, rgb(0x2a2622), 0.4);
    vec2 e = vec2(s.p.x - 0.5, fract((s.p.y - 0.128) / ROW) * ROW - 0.24);
    float d = box2(e, vec2(0.16, 0.2), 0.0);
    if (d < 0.0) { paper(s, rgb(0xf3ecdd)); if (length(e - vec2(0.02, 0.03)) < 0.075) s.colour = rgb(0xd9633c); if (e.y < -0.05 + 0.03 * sin(e.x * 18.0) && d < -0.03) s.colour = rgb(0x34566a); }
  } else brass(s);
}
