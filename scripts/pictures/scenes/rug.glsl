// A hand-knotted wool rug with fringes: 0 spread out, 1 rolled up.
#if VARIANT == 0
#define BOUNDS_C vec3(0.0, 0.03, 0.0)
#define BOUNDS_H vec3(2.05, 0.05, 1.2)
#else
#define BOUNDS_C vec3(0.0, 0.32, 0.2)
#define BOUNDS_H vec3(1.75, 0.36, 1.25)
#endif

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
#if VARIANT == 0
  float wave = 0.006 * sin(p.x * 3.1 + p.z * 2.0);
  add(s, box(p - vec3(0, 0.022 + wave, 0), vec3(1.8, 0.022, 1.15), 0.02), 0.0);
  float strand = abs(fract((p.z + 0.02 * sin(p.x * 19.0 + floor(p.z * 26.0) * 2.0)) * 26.0) - 0.5) / 26.0;
  add(s, max(max(strand - 0.012, abs(p.y - 0.012) - 0.011), max(abs(p.x) - 1.98 - 0.03 * hash(floor(p.z * 26.0)), 1.78 - abs(p.x))) * 0.7, 1.0);
#else
  vec3 q = p - vec3(0, 0.32, -0.35);
  float r = length(q.yz), a = atan(q.z, q.y) / (2.0 * PI) + 0.5;
  float turns = r - 0.062 * a;
  float lay = abs(fract(turns / 0.062) - 0.5) * 0.062;
  float roll = max(max(lay - 0.028, r - 0.31), abs(q.x) - 1.6);
  roll = max(min(roll, max(r - 0.27, abs(q.x) - 1.585)), -(r - 0.05));
  add(s, roll * 0.9, 2.0);
  add(s, box(p - vec3(0, 0.024, 0.55), vec3(1.6, 0.024, 0.88), 0.02), 0.0);
  float strand = abs(fract(p.x * 22.0 + 0.2 * sin(p.z * 21.0 + floor(p.x * 22.0))) - 0.5) / 22.0;
  add(s, max(max(strand - 0.014, abs(p.y - 0.012) - 0.011), abs(p.z - 1.5) - 0.09) * 0.7, 1.0);
#endif
  return s;
}

float diamond(vec2 q, float r) { return abs(q.x) + abs(q.y) - r; }

vec3 pattern2(vec2 u) {
  vec2 half_ = vec2(1.8, 1.15), e2 = half_ - abs(u);
  float e = min(e2.x, e2.y);
  vec3 red = rgb(0x8e2f28), navy = rgb(0x24324e), sand = rgb(0xd9c39a), teal = rgb(0x3f6a66), rust = rgb(0xb8602f);
  vec3 c = red;
  vec2 k = mod(u + vec2(0.15), 0.3) - 0.15;
  if (abs(diamond(k, 0.06)) < 0.014) c = sand;
  if (diamond(k, 0.028) < 0.0) c = teal;
  float m = diamond(u * vec2(0.7, 1.0), 0.78);
  if (m < 0.0) c = navy;
  if (abs(m) < 0.03) c = sand;
  if (m < -0.03 && m > -0.09) c = rust;
  vec2 g = mod(u + vec2(0.11), 0.22) - 0.11;
  if (m < -0.16 && diamond(g, 0.055) < 0.0) c = sand;
  if (m < -0.16 && diamond(g, 0.028) < 0.0) c = red;
  float m2 = diamond(u * vec2(0.7, 1.0), 0.3);
  if (m2 < 0.0) c = red;
  if (abs(m2) < 0.025) c = sand;
  if (diamond(u * vec2(0.7, 1.0), 0.12) < 0.0) c = teal;
  if (e < 0.3) {
    c = navy;
    float along = e2.x < e2.y ? u.y : u.x;
    vec2 b = vec2(mod(along + 0.09, 0.18) - 0.09, e - 0.17);
    if (diamond(b, 0.075) < 0.0) c = rust;
    if (diamond(b, 0.04) < 0.0) c = sand;
    if (e > 0.27 || e < 0.06 && e > 0.035) c = sand;
    if (e < 0.035) c = red;
  }
  return c;
}

float knots(vec3 p) { return noise(p * 46.0) + 0.5 * noise(p * 95.0); }

void material(float id, inout Surface s) {
  if (id > 0.5 && id < 1.5) { plastic(s, rgb(0xe9dcc0) * (0.8 + 0.3 * noise(s.p * 60.0)), 0.95); return; }
#if VARIANT == 0
  vec2 u = s.p.xz;
#else
  vec2 u = vec2(s.p.z - 0.42 + 0.7, s.p.x * 0.7);
  if (id > 1.5) {
    vec3 q = s.p - vec3(0, 0.32, -0.35);
    u = vec2(-0.6 - 0.31 * atan(q.z, q.y), s.p.x * 0.7);
  }
#endif
  u = (floor(u * 56.0) + 0.5) / 56.0;
  s.colour = pattern2(u) * (0.82 + 0.3 * noise(s.p * 30.0));
  s.rough = 1.0; s.gloss = 0.01; s.sheen = 0.35;
  if (id > 1.5) {
    float r = length(s.p.yz - vec2(0.32, -0.35));
    if (abs(s.n.x) > 0.6) s.colour = mix(rgb(0xd9c8a4), rgb(0x8e2f28), 0.35) * (0.7 + 0.4 * noise(s.p * 40.0));
    else if (r < 0.3) s.colour = rgb(0xcdbb95);
  }
  BUMP(s, knots, s.p, 0.006, 0.006);
}
