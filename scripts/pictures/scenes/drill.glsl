// A cordless drill: 0 standing on its battery, 1 with case and bits behind it.
#define BOUNDS_C vec3(0.0, 0.98, 0.0)
#define BOUNDS_H vec3(1.45, 1.0, 0.75)
#define STRIDE 0.85

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  // Motor housing lies along x: chuck to the left.
  vec3 m = p - vec3(0.15, 1.55, 0);
  vec3 mx = m.yxz;
  float motor = cylinder(mx - vec3(0, 0.12, 0), 0.31, 0.47, 0.1);
  motor = smin(motor, cone((mx - vec3(0, -0.45, 0)), 0.16, 0.22, 0.3) - 0.01, 0.04);
  add(s, motor, 0.0);
  add(s, cylinder(mx - vec3(0, 0.56, 0), 0.27, 0.14, 0.09), 1.0);
  float vents = max(abs(fract(m.y * 9.0) - 0.5) / 9.0 - 0.022, max(abs(m.x - 0.42) - 0.1, abs(m.y) - 0.2));
  s.x = smax(s.x, -max(vents, 0.27 - abs(m.z)), 0.01);
  add(s, cylinder(mx - vec3(0, -0.66, 0), 0.235, 0.06, 0.02), 2.0);
  // Chuck.
  float a = atan(m.z, m.y);
  float ridges = 0.008 * smoothstep(-0.3, 0.3, cos(a * 22.0)) * smoothstep(-1.02, -0.96, m.x);
  float chuck = cone(mx - vec3(0, -0.9, 0), 0.19, 0.1, 0.19) + ridges;
  add(s, chuck * 0.9, 3.0);
  add(s, cylinder(mx - vec3(0, -1.08, 0), 0.085, 0.05, 0.02), 4.0);
  float twist = length(mx.xz) - 0.032 + 0.012 * sin(a * 2.0 + m.x * 38.0);
  add(s, max(twist, abs(m.x + 1.24) - 0.18) * 0.7, 4.0);
  // Handle, leaning back.
  vec3 h = p - vec3(0.38, 0.85, 0);
  h.x -= -0.16 * h.y;
  float grip = slab(box2(h.xz, vec2(0.19 + 0.03 * sin(h.y * 7.0 + 1.0), 0.165), 0.14), h.y, 0.55, 0.02);
  float rubber = slab(box2(h.xz - vec2(0.05, 0), vec2(0.165, 0.178), 0.14), h.y, 0.42, 0.05);
  if (s.y < 0.5) s.x = smin(s.x, grip, 0.14); else add(s, grip, 0.0);
  add(s, rubber, 1.0);
  add(s, box(p - vec3(0.1, 1.14, 0), vec3(0.07, 0.12, 0.075), 0.05), 5.0);
  // Battery foot.
  add(s, box(p - vec3(0.36, 0.36, 0), vec3(0.4, 0.08, 0.27), 0.06), 0.0);
  add(s, box(p - vec3(0.3, 0.17, 0), vec3(0.52, 0.17, 0.3), 0.06), 6.0);
  add(s, box(p - vec3(-0.2, 0.22, 0), vec3(0.04, 0.06, 0.12), 0.02), 5.0);
#if VARIANT == 1
  for (int i = ZERO; i < 6; i++) {
    float f = float(i);
    vec3 b = p - vec3(-1.15 + 0.17 * f, 0.045, 0.52);
    float len = 0.34 - 0.035 * f, w = 0.045 - 0.004 * f;
    float aa = atan(b.x, b.y);
    float bit = length(b.xy) - w + (b.z < 0.1 ? w * 0.35 * sin(aa * 2.0 + b.z * 46.0) : 0.0);
    add(s, max(bit, abs(b.z) - len) * 0.65, 7.0);
  }
#endif
  return s;
}

void material(float id, inout Surface s) {
  vec3 paint = rgb(0x1f7a6d);
  if (id < 0.5) {
    plastic(s, paint, 0.34);
    vec3 m = s.p - vec3(0.15, 1.55, 0);
    if (abs(m.z) > 0.12 && abs(m.y) < 0.09 && m.x > -0.3 && m.x < 0.22) {
      s.colour = rgb(0xf2efe6);
      if (abs(m.y) < 0.035 && fract(m.x * 9.0) < 0.62 && m.x < 0.14 && m.x > -0.22) s.colour = rgb(0x20211f);
    }
  } else if (id < 1.5) { plastic(s, rgb(0x222426), 0.7); BUMP(s, grain, s.p, 0.01, 0.004); }
  else if (id < 2.5) { plastic(s, rgb(0xe0a526), 0.4); if (fract(atan(s.p.z, s.p.y - 1.55) * 3.5) < 0.2) s.colour *= 0.4; }
  else if (id < 3.5) plastic(s, rgb(0x191a1b), 0.32);
  else if (id < 4.5) metal(s, vec3(0.6), 0.2);
  else if (id < 5.5) plastic(s, rgb(0xd9542b), 0.35);
  else if (id < 6.5) {
    plastic(s, rgb(0x26282b), 0.5);
    if (abs(s.p.y - 0.17) < 0.008) s.colour *= 0.3;
    if (s.p.y > 0.08 && s.p.y < 0.25 && abs(s.p.x - 0.32) < 0.26 && abs(s.n.z) > 0.8) s.colour = paint;
    if (s.n.x < -0.7 && abs(s.p.y - 0.1) < 0.018) { vec2 d = vec2(fract(s.p.z * 14.0) - 0.5, 0); if (abs(d.x) < 0.3 && abs(s.p.z) < 0.14) s.glow = rgb(0x4fe08a) * 0.6; }
  } else metal(s, rgb(0xc9a24a), 0.25);
}
