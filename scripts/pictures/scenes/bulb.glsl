// A filament lamp: 0 alone, 1 glowing in the dark.
#define BOUNDS_C vec3(0.0, 0.95, 0.0)
#define BOUNDS_H vec3(0.75, 1.12, 0.75)

vec3 lie(vec3 p) { p -= vec3(0, 0.95, 0); return p; }

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = lie(p);
  float r = length(q.xz);
  if (!gSkipGlass) {
    float glass = smin(ball(q - vec3(0, 0.38, 0), 0.58), cone(q - vec3(0, -0.24, 0), 0.28, 0.25, 0.34), 0.42);
    add(s, glass, 0.0);
  }
  // Screw cap.
  float a = atan(q.z, q.x);
  float thread = 0.022 * sin((q.y * 15.0 + a / (2.0 * PI)) * 2.0 * PI * 0.75);
  add(s, max(r - 0.235 - thread * smoothstep(-0.5, -0.55, q.y), abs(q.y + 0.66) - 0.17) * 0.8, 1.0);
  add(s, cone(q - vec3(0, -0.87, 0), 0.05, 0.1, 0.22), 2.0);
  add(s, cylinder(q - vec3(0, -0.92, 0), 0.08, 0.025, 0.015), 1.0);
  // Stem, supports and the filament wound up and down.
  add(s, cone(q - vec3(0, -0.26, 0), 0.24, 0.1, 0.05), 3.0);
  add(s, capsule(q, vec3(0, -0.05, 0), vec3(0, 0.72, 0), 0.016), 3.0);
  float k;
  vec3 f = sector(q, 6.0, k);
  add(s, min(capsule(f, vec3(0.0, 0.7, 0), vec3(0.17, 0.72, 0), 0.009), capsule(f, vec3(0.0, 0.0, 0), vec3(0.21, 0.02, 0), 0.009)), 1.0);
  f = sector(q, 12.0, k);
  float lean = mod(k + 12.0, 2.0) < 0.5 ? 1.0 : -1.0;
  add(s, capsule(f, vec3(0.17, 0.72, -0.045 * lean), vec3(0.21, 0.02, 0.05 * lean), 0.014), 4.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) {
    s.glass = 1.0;
    s.colour = vec3(0.93, 0.9, 0.84);
#if VARIANT == 1
    s.glow = rgb(0xffa640) * 0.03;
#endif
  } else if (id < 1.5) brass(s);
  else if (id < 2.5) plastic(s, rgb(0x17171a), 0.3);
  else if (id < 3.5) plastic(s, rgb(0xd9d6cc), 0.1);
  else {
    metal(s, rgb(0xd9902f), 0.3);
    s.glow = VARIANT == 1 ? rgb(0xffb04a) * 3.2 : rgb(0xe88a1c) * 0.3;
  }
}
