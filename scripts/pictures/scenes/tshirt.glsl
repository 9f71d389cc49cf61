// A cotton T-shirt: 0 white, 1 black, 2 red, 3 navy laid flat; 4 a folded stack; 5 three on a rail.
#if VARIANT == 4
#define BOUNDS_C vec3(0.0, 0.45, 0.0)
#define BOUNDS_H vec3(0.95, 0.5, 0.75)
#elif VARIANT == 5
#define BOUNDS_C vec3(0.0, 1.45, 0.0)
#define BOUNDS_H vec3(2.4, 1.35, 0.75)
#define SMALLER 0.72
#define STRIDE 0.7
#else
#define BOUNDS_C vec3(0.0, 0.06, 0.0)
#define BOUNDS_H vec3(1.32, 0.09, 1.25)
#define STRIDE 0.7
#endif

POLYGON(outline, 10)

// Half of the shirt in its plane, mirrored: y runs up from the hem at -1.1 to the shoulder at 1.
float flat_(vec2 p) {
  p.x = abs(p.x);
  float d = outline(p, vec2[](vec2(-0.5, -1.1), vec2(0.7, -1.12), vec2(0.68, -0.2), vec2(0.66, 0.38), vec2(0.98, 0.1),
    vec2(1.26, 0.42), vec2(0.8, 0.9), vec2(0.34, 1.08), vec2(0.2, 1.05), vec2(-0.5, 1.02)));
  return smax(d - 0.015, -(length((p - vec2(0, 1.16)) * vec2(1.0, 0.85)) - 0.29), 0.02);
}

float collar(vec2 p) { return abs(length((p - vec2(0, 1.16)) * vec2(1.0, 0.85)) - 0.325) - 0.035; }

float folds(vec2 p, float seed) {
  float side = abs(p.x);
  float f = 0.06 * fbm(vec2(p.x * 2.2 + seed, p.y * 1.3)) + 0.02 * fbm(p * 4.0 + seed);
  f += 0.035 * sin((side - p.y * 0.75) * 13.0 + 2.5 * fbm(p * 2.0 + seed)) * exp(-5.0 * pow(length(vec2(side - 0.6, p.y - 0.3)), 2.0));
  f += 0.026 * sin(p.x * 9.0 + 2.0 * fbm(p * 1.5 + seed)) * smoothstep(0.4, -1.0, p.y);
  return f;
}

float shirt(vec3 p, float seed) {
  float d = flat_(p.xy);
  if (d > 0.12) return length(vec2(d - 0.02, max(abs(p.z) - 0.08, 0.0)));
  float body = slab(d, p.z - 0.5 * folds(p.xy, seed), 0.014 + folds(p.xy, seed) * 0.6, 0.014);
  vec2 c = vec2(collar(p.xy), p.z - 0.03);
  return smin(body, max(slab(c.x, c.y, 0.03, 0.012), p.y - 1.06), 0.01);
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
#if VARIANT == 4
  for (int i = ZERO; i < 5; i++) {
    float f = float(i);
    vec3 q = p - vec3(0.03 * sin(f * 2.3), 0.09 + 0.17 * f, 0.02 * cos(f * 3.1));
    q.xz = turn(0.05 * sin(f * 4.0 + 1.0)) * q.xz;
    q.y += 0.02 * fbm(q.xz * 2.0 + f * 5.0) - 0.01;
    float d = box(q, vec3(0.8, 0.088, 0.62), 0.08);
    float slot = max(abs(q.y - 0.01 + 0.008 * sin(q.x * 5.0 + f)) - 0.006, 0.38 - q.z);
    d = smax(d, -slot, 0.02);
    if (i == 4) {
      float neck = length(q.xz - vec2(0.0, -0.62)) - 0.3;
      d = smax(d, -max(neck, 0.03 - q.y), 0.02);
      d = smin(d, max(max(abs(neck) - 0.035, abs(q.y - 0.07) - 0.025), -0.6 - q.z), 0.012);
    }
    add(s, d * 0.85, f);
  }
#elif VARIANT == 5
  add(s, capsule(p, vec3(-2.4, 2.62, 0), vec3(2.4, 2.62, 0), 0.03), 20.0);
  for (int i = ZERO; i < 3; i++) {
    float f = float(i);
    vec3 q = (p - vec3((f - 1.0) * 1.34, 1.62, 0.12 * (f - 1.0))) / SMALLER;
    q.xz = turn(0.32 + 0.06 * f) * q.xz;
    float far = length(max(abs(q) - vec3(1.3, 1.15, 0.15), 0.0));
    if (far > 0.2) add(s, far * SMALLER, f);
    else {
      vec3 r = q;
      r.y += 0.5 * max(0.0, abs(r.x) - 0.66);
      add(s, shirt(vec3(r.xy, r.z + 0.05 * cos(r.x * 1.6)), f * 7.0) * 0.75 * SMALLER, f);
      vec2 bar = bend(vec3(abs(q.x), q.y, q.z), vec3(0, 1.12, 0), vec3(0.3, 1.08, 0), vec3(0.62, 0.92, 0));
      add(s, (bar.x - 0.03) * SMALLER, 21.0);
    }
    float hook = min(capsule(q, vec3(0, 1.1, 0), vec3(0, 1.3, 0), 0.016), length(vec2(length(q.xy - vec2(0, 1.37)) - 0.07, q.z)) - 0.016);
    add(s, hook * SMALLER, 20.0);
  }
#else
  add(s, shirt(vec3(p.x, -p.z, p.y - 0.02), float(VARIANT) * 3.0), float(VARIANT));
#endif
  return s;
}

vec3 dye(float id) {
  if (id < 0.5) return rgb(0xeeece6);
  if (id < 1.5) return rgb(0x222326);
  if (id < 2.5) return rgb(0xb02a2c);
  return rgb(0x24365c);
}

// Fine knit: hardly any pattern from a step away.
void jersey(inout Surface s, vec3 c) {
  s.colour = c * (0.95 + 0.1 * noise(s.p * 70.0));
  s.rough = 0.95; s.gloss = 0.01; s.soft = 0.1;
}

void material(float id, inout Surface s) {
  if (id > 20.5) { oak(s, s.p * 2.0); return; }
  if (id > 19.5) { steel(s); return; }
#if VARIANT == 4
  vec3 c = id < 0.5 ? rgb(0x24365c) : id < 1.5 ? rgb(0xeeece6) : id < 2.5 ? rgb(0xb02a2c) : id < 3.5 ? rgb(0x222326) : rgb(0xeeece6);
  jersey(s, c);
#else
#if VARIANT == 5
  jersey(s, id < 0.5 ? rgb(0xeeece6) : id < 1.5 ? rgb(0xb02a2c) : rgb(0x24365c));
#else
  vec2 u = vec2(s.p.x, -s.p.z);
  jersey(s, dye(id));
  float d = flat_(u);
  float hem = abs(d + 0.075) < 0.005 && (u.y < -0.9 || abs(u.x) > 0.85) ? 1.0 : 0.0;
  float shoulder = abs(abs(u.x) - 0.67 - 0.05 * (u.y - 0.5)) < 0.005 && u.y > 0.37 && u.y < 0.95 ? 1.0 : 0.0;
  s.colour *= 1.0 - 0.35 * max(hem, shoulder);
  if (collar(u) < 0.0) s.colour *= 0.9 + 0.1 * step(0.5, fract(atan(u.x, 1.16 - u.y) * 40.0));
#endif
#endif
  s.sheen = 0.3;
}
