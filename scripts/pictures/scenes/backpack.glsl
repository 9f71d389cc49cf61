// A canvas day pack with leather straps.
#define BOUNDS_C vec3(0.0, 1.12, 0.0)
#define BOUNDS_H vec3(1.02, 1.2, 0.82)
#define STRIDE 0.85

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  float puff = 0.012 * fbm(p * 3.0) + 0.05 * cos(p.y * 1.5 - 1.3) * cos(p.x * 1.6);
  vec3 q = p - vec3(0, 1.0, 0);
  vec2 top = vec2(q.x, q.y);
  float body = slab(box2(top, vec2(0.68 - 0.06 * q.y, 1.0), 0.34), q.z, 0.38 + puff, 0.16);
  add(s, body * 0.9, 0.0);
  // Flap over the top.
  vec3 f = p - vec3(0, 1.42, 0.12);
  float flap = slab(box2(f.xy + vec2(0, 0.06), vec2(0.64, 0.52), 0.3), f.z, 0.35 + puff, 0.12);
  add(s, flap * 0.9, 1.0);
  // Pockets.
  vec3 k = p - vec3(0, 0.55, 0.42);
  add(s, box(k, vec3(0.46, 0.36, 0.14 + puff), 0.1) * 0.9, 0.0);
  add(s, box(k - vec3(0, 0.24, 0.03), vec3(0.48, 0.13, 0.145 + puff), 0.05) * 0.9, 1.0);
  vec3 e = vec3(abs(p.x), p.yz) - vec3(0.7, 0.55, 0.0);
  add(s, box(e, vec3(0.12, 0.36, 0.25), 0.09), 0.0);
  // Leather straps and buckles.
  vec3 b = vec3(abs(p.x) - 0.3, p.y, p.z);
  float face = 0.47 + puff;
  add(s, box(b - vec3(0, 1.12, face), vec3(0.055, 0.36, 0.03), 0.012), 2.0);
  float buckle = slab(abs(box2(b.xy - vec2(0, 0.92), vec2(0.085, 0.075), 0.02)) - 0.012, b.z - face - 0.035, 0.014, 0.01);
  add(s, buckle, 3.0);
  add(s, capsule(b, vec3(0, 0.99, face + 0.04), vec3(0, 0.86, face + 0.045), 0.012), 3.0);
  add(s, box(p - vec3(0, 0.68, face + 0.14), vec3(0.055, 0.16, 0.025), 0.012), 2.0);
  float small = slab(abs(box2(p.xy - vec2(0, 0.6), vec2(0.085, 0.06), 0.02)) - 0.012, p.z - face - 0.17, 0.014, 0.01);
  add(s, small, 3.0);
  // Carrying loop and shoulder straps.
  vec2 loop_ = bend(vec3(abs(p.x), p.y, p.z), vec3(0.18, 1.93, -0.12), vec3(0.16, 2.25, -0.12), vec3(0.0, 2.22, -0.12));
  add(s, loop_.x - 0.042, 2.0);
  vec3 m = vec3(abs(p.x), p.y, p.z);
  vec2 strap = bend(m, vec3(0.3, 1.85, -0.32), vec3(0.72, 1.5, -0.95), vec3(0.5, 0.2, -0.35));
  add(s, strap.x - 0.09, 4.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5 || id > 3.5) {
    cloth(s, rgb(0x5b6b4a), 48.0);
    s.sheen = 0.25;
  } else if (id < 1.5) {
    cloth(s, rgb(0x5b6b4a), 48.0);
    s.sheen = 0.25;
    vec2 f = s.p.xy - vec2(0, 1.36);
    float e = box2(f, vec2(0.64, 0.52), 0.3);
    if (abs(e + 0.05) < 0.012 && s.p.z > 0.2 && s.p.y > 0.85) s.colour = rgb(0xc7a46a);
    if (abs(f.x) < 0.16 && abs(f.y - 0.2) < 0.09 && s.p.z > 0.3) {
      leather(s, rgb(0x8a5730));
      if (box2(f - vec2(0, 0.2), vec2(0.14, 0.07), 0.0) > -0.012) s.colour = rgb(0xd7b27a);
      vec2 t = f - vec2(0, 0.18);
      if (t.y > -0.03 && t.y < 0.06 - abs(abs(t.x) - 0.03) * 1.6) s.colour = rgb(0xe2c48c);
    }
  } else if (id < 2.5) leather(s, rgb(0x8a5730));
  else brass(s);
}
