// A phone, back and front leaning on each other: 0 black, 1 silver, 2 both with one screen on.
#if VARIANT == 2
#define BOUNDS_C vec3(0.0, 1.05, 0.0)
#define BOUNDS_H vec3(1.45, 1.1, 0.8)
#else
#define BOUNDS_C vec3(0.1, 1.05, 0.0)
#define BOUNDS_H vec3(1.1, 1.1, 0.85)
#endif

vec2 phone(vec3 p, float body) {
  vec2 s = vec2(1e5, 0);
  float d = slab(box2(p.xy, vec2(0.5, 1.02), 0.14), p.z, 0.055, 0.035);
  add(s, d, body);
  add(s, slab(box2(p.xy, vec2(0.47, 0.99), 0.115), p.z - 0.05, 0.012, 0.006), body + 1.0);
  add(s, slab(box2(p.xy - vec2(-0.0, 0.0), vec2(0.485, 1.005), 0.125), p.z + 0.05, 0.011, 0.006), body + 2.0);
  // The island of lenses, on the back.
  vec3 c = p - vec3(0.2, 0.68, -0.075);
  add(s, slab(box2(c.xy, vec2(0.23, 0.25), 0.1), c.z, 0.025, 0.015), body + 3.0);
  vec3 l = vec3(c.x - 0.08, abs(c.y) - 0.11, c.z + 0.03);
  add(s, cylinder(l.xzy, 0.09, 0.022, 0.008), body);
  add(s, cylinder((l + vec3(0, 0, 0.012)).xzy, 0.068, 0.016, 0.004), 20.0);
  l = c - vec3(-0.11, 0.0, -0.03);
  add(s, cylinder(l.xzy, 0.09, 0.022, 0.008), body);
  add(s, cylinder((l + vec3(0, 0, 0.012)).xzy, 0.068, 0.016, 0.004), 20.0);
  add(s, cylinder((c - vec3(-0.11, 0.15, -0.02)).xzy, 0.03, 0.012, 0.004), 21.0);
  add(s, box(p - vec3(0.505, 0.3, 0), vec3(0.012, 0.13, 0.02), 0.008), body);
  return s;
}

vec3 place(vec3 p, vec3 at, float spin, float lean) {
  p -= at; p.xz = turn(spin) * p.xz; p.yz = turn(lean) * p.yz;
  return p - vec3(0, 1.02, 0);
}
vec3 facing(vec3 p) { return place(p, VARIANT == 2 ? vec3(0.62, 0.0, 0.1) : vec3(0.55, 0, -0.05), -0.22, -0.12); }
vec3 turned(vec3 p) {
  p = place(p, VARIANT == 2 ? vec3(-0.62, 0.0, 0.1) : vec3(-0.3, 0, 0.2), 0.22, -0.12);
  p.xz = -p.xz;
  return p;
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  float first = VARIANT == 1 ? 5.0 : 0.0, second = VARIANT == 0 ? 0.0 : 5.0;
  vec2 a = phone(turned(p), VARIANT == 2 ? 0.0 : first), b = phone(facing(p), second);
  add(s, a.x, a.y);
  add(s, b.x, b.y);
  return s;
}

void material(float id, inout Surface s) {
  if (id > 20.5) { plastic(s, rgb(0xf5ecd0), 0.3); return; }
  if (id > 19.5) { plastic(s, rgb(0x08090d), 0.04); s.gloss = 0.09; s.glow = rgb(0x20306a) * 0.06; return; }
  bool silver = id > 4.5;
  float part = silver ? id - 5.0 : id;
  if (part < 0.5) metal(s, silver ? vec3(0.72, 0.73, 0.74) : vec3(0.07, 0.07, 0.075), 0.24);
  else if (part < 1.5) {
    plastic(s, rgb(0x06070a), 0.05);
    vec2 q = facing(s.p).xy;
    float edge_ = box2(q, vec2(0.445, 0.965), 0.1);
    if (edge_ < 0.0) {
      // A picture of hills at dusk.
      vec3 sky = mix(rgb(0xf2a65a), rgb(0x3b4a8c), smoothstep(-0.3, 0.9, q.y));
      sky = mix(sky, rgb(0xffe6b0), smoothstep(0.17, 0.15, length(q - vec2(0.1, -0.02))));
      for (int i = 0; i < 4; i++) {
        float f = float(i), ridge = -0.12 - 0.22 * f + 0.1 * sin(q.x * (5.0 + 2.0 * f) + f * 2.1) + 0.03 * sin(q.x * 17.0 + f);
        if (q.y < ridge) sky = mix(rgb(0x8a5a7a), rgb(0x1d2447), f / 3.0);
      }
      if (abs(q.y - 0.62) < 0.045 && abs(abs(q.x) - 0.15) < 0.045 || abs(q.y - 0.62) < 0.01 && abs(q.x) < 0.012) sky = vec3(1);
      vec2 icon = vec2(mod(q.x + 0.1, 0.2) - 0.1, q.y + 0.82);
      if (box2(icon, vec2(0.068), 0.025) < 0.0 && abs(q.x) < 0.4) sky = mix(rgb(0xf4f1e8), rgb(0x4aa37a), step(0.5, fract(floor((q.x + 0.1) / 0.2) * 0.5)));
      s.glow = sky * 0.55; s.colour = vec3(0.01);
    }
    if (length(q - vec2(0, 0.88)) < 0.025) { s.glow = vec3(0); s.colour = vec3(0.005); }
  }
  else if (part < 2.5) { plastic(s, silver ? rgb(0xd9dcdf) : rgb(0x17181b), 0.22); s.gloss = 0.06; }
  else { plastic(s, silver ? rgb(0xc6cace) : rgb(0x1e1f23), 0.12); s.gloss = 0.06; }
}
