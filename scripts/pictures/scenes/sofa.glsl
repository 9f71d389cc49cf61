// A three-seat sofa: 0 in the studio, 1 in a living room (very wide).
#if VARIANT == 0
#define BOUNDS_C vec3(0.0, 0.72, 0.0)
#define BOUNDS_H vec3(1.75, 0.76, 0.8)
#else
#define BOUNDS_C vec3(0.0, 1.3, 0.1)
#define BOUNDS_H vec3(4.4, 1.36, 1.9)
#endif

float sofaCushions(vec3 p) {
  float k = clamp(floor(p.x / 0.93 + 0.5), -1.0, 1.0);
  vec3 q = vec3(p.x - k * 0.93, p.y, p.z);
  vec3 seat = q - vec3(0, 0.55, 0.12);
  float puff = 0.035 * cos(clamp(seat.x * 3.2, -1.57, 1.57)) * cos(clamp(seat.z * 2.4, -1.57, 1.57));
  float d = box(seat - vec3(0, puff * 0.5, 0), vec3(0.455, 0.12 + puff, 0.58), 0.09);
  vec3 back = q - vec3(0, 0.95, -0.36);
  back.yz = turn(0.2) * back.yz;
  puff = 0.06 * cos(clamp(back.x * 3.2, -1.57, 1.57)) * cos(clamp(back.y * 3.4, -1.57, 1.57));
  return min(d, box(back, vec3(0.45, 0.37, 0.1 + puff), 0.09)) * 0.9;
}

vec2 sofa(vec3 p) {
  vec2 s = vec2(1e5, 0);
  add(s, sofaCushions(p), 0.0);
  add(s, box(p - vec3(0, 0.36, 0.0), vec3(1.5, 0.12, 0.66), 0.04), 1.0);
  add(s, box(p - vec3(0, 0.72, -0.6), vec3(1.45, 0.42, 0.1), 0.07), 1.0);
  vec3 a = vec3(abs(p.x), p.y, p.z);
  add(s, box(a - vec3(1.52, 0.54, 0.02), vec3(0.15, 0.34, 0.7), 0.1), 1.0);
  vec3 l = vec3(a.xy, abs(p.z)) - vec3(1.42, 0.13, 0.5);
  l.xz -= 0.12 * (0.13 - l.y);
  add(s, cone(l, 0.13, 0.028, 0.05), 2.0);
  vec3 c = p - vec3(-1.08, 0.93, 0.02);
  c.yz = turn(0.42) * c.yz; c.xy = turn(0.14) * c.xy; c.xz = turn(-0.35) * c.xz;
  float pinch = 0.15 * (1.0 - smoothstep(0.0, 0.42, abs(c.x)) * 0.75) * (1.0 - smoothstep(0.0, 0.42, abs(c.y)) * 0.75);
  add(s, box(c, vec3(0.3, 0.3, 0.02 + pinch * 0.8), 0.018) * 0.75, 3.0);
  return s;
}

#if VARIANT == 1
float leafPlant(vec3 p) {
  float d = 1e5;
  for (int i = ZERO; i < 11; i++) {
    float f = float(i);
    vec3 q = p - vec3(0, 0.55, 0);
    q.xz = turn(f * 2.4) * q.xz;
    float lift = 0.5 + 0.09 * f;
    vec3 tip = vec3(0.62 - 0.03 * f, lift + 0.35, 0.0);
    vec2 stem = bend(q, vec3(0), vec3(0.1, lift, 0), tip);
    d = min(d, stem.x - 0.012);
    vec3 l = q - tip;
    l.xy = turn(0.5 - 0.06 * f) * l.xy;
    l.y += 0.5 * l.z * l.z;
    d = min(d, ellipsoid(l, vec3(0.27, 0.022, 0.17)) * 0.8);
  }
  return d;
}
#endif

