// A powder fire extinguisher.
#define BOUNDS_C vec3(0.05, 1.35, 0.0)
#define BOUNDS_H vec3(0.95, 1.4, 0.62)

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  float body = cylinder(p - vec3(0, 0.98, 0), 0.5, 0.94, 0.12);
  body = smin(body, ellipsoid(p - vec3(0, 1.85, 0), vec3(0.46, 0.22, 0.46)), 0.08);
  add(s, body, 0.0);
  add(s, cylinder(p - vec3(0, 0.06, 0), 0.515, 0.06, 0.02), 1.0);
  add(s, cylinder(p - vec3(0, 2.1, 0), 0.15, 0.1, 0.02), 2.0);
  add(s, box(p - vec3(0.02, 2.27, 0), vec3(0.17, 0.1, 0.11), 0.04), 2.0);
  // Levers.
  vec3 q = p - vec3(-0.1, 2.34, 0);
  q.xy = turn(0.1) * q.xy;
  add(s, box(q - vec3(-0.25, -0.02, 0), vec3(0.42, 0.025, 0.07), 0.02), 1.0);
  vec3 t = p - vec3(-0.05, 2.45, 0);
  t.xy = turn(-0.22) * t.xy;
  add(s, box(t - vec3(-0.28, 0.02, 0), vec3(0.45, 0.025, 0.08), 0.02), 0.5);
  add(s, length(vec2(length(p.xy - vec2(0.12, 2.47)) - 0.09, p.z - 0.13)) - 0.016, 3.0);
  // Gauge.
  vec3 g = p - vec3(0.04, 2.24, 0.17);
  add(s, cylinder(g.xzy, 0.11, 0.05, 0.015), 2.0);
  add(s, cylinder((g - vec3(0, 0, 0.05)).xzy, 0.095, 0.006, 0.0), 4.0);
  // Hose, going down the side to its nozzle.
  vec2 a = bend(p, vec3(0.18, 2.27, 0), vec3(0.72, 2.35, 0.05), vec3(0.68, 1.6, 0.08));
  vec2 b = bend(p, vec3(0.68, 1.6, 0.08), vec3(0.64, 1.0, 0.1), vec3(0.6, 0.75, 0.1));
  float hose = min(a.x, b.x) - 0.06 + 0.008 * smoothstep(0.0, 0.6, sin((a.x < b.x ? a.y * 1.1 : 1.1 + b.y) * 75.0));
  add(s, hose * 0.9, 1.0);
  add(s, cone(p - vec3(0.6, 0.62, 0.1), 0.17, 0.11, 0.06), 1.0);
  float strap = max(abs(length(p.xz) - 0.515) - 0.012, abs(p.y - 1.0) - 0.05);
  add(s, strap, 1.0);
  add(s, max(abs(length((p - vec3(0.62, 1.0, 0.09)).xz) - 0.09) - 0.015, abs(p.y - 1.0) - 0.05), 1.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.9) {
    plastic(s, rgb(0xc3161c), 0.14); s.gloss = 0.06;
    if (id < 0.25) {
      float a = atan(s.p.x, s.p.z);
      vec2 u = vec2(a * 0.5, s.p.y - 1.36);
      if (box2(u, vec2(0.42, 0.27), 0.03) < 0.0) {
        plastic(s, rgb(0xf4f2ec), 0.3);
        if (u.y > 0.14) { s.colour = rgb(0xc3161c); if (box2(u - vec2(0, 0.205), vec2(0.3, 0.025), 0.0) < 0.0 && fract(u.x * 14.0) < 0.7) s.colour = vec3(0.95); }
        for (int i = 0; i < 3; i++) {
          vec2 c = u - vec2(-0.26 + 0.26 * float(i), -0.03);
          if (abs(box2(c, vec2(0.1, 0.11), 0.01)) < 0.008) s.colour = rgb(0x222222);
          float flame = length(c * vec2(1.0, 0.6 + 0.5 * smoothstep(-0.06, 0.08, c.y)) + vec2(0.02 * sin(c.y * 30.0), 0.01)) - 0.055;
          if (flame < 0.0) s.colour = i == 0 ? rgb(0xd94a1f) : i == 1 ? rgb(0xe08a1c) : rgb(0x2a5fa5);
        }
        if (abs(u.y + 0.19) < 0.008 || abs(u.y + 0.225) < 0.008 && u.x < 0.2) s.colour = rgb(0x555555);
      }
      vec2 v = vec2(u.x, s.p.y - 0.62);
      if (box2(v, vec2(0.3, 0.1), 0.02) < 0.0) { plastic(s, rgb(0xf0c22c), 0.3); if (fract((v.x + v.y) * 8.0) < 0.5 && abs(v.y) > 0.065) s.colour = rgb(0x222222); }
    }
  } else if (id < 1.5) plastic(s, rgb(0x1b1c1e), 0.45);
  else if (id < 2.5) brass(s);
  else if (id < 3.5) plastic(s, rgb(0xe8b41c), 0.3);
  else {
    plastic(s, rgb(0xf4f2ec), 0.1);
    vec2 c = s.p.xy - vec2(0.04, 2.24);
    float a = atan(c.x, c.y);
    if (length(c) > 0.05 && length(c) < 0.085) s.colour = abs(a) < 0.6 ? rgb(0x2f9a4a) : abs(a) < 2.2 ? rgb(0xc3261c) : s.colour;
    if (segment(c, vec2(0), vec2(0.015, 0.075)) < 0.007) s.colour = rgb(0x222222);
  }
}
