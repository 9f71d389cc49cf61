// An architect's lamp: 0 off, 1 switched on above a notebook.
#define BOUNDS_C vec3(0.2, 1.2, 0.0)
#define BOUNDS_H vec3(1.3, 1.26, 0.85)

const vec3 ELBOW = vec3(-0.62, 1.3, 0.0);
const vec3 HEAD = vec3(0.42, 2.1, 0.0);
const vec3 AIM = VARIANT == 1 ? vec3(0.3, -0.85, 0.43) : vec3(0.42, -0.9, 0.0);

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  add(s, cylinder(p - vec3(0, 0.045, 0), 0.48, 0.045, 0.03), 0.0);
  add(s, cylinder(p - vec3(0, 0.13, 0), 0.07, 0.06, 0.02), 1.0);
  vec3 q = vec3(p.xy, abs(p.z));
  add(s, capsule(q, vec3(0, 0.2, 0.045), ELBOW + vec3(0, 0, 0.045), 0.022), 1.0);
  add(s, capsule(q, ELBOW + vec3(0, 0, 0.045), HEAD + vec3(0, 0, 0.045), 0.022), 1.0);
  add(s, cylinder((p - vec3(0, 0.2, 0)).xzy, 0.055, 0.075, 0.01), 2.0);
  add(s, cylinder((p - ELBOW).xzy, 0.062, 0.08, 0.01), 2.0);
  add(s, cylinder((p - HEAD).xzy, 0.055, 0.075, 0.01), 2.0);
  vec2 wire = bend(p, vec3(-0.1, 0.4, 0), vec3(-0.62, 0.9, 0.12), ELBOW + vec3(0.1, 0.1, 0));
  add(s, wire.x - 0.012, 3.0);
  vec3 d = normalize(AIM), h = p - HEAD;
  float along = dot(h, d), off = length(h - along * d);
  float shape = 0.13 + 0.3 * smoothstep(0.02, 0.6, along);
  float shade = (abs(off - shape) - 0.014) * 0.8;
  shade = smax(smax(shade, along - 0.6, 0.02), -along - 0.05, 0.02);
  shade = min(shade, max(off - 0.135, abs(along + 0.1) - 0.07) );
  add(s, shade, 4.0);
  if (!gSkipGlass) add(s, ball(h - d * 0.32, 0.13), 5.0);
#if VARIANT == 1
  vec3 n = p - vec3(0.75, 0.035, 0.15);
  n.xz = turn(0.3) * n.xz;
  add(s, box(n, vec3(0.42, 0.03, 0.55), 0.01), 6.0);
  add(s, capsule(n, vec3(0.16, 0.06, -0.3), vec3(0.24, 0.06, 0.4), 0.026), 7.0);
#endif
  return s;
}

void material(float id, inout Surface s) {
  vec3 paint = VARIANT == 1 ? rgb(0xd8d2c4) : rgb(0xd9542b);
  if (id < 0.5) plastic(s, paint, 0.3);
  else if (id < 1.5) metal(s, vec3(0.7, 0.71, 0.72), 0.18);
  else if (id < 2.5) plastic(s, rgb(0x2a2a2c), 0.35);
  else if (id < 3.5) plastic(s, rgb(0x222222), 0.6);
  else if (id < 4.5) {
    vec3 d = normalize(AIM), h = s.p - HEAD;
    float along = dot(h, d);
    plastic(s, paint, 0.25);
    if (dot(s.n, normalize(h - along * d)) < 0.0 && along > 0.0) {
      plastic(s, rgb(0xf4efe2), 0.5);
#if VARIANT == 1
      s.glow = rgb(0xffc777) * 1.1;
#endif
    }
  } else if (id < 5.5) {
    plastic(s, rgb(0xfaf6ea), 0.3);
#if VARIANT == 1
    s.glow = rgb(0xffe9bf) * 4.0;
#endif
  } else if (id < 6.5) {
    paper(s, rgb(0xf0ead8));
    vec3 n = s.p - vec3(0.75, 0.035, 0.15);
    n.xz = turn(0.3) * n.xz;
    if (abs(fract(n.z * 13.0) - 0.5) < 0.05 && abs(n.x) < 0.34 && abs(n.z) < 0.46) s.colour *= 0.72;
  } else plastic(s, rgb(0x2b4a8a), 0.4);
}
