// An open tin of wall paint with a brush across it: 0 white, 1 green, 2 ochre.
#define BOUNDS_C vec3(0.1, 0.8, 0.15)
#define BOUNDS_H vec3(1.35, 0.95, 1.15)

vec3 inBrush(vec3 p) {
  p -= vec3(0.1, 1.3, 0.1);
  p.xz = turn(0.35) * p.xz; p.xy = turn(-0.06) * p.xy;
  return p;
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  float r = length(p.xz), a = atan(p.z, p.x);
  float wall = max(abs(r - 0.72) - 0.012, abs(p.y - 0.6) - 0.6);
  add(s, wall, 0.0);
  add(s, ring(p - vec3(0, 1.2, 0), 0.715, 0.03), 0.0);
  add(s, ring(p - vec3(0, 0.03, 0), 0.72, 0.025), 0.0);
  add(s, max(abs(r - 0.726) - 0.012, abs(p.y - 0.58) - 0.44), 1.0);
  float ripple = 0.006 * sin(r * 30.0) * exp(-3.0 * r);
  add(s, max(r - 0.71, abs(p.y - 1.0 - ripple) - 0.02), 2.0);
  // Paint that ran over the rim.
  for (int i = ZERO; i < 6; i++) {
    float f = float(i), at = 1.05 + 0.17 * f;
    float len = 0.12 + 0.34 * hash(f + 4.0);
    vec3 q = p - vec3(0.735 * cos(at), 0.0, 0.735 * sin(at));
    float d = taper(q, vec3(0, 1.22, 0), vec3(0, 1.22 - len, 0), 0.035, 0.045);
    float rim = max(ring(p - vec3(0, 1.205, 0), 0.717, 0.045), abs(atan(p.z, p.x) - 1.45) - 0.62);
    add(s, smin(d, rim, 0.05), 2.0);
  }
  // Wire handle hanging at the front.
  vec3 h = p - vec3(0, 1.02, 0);
  vec3 b = h; b.yz = turn(-1.25) * b.yz;
  float bail = max(length(vec2(length(b.xy) - 0.78, b.z)) - 0.016, -b.y);
  add(s, bail, 3.0);
  add(s, cylinder((vec3(abs(p.x), p.yz) - vec3(0.74, 1.02, 0)).yxz, 0.06, 0.035, 0.01), 3.0);
  vec3 q = inBrush(p);
  float handle = 0.045 + 0.03 * smoothstep(1.0, 0.3, q.x) - 0.018 * exp(-pow((q.x - 0.62) * 6.0, 2.0)) + 0.06 * smoothstep(0.3, 0.12, q.x);
  add(s, max(box2(vec2(length(q.z) , q.y), vec2(handle * 1.25, 0.045), 0.04), max(q.x - 1.1, 0.12 - q.x)) * 0.8, 4.0);
  add(s, box(q, vec3(0.15, 0.07, 0.23), 0.02), 5.0);
  float bristle = box(q - vec3(-0.38, 0, 0), vec3(0.26, 0.055 - 0.02 * smoothstep(-0.3, -0.62, q.x), 0.225 + 0.02 * smoothstep(-0.15, -0.5, q.x)), 0.02);
  add(s, bristle - 0.004 * noise(vec3(q.x * 4.0, q.yz * 70.0)), 6.0);
  add(s, ellipsoid(p - vec3(-0.95, 0.0, 0.75), vec3(0.2, 0.022, 0.14)), 2.0);
  add(s, ellipsoid(p - vec3(-0.62, 0.0, 0.95), vec3(0.07, 0.016, 0.06)), 2.0);
  return s;
}

void material(float id, inout Surface s) {
  vec3 c = VARIANT == 0 ? rgb(0xf0eee6) : VARIANT == 1 ? rgb(0x4f7d4a) : rgb(0xcf9330);
  if (id < 0.5) metal(s, vec3(0.62, 0.63, 0.64), 0.2);
  else if (id < 1.5) {
    plastic(s, rgb(0xeeece6), 0.35);
    float a = atan(s.p.x, s.p.z);
    vec2 u = vec2(a * 0.73, s.p.y - 0.58);
    float band = u.y + 0.08 * sin(u.x * 3.0 + 0.6);
    if (band < -0.05) s.colour = VARIANT == 0 ? rgb(0x9fb4bf) : c;
    if (abs(band + 0.02) < 0.012) s.colour = rgb(0x33383b);
    vec2 r = u - vec2(0.0, 0.2);
    if (box2(r - vec2(0, 0.06), vec2(0.2, 0.055), 0.02) < 0.0) s.colour = VARIANT == 0 ? rgb(0x6f8794) : c;
    if (abs(segment(r, vec2(0.2, 0.06), vec2(0.26, 0.06))) < 0.01 || segment(r, vec2(0.26, 0.06), vec2(0.26, -0.02)) < 0.01 || segment(r, vec2(0.26, -0.02), vec2(0.0, -0.02)) < 0.01 || segment(r, vec2(0.0, -0.02), vec2(0.0, -0.09)) < 0.016) s.colour = rgb(0x33383b);
  } else if (id < 2.5) { plastic(s, c, 0.1); s.gloss = 0.055; s.soft = 0.2; }
  else if (id < 3.5) steel(s);
  else if (id < 4.5) wood(s, inBrush(s.p) * 2.0, rgb(0xd9a765), rgb(0x9c6a34));
  else if (id < 5.5) metal(s, vec3(0.7, 0.68, 0.62), 0.22);
  else {
    vec3 q = inBrush(s.p);
    plastic(s, rgb(0x3b2b20) * (0.6 + 0.8 * noise(vec3(q.x * 3.0, q.yz * 60.0))), 0.7);
    if (q.x < -0.36 + 0.08 * noise(q * 16.0)) { plastic(s, c, 0.2); s.soft = 0.2; }
  }
}
