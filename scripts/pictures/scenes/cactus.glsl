// A cactus in a clay pot: 0 a round one in flower, 1 a tall one with arms.
#if VARIANT == 0
#define BOUNDS_C vec3(0.0, 0.78, 0.0)
#define BOUNDS_H vec3(0.78, 0.86, 0.78)
#else
#define BOUNDS_C vec3(0.0, 1.45, 0.0)
#define BOUNDS_H vec3(1.05, 1.52, 0.75)
#endif
#define STRIDE 0.75

float pot(vec3 p) {
  float d = cone(p - vec3(0, 0.3, 0), 0.3, 0.36, 0.5) - 0.01;
  d = smin(d, cylinder(p - vec3(0, 0.56, 0), 0.56, 0.09, 0.03), 0.02);
  return smax(d, -cylinder(p - vec3(0, 0.7, 0), 0.46, 0.16, 0.02), 0.02);
}

float column(vec3 p, float h, float r, float ribs) {
  float a = atan(p.z, p.x);
  float k = abs(fract(a * ribs / (2.0 * PI)) - 0.5) * 2.0;
  float d = capsule(p, vec3(0, 0, 0), vec3(0, h, 0), r);
  return d + r * 0.24 * k * k * smoothstep(0.02, 0.12, length(p.xz));
}

float spines(vec3 p, float ribs, float r, float pitch) {
  float a = atan(p.z, p.x), step_ = 2.0 * PI / ribs;
  float k = floor(a / step_);
  vec3 q = p;
  q.xz = turn(-(k + 0.5) * step_) * q.xz;
  q.y -= (floor(q.y / pitch) + 0.5) * pitch;
  q.x -= r;
  q.yz = abs(q.yz);
  float d = capsule(q, vec3(-0.02, 0, 0), vec3(0.075, 0.035, 0.05), 0.005);
  return min(d, capsule(q, vec3(-0.02, 0, 0), vec3(0.1, 0.0, 0.0), 0.005));
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  add(s, pot(p), 0.0);
  add(s, cylinder(p - vec3(0, 0.53, 0), 0.47, 0.035, 0.01) - 0.02 * noise(p * 18.0), 1.0);
#if VARIANT == 0
  vec3 q = p - vec3(0, 0.98, 0);
  float a = atan(q.z, q.x);
  float k = abs(fract(a * 14.0 / (2.0 * PI)) - 0.5) * 2.0;
  float body = ellipsoid(q, vec3(0.52, 0.48, 0.52)) + 0.07 * k * k * smoothstep(0.05, 0.25, length(q.xz));
  add(s, body, 2.0);
  if (abs(body) < 0.18) {
    float step_ = 2.0 * PI / 14.0, n = floor(a / step_);
    vec3 f = q;
    f.xz = turn(-(n + 0.5) * step_) * f.xz;
    float e = atan(f.y / 0.48, f.x / 0.52), j = (floor(e / 0.3) + 0.5) * 0.3;
    if (j < 1.3) {
      f -= vec3(0.52 * cos(j), 0.48 * sin(j), 0.0);
      f.xy = turn(-j) * f.xy;
      f.z = abs(f.z);
      add(s, min(capsule(f, vec3(0), vec3(0.07, 0.05, 0.05), 0.0055), capsule(f, vec3(0), vec3(0.07, -0.05, 0.05), 0.0055)), 3.0);
      add(s, ball(f, 0.018), 3.0);
    }
  }
  for (int i = ZERO; i < 3; i++) {
    vec3 f = q - vec3(0.15 * cos(float(i) * 2.1 + 0.9), 0.46, 0.15 * sin(float(i) * 2.1 + 0.9));
    float petals = atan(f.z, f.x);
    float cup = abs(length(f - vec3(0, 0.12, 0)) - 0.12) - 0.012;
    cup = max(cup, f.y - 0.13 - 0.03 * cos(petals * 7.0));
    add(s, cup * 0.7, 4.0);
    add(s, ball(f - vec3(0, 0.06, 0), 0.05), 5.0);
  }
#else
  vec3 q = p - vec3(0, 0.55, 0);
  float d = column(q, 1.95, 0.3, 11.0);
  vec3 l = q - vec3(-0.62, 0.85, 0), r = q - vec3(0.64, 0.6, 0.02);
  float left_ = smin(column(l, 0.62, 0.19, 9.0), capsule(q, vec3(-0.2, 0.72, 0), vec3(-0.62, 0.82, 0), 0.16), 0.08);
  float right_ = smin(column(r, 0.85, 0.2, 9.0), capsule(q, vec3(0.2, 0.5, 0), vec3(0.64, 0.58, 0.02), 0.17), 0.08);
  add(s, smin(d, min(left_, right_), 0.07), 2.0);
  if (s.x < 0.2) {
    if (q.y > -0.0 && q.y < 2.05) add(s, spines(q, 11.0, 0.3, 0.17), 3.0);
    if (l.y > 0.05 && l.y < 0.68) add(s, spines(l, 9.0, 0.19, 0.15), 3.0);
    if (r.y > 0.05 && r.y < 0.9) add(s, spines(r, 9.0, 0.2, 0.15), 3.0);
  }
#endif
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) { plastic(s, rgb(0xb96a43) * (0.85 + 0.22 * fbm(s.p * vec3(4.0, 9.0, 4.0))), 0.85); }
  else if (id < 1.5) plastic(s, rgb(0x3b2c22) * (0.6 + 0.8 * noise(s.p * 40.0)), 1.0);
  else if (id < 2.5) {
    plastic(s, rgb(0x4a7f4a) * (0.8 + 0.35 * noise(s.p * 5.0)), 0.5);
    s.soft = 0.25;
  } else if (id < 3.5) plastic(s, rgb(0xf2e6c4), 0.6);
  else if (id < 4.5) { plastic(s, mix(rgb(0xf7b7c9), rgb(0xd83a78), smoothstep(1.5, 1.66, s.p.y)), 0.5); s.soft = 0.5; }
  else plastic(s, rgb(0xf0c23c), 0.8);
}
