// Dinner, dessert and soup plates with a speckled glaze: 0 stacked, 1 a laid place seen from above.
#if VARIANT == 0
#define BOUNDS_C vec3(0.0, 0.42, 0.0)
#define BOUNDS_H vec3(1.05, 0.46, 1.05)
#else
#define BOUNDS_C vec3(0.0, 0.22, 0.0)
#define BOUNDS_H vec3(1.55, 0.26, 1.05)
#endif

float plate(vec3 p, float r, float h) {
  float x = length(p.xz);
  float rise = h * smoothstep(r * 0.62, r, x);
  float d = abs(p.y - 0.035 - rise) - 0.022;
  d = smax(d * 0.8, x - r, 0.04);
  return min(d, max(abs(x - r * 0.55) - 0.02, abs(p.y - 0.025) - 0.025));
}
float bowl(vec3 p, float r, float h) {
  float x = length(p.xz);
  float rise = h * pow(clamp(x / r, 0.0, 1.1), 2.6);
  float d = (abs(p.y - 0.04 - rise) - 0.024) * 0.55;
  d = smax(d, x - r, 0.03);
  return min(d, max(abs(x - r * 0.45) - 0.02, abs(p.y - 0.03) - 0.03));
}
float fork(vec3 p) {
  float handle = slab(box2(p.xz - vec2(0, 0.3), vec2(0.035 + 0.02 * smoothstep(0.0, 0.65, p.z), 0.55), 0.03), p.y, 0.014, 0.01);
  float head = slab(box2(p.xz - vec2(0, -0.52), vec2(0.1, 0.25), 0.07), p.y - 0.02, 0.014, 0.01);
  float gap = box2(vec2(abs(abs(p.x) - 0.05), p.z + 0.66), vec2(0.016, 0.24), 0.014);
  float mid = box2(vec2(p.x, p.z + 0.66), vec2(0.014, 0.24), 0.012);
  return smin(handle, smax(head, -min(gap, mid), 0.01), 0.04);
}
float knife(vec3 p) {
  float handle = slab(box2(p.xz - vec2(0, 0.45), vec2(0.05, 0.38), 0.045), p.y, 0.02, 0.015);
  float blade = slab(max(box2(p.xz - vec2(0, -0.35), vec2(0.065, 0.46), 0.06), p.x - 0.05), p.y, 0.01, 0.005);
  return smin(handle, blade, 0.03);
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
#if VARIANT == 0
  add(s, plate(p, 1.0, 0.14), 0.0);
  add(s, plate(p - vec3(0.01, 0.1, 0.0), 0.99, 0.14), 0.0);
  add(s, plate(p - vec3(-0.01, 0.2, 0.01), 0.76, 0.12), 1.0);
  add(s, plate(p - vec3(0.01, 0.3, 0.0), 0.75, 0.12), 1.0);
  add(s, bowl(p - vec3(0.0, 0.4, 0.0), 0.55, 0.3), 2.0);
  add(s, bowl(p - vec3(0.01, 0.5, 0.01), 0.54, 0.3), 2.0);
#else
  add(s, plate(p, 1.0, 0.14), 0.0);
  add(s, plate(p - vec3(0.0, 0.1, 0.0), 0.74, 0.12), 1.0);
  add(s, bowl(p - vec3(0.0, 0.18, 0.0), 0.5, 0.24), 2.0);
  add(s, fork(p - vec3(-1.25, 0.02, 0.05)), 3.0);
  add(s, knife(p - vec3(1.25, 0.03, 0.05)), 3.0);
#endif
  return s;
}

void material(float id, inout Surface s) {
  if (id > 2.5) { metal(s, rgb(0xd9b36a), 0.2); return; }
  vec3 c = id < 0.5 ? rgb(0xe9e3d6) : id < 1.5 ? rgb(0x8fa6a0) : rgb(0xe9e3d6);
  float specks = smoothstep(0.76, 0.84, noise(s.p * 34.0)) * 0.5 + smoothstep(0.82, 0.88, noise(s.p * 80.0)) * 0.4;
  glaze(s, c * (1.0 - 0.6 * specks));
  s.rough = 0.22;
  float edge_ = length(s.p.xz) / (id < 0.5 ? 1.0 : id < 1.5 ? 0.75 : 0.53);
  if (edge_ > 0.975 && id < 1.5 || edge_ > 0.96 && id > 1.5 && s.p.y > 0.3) s.colour = rgb(0x8a6242);
}
