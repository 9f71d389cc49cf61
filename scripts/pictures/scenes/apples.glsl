// Red apples: 0 a pile, 1 one apple and a half.
#if VARIANT == 0
#define BOUNDS_C vec3(0.0, 0.62, 0.0)
#define BOUNDS_H vec3(1.5, 0.75, 1.25)
#else
#define BOUNDS_C vec3(0.2, 0.5, 0.0)
#define BOUNDS_H vec3(1.3, 0.6, 0.7)
#endif
#define STRIDE 0.8

vec2 apple(vec3 p, float seed) {
  vec2 s = vec2(1e5, 0);
  float r = length(p.xz), a = atan(p.z, p.x);
  float lobes = 0.012 * cos(a * 5.0) * smoothstep(0.1, -0.4, p.y);
  float d = length(vec2(r - 0.17, p.y * 0.98)) - 0.295 + 0.05 * p.y * -1.0 * 0.6 + lobes;
  d = smax(d, -(length(vec2(r, p.y - 0.42)) - 0.13), 0.12);
  d = smax(d, -(length(vec2(r, p.y + 0.38)) - 0.1), 0.1);
  add(s, d * 0.85, seed);
  vec2 stem = bend(p, vec3(0, 0.2, 0), vec3(0.0, 0.36, 0), vec3(0.09, 0.48, 0.02));
  add(s, stem.x - 0.014 - 0.012 * smoothstep(0.7, 1.0, stem.y), 20.0);
  return s;
}

void put(inout vec2 s, vec3 p, vec3 at, float tilt, float spin, float seed) {
  vec3 q = p - at;
  if (length(q) > 0.95) { add(s, length(q) - 0.55, seed); return; }
  q.xz = turn(spin) * q.xz; q.xy = turn(tilt) * q.xy;
  vec2 a = apple(q, seed);
  if (a.x < s.x) s = a;
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
#if VARIANT == 0
  put(s, p, vec3(-0.92, 0.4, 0.28), 0.35, 0.4, 1.0);
  put(s, p, vec3(-0.02, 0.4, 0.62), -0.3, 1.9, 2.0);
  put(s, p, vec3(0.92, 0.4, 0.2), 0.5, 3.6, 3.0);
  put(s, p, vec3(-0.46, 0.4, -0.5), 0.2, 5.0, 4.0);
  put(s, p, vec3(0.47, 0.4, -0.48), -0.4, 2.2, 5.0);
  put(s, p, vec3(0.02, 0.98, -0.02), 0.22, 0.9, 6.0);
#else
  put(s, p, vec3(-0.35, 0.42, -0.12), 0.12, 0.7, 1.0);
  vec3 q = p - vec3(0.68, 0.3, 0.25);
  q.xz = turn(-0.35) * q.xz; q.yz = turn(0.95) * q.yz;
  vec2 h = apple(q, 2.0);
  h.x = smax(h.x, q.z - 0.03, 0.012);
  if (h.x < s.x) s = vec2(h.x, h.y > 10.0 ? 20.0 : q.z > 0.012 ? 30.0 : 2.0);
#endif
  return s;
}

void material(float id, inout Surface s) {
  if (id > 29.0) {
    vec3 q = s.p - vec3(0.68, 0.3, 0.25);
    q.xz = turn(-0.35) * q.xz; q.yz = turn(0.95) * q.yz;
    plastic(s, rgb(0xf6ecc4) * (0.93 + 0.1 * noise(s.p * 30.0)), 0.38);
    s.soft = 0.5;
    float core = segment(vec2(abs(q.x), q.y), vec2(0.0, 0.1), vec2(0.0, -0.1)) - 0.1;
    s.colour = mix(s.colour, rgb(0xe2d08e), 1.0 - smoothstep(0.004, 0.02, abs(core)));
    float seed = length((vec2(abs(q.x) - 0.05, q.y)) * vec2(1.9, 1.0)) - 0.042;
    if (seed < 0.0) { plastic(s, rgb(0x4a2812), 0.25); }
    return;
  }
  if (id > 19.0) { plastic(s, rgb(0x5a4026), 0.8); return; }
  float streak = noise(vec3(s.p.x * 22.0, s.p.y * 2.0, s.p.z * 22.0) + id * 7.0);
  float blush = smoothstep(0.28, 0.62, noise(s.p * 1.7 + id * 3.1) + 0.3 * streak - 0.05);
  vec3 c = mix(rgb(0xd9b53a), rgb(0xa3121a), blush);
  c = mix(c, rgb(0x7d0c18), 0.5 * smoothstep(0.5, 0.9, streak));
  c = mix(c, rgb(0xe2c98a), 0.8 * smoothstep(0.8, 0.86, noise(s.p * 42.0)));
  plastic(s, c, 0.22);
  s.soft = 0.2; s.gloss = 0.045;
}
