// A round stoneware teapot.
#define BOUNDS_C vec3(0.02, 0.62, 0.0)
#define BOUNDS_H vec3(1.2, 0.66, 0.68)

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = p - vec3(0, 0.5, 0);
  float body = ellipsoid(q, vec3(0.64, 0.5, 0.64));
  body = smax(body, -(p.y - 0.04), 0.04);
  body = smin(body, cylinder(p - vec3(0, 0.05, 0), 0.36, 0.05, 0.02), 0.06);
  vec2 spout = bend(p, vec3(-0.5, 0.38, 0), vec3(-0.86, 0.36, 0), vec3(-1.02, 0.86, 0));
  float tube = (spout.x - mix(0.16, 0.075, spout.y)) * 0.85;
  tube = smax(tube, -(spout.x - mix(0.11, 0.045, spout.y)), 0.02);
  tube = max(tube, p.y - 0.82 - (p.x + 1.0) * 0.25);
  body = smin(body, tube, 0.12);
  vec2 h = bend(p, vec3(0.55, 0.72, 0), vec3(1.38, 0.86, 0), vec3(0.55, 0.24, 0));
  body = smin(body, h.x - 0.06, 0.09);
  add(s, body, 0.0);
  vec3 l = p - vec3(0, 0.93, 0);
  float lid = max(ellipsoid(l, vec3(0.36, 0.13, 0.36)), -l.y);
  lid = smin(lid, ring(l - vec3(0, 0.0, 0), 0.34, 0.025), 0.03);
  add(s, lid, 1.0);
  add(s, smin(ellipsoid(l - vec3(0, 0.24, 0), vec3(0.1, 0.085, 0.1)), cylinder(l - vec3(0, 0.13, 0), 0.04, 0.08, 0.01), 0.06), 2.0);
  return s;
}

float thrown(vec3 p) { return noise(vec3(p.x * 0.6, p.y * 16.0, p.z * 0.6)) + 0.4 * noise(p * 7.0); }

void material(float id, inout Surface s) {
  vec3 c = mix(rgb(0x2f6f6b), rgb(0x6aa79b), smoothstep(0.35, 0.9, s.p.y + 0.25 * noise(s.p * 3.0)));
  c = mix(rgb(0x17403f), c, smoothstep(0.0, 0.5, s.p.y));
  glaze(s, c * (0.92 + 0.16 * noise(s.p * 22.0)));
  if (id > 1.5) { oak(s, s.p.yxz * 2.0); return; }
  if (s.p.y < 0.11 + 0.03 * noise(s.p * 5.0) && id < 0.5) { plastic(s, rgb(0xa98c6b) * (0.8 + 0.4 * noise(s.p * 80.0)), 0.9); return; }
  BUMP(s, thrown, s.p, 0.02, 0.01);
}