vec2 map(vec3 p) {
#if VARIANT == 0
  return sofa(p);
#else
  vec2 s = sofa(p);
  add(s, box(p - vec3(0, 0.012, 0.55), vec3(2.5, 0.012, 1.15), 0.01), 4.0);
  vec3 t = p - vec3(0.2, 0.0, 1.15);
  add(s, cylinder(t - vec3(0, 0.44, 0), 0.62, 0.03, 0.02), 5.0);
  float k;
  vec3 f = sector(t, 3.0, k);
  add(s, capsule(f, vec3(0.38, 0.42, 0), vec3(0.5, 0.02, 0), 0.03), 5.0);
  add(s, smax(cylinder(t - vec3(0.15, 0.56, -0.05), 0.1, 0.09, 0.03), -cylinder(t - vec3(0.15, 0.6, -0.05), 0.08, 0.09, 0.03), 0.01), 6.0);
  add(s, box(t - vec3(-0.2, 0.5, 0.05), vec3(0.2, 0.025, 0.14), 0.006), 7.0);
  // Floor lamp on the right.
  vec3 l = p - vec3(2.55, 0, -0.5);
  add(s, cylinder(l - vec3(0, 0.03, 0), 0.26, 0.03, 0.02), 8.0);
  add(s, capsule(l, vec3(0, 0.03, 0), vec3(0, 2.0, 0), 0.022), 8.0);
  vec3 sh = l - vec3(0, 2.15, 0);
  add(s, max(abs(length(sh.xz) - 0.36 + 0.12 * sh.y) - 0.012, abs(sh.y) - 0.3), 9.0);
  // Plant on the left.
  vec3 g = p - vec3(-2.7, 0, -0.35);
  if (length(g - vec3(0, 1.0, 0)) < 1.6) {
    add(s, cone(g - vec3(0, 0.3, 0), 0.3, 0.24, 0.34), 10.0);
    add(s, leafPlant(g), 11.0);
  } else add(s, length(g - vec3(0, 1.0, 0)) - 1.25, 11.0);
  // Two framed prints.
  for (int i = ZERO; i < 3; i++) {
    vec3 w = p - vec3(-0.95 + 0.95 * float(i), 2.05, -1.66);
    add(s, box(w, vec3(0.36, 0.46, 0.025), 0.005), 12.0 + float(i) * 0.1);
  }
  return s;
#endif
}

void material(float id, inout Surface s) {
  vec3 c = VARIANT == 0 ? rgb(0x6f8577) : rgb(0x5d7a86);
  if (id < 1.5) {
    cloth(s, c, 38.0);
    float k = s.p.x / 0.93;
    if (id < 0.5 && abs(fract(k) - 0.5) > 0.494) s.colour *= 0.55;
  } else if (id < 2.5) oak(s, s.p.yxz * 2.0);
  else if (id < 3.5) {
    cloth(s, rgb(0xd9a441), 30.0);
    if (abs(fract(s.p.x * 7.0 + s.p.y * 3.0) - 0.5) < 0.07) s.colour = rgb(0xf3e6c4) * 0.9;
  } else if (id < 4.5) {
    cloth(s, rgb(0xd8cfbd), 16.0);
    vec2 e = vec2(2.5, 1.15) - abs(s.p.xz - vec2(0, 0.55));
    vec2 g = abs(fract(turn(0.785) * s.p.xz * 2.2) - 0.5);
    if (min(g.x, g.y) < 0.04) s.colour *= 0.55;
    if (min(e.x, e.y) < 0.08) s.colour *= 0.7;
  } else if (id < 5.5) walnut(s, s.p);
  else if (id < 6.5) glaze(s, rgb(0xe6ddcf));
  else if (id < 7.5) plastic(s, rgb(0x9a3b32), 0.6);
  else if (id < 8.5) metal(s, rgb(0xb08d4a), 0.25);
  else if (id < 9.5) { plastic(s, rgb(0xf3e4c6), 0.9); s.soft = 0.8; s.glow = rgb(0xffd99a) * 0.75; }
  else if (id < 10.5) plastic(s, rgb(0xb9785a), 0.8);
  else if (id < 11.5) { plastic(s, rgb(0x2f6338) * (0.8 + 0.5 * noise(s.p * 4.0)), 0.4); s.soft = 0.3; }
  else {
    float i = floor((id - 12.0) * 10.0 + 0.5);
    vec2 w = s.p.xy - vec2(-0.95 + 0.95 * i, 2.05);
    float e = box2(w, vec2(0.36, 0.46), 0.0);
    oak(s, s.p.yxz * 2.0);
    if (e < -0.03) {
      paper(s, rgb(0xf4efe4));
      if (i < 0.5) { if (length(w - vec2(0.02, 0.05)) < 0.17) s.colour = rgb(0xd0743c); if (w.y < -0.1 + 0.06 * sin(w.x * 7.0) && e < -0.1) s.colour = rgb(0x33505c); }
      else if (i < 1.5) { for (int j = 0; j < 4; j++) if (e < -0.1 && w.y < 0.2 - 0.12 * float(j) + 0.05 * sin(w.x * (6.0 + float(j)) + float(j) * 2.0)) s.colour = mix(rgb(0xbfd0cb), rgb(0x2c4a4e), float(j) / 3.0); }
      else { float a = abs(w.x - 0.25 * w.y * w.y); if (a < 0.008 && abs(w.y) < 0.28 || abs(fract(w.y * 9.0) - 0.5) < (0.4 - a * 2.6) && a < 0.16 && abs(w.y) < 0.26) s.colour = rgb(0x3e5c43); }
    }
  }
}
