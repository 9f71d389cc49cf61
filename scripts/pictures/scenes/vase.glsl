// A ribbed porcelain vase: 0 empty, 1 with a dry branch of eucalyptus.
#if VARIANT == 0
#define BOUNDS_C vec3(0.0, 0.8, 0.0)
#define BOUNDS_H vec3(0.56, 0.82, 0.56)
#else
#define BOUNDS_C vec3(0.1, 1.4, 0.0)
#define BOUNDS_H vec3(1.0, 1.42, 0.6)
#endif
#define STRIDE 0.75

float contour(float y) {
  float belly = 0.5 * exp(-pow((y - 0.55) / 0.48, 2.0));
  return 0.05 + belly + 0.13 * smoothstep(1.15, 1.6, y) + 0.1 * smoothstep(0.4, 0.0, y);
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  float a = atan(p.z, p.x), r = length(p.xz);
  float ribs = 0.014 * sin(a * 36.0) * smoothstep(1.5, 1.15, p.y) * smoothstep(0.02, 0.2, p.y) * min(1.0, r * 3.0);
  float outer = (r - contour(p.y) - ribs) * 0.72;
  float d = smax(smax(outer, p.y - 1.6, 0.025), -p.y + 0.01, 0.02);
  d = smax(d, -max((r - contour(p.y) + 0.045) * 0.72, 0.15 - p.y), 0.02);
  add(s, d, 0.0);
#if VARIANT == 1
  for (int k = ZERO; k < 3; k++) {
    float f = float(k);
    vec3 q = p;
    q.xz = turn(f * 2.2 + 0.35) * q.xz;
    vec3 top = vec3(0.55 - 0.12 * f, 2.65 - 0.32 * f, 0.0);
    vec2 b = bend(q, vec3(0, 0.5, 0), vec3(0.02, 1.75, 0), top);
    add(s, b.x - 0.014, 1.0);
    for (int i = ZERO; i < 9; i++) {
      float t = 0.56 + 0.052 * float(i), side = i % 2 == 0 ? 1.0 : -1.0;
      vec3 at = mix(mix(vec3(0, 0.5, 0), vec3(0.02, 1.75, 0), t), mix(vec3(0.02, 1.75, 0), top, t), t);
      vec3 l = q - at - vec3(0.1 * side, 0.05, 0.07 * sin(float(i) * 2.3 + f));
      l.xy = turn(-0.5 * side) * l.xy; l.yz = turn(0.7 * sin(float(i) * 1.7 + f * 3.0)) * l.yz;
      add(s, ellipsoid(l, vec3(0.14 - 0.006 * float(i), 0.1 - 0.004 * float(i), 0.012)) * 0.8, 2.0 + 0.1 * hash(float(i) + f * 20.0));
    }
  }
#endif
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) {
    glaze(s, mix(rgb(0xe8ddcf), rgb(0xf4efe6), smoothstep(0.2, 1.2, s.p.y)));
    s.rough = 0.3; s.gloss = 0.05; s.soft = 0.25;
  } else if (id < 1.5) plastic(s, rgb(0x7b5b44), 0.8);
  else { plastic(s, mix(rgb(0x5f7a64), rgb(0x9db39a), (id - 2.0) * 10.0), 0.55); s.soft = 0.4; }
}
