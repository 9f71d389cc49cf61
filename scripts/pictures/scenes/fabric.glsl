// Furnishing fabric: 0 blue and 1 sand, a draped length; 2 four rolls.
#if VARIANT == 2
#define BOUNDS_C vec3(0.0, 0.62, 0.0)
#define BOUNDS_H vec3(1.75, 0.66, 0.9)
#else
#define BOUNDS_C vec3(0.0, 0.35, 0.0)
#define BOUNDS_H vec3(3.2, 0.55, 3.2)
#define STRIDE 0.55
#endif

#if VARIANT < 2
float drape(vec2 p) {
  // Folds fan out from a gathered point behind the left edge.
  vec2 q = p - vec2(-2.6, -2.2);
  float a = atan(q.y, q.x), r = length(q);
  float w = a * 30.0 + 1.6 * fbm(q * 0.55) + 0.35 * sin(r * 1.1);
  float ridge = 0.5 + 0.5 * sin(w);
  ridge = ridge * ridge * (1.6 - 0.6 * ridge);
  return 0.42 * ridge * smoothstep(0.2, 2.2, r) * (0.55 + 0.45 * sin(w * 0.37 + 1.0)) + 0.04 * fbm(p * 1.4);
}
#endif

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
#if VARIANT < 2
  add(s, (p.y - 0.05 - drape(p.xz)) * 0.8, 0.0);
#else
  for (int i = ZERO; i < 5; i++) {
    float f = float(i);
    vec3 at = i < 3 ? vec3(0.02 * f, 0.32, -0.6 + 0.62 * f) : vec3(0.05 - 0.08 * (f - 3.0), 0.86, -0.29 + 0.62 * (f - 3.0));
    vec3 q = p - at;
    float r = length(q.yz), a = atan(q.z, q.y) / (2.0 * PI) + 0.5;
    float lay = abs(fract((r - 0.035 * a) / 0.035) - 0.5) * 0.035;
    float roll = max(max(lay - 0.013, r - 0.31), abs(q.x) - 1.45 - 0.01 * sin(r * 60.0));
    roll = min(roll, max(r - 0.29, abs(q.x) - 1.43));
    roll = max(roll, 0.1 - r);
    add(s, roll * 0.9, f);
    add(s, max(abs(r - 0.1) - 0.015, abs(q.x) - 1.52), 10.0);
  }
#endif
  return s;
}

float twill(vec3 p) { return sin((p.x + p.z) * 160.0) * 0.6 + sin((p.x - p.z) * 160.0) * 0.4; }

void material(float id, inout Surface s) {
#if VARIANT < 2
  vec3 c = VARIANT == 0 ? rgb(0x2f5f8f) : rgb(0xcdb592);
  vec3 p = s.p;
  float thread = sin(p.x * 190.0) * sin(p.z * 190.0);
  s.colour = c * (0.9 + 0.1 * thread + 0.18 * (noise(p.xz * vec2(120.0, 14.0)) - 0.5) + 0.18 * (noise(p.xz * vec2(14.0, 120.0)) - 0.5));
  s.rough = 0.85; s.gloss = 0.02; s.sheen = 0.55;
  BUMP(s, twill, p, 0.004, 0.0012);
#else
  if (id > 9.0) { paper(s, rgb(0xc2a27a)); return; }
  vec3 c = id < 0.5 ? rgb(0xb5653f) : id < 1.5 ? rgb(0x6f8a74) : id < 2.5 ? rgb(0x2f5f8f) : id < 3.5 ? rgb(0xe0d4bd) : rgb(0xcdb592);
  cloth(s, c, 50.0);
#endif
}
