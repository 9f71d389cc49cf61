// Four round cells, three upright and one lying in front.
#define BOUNDS_C vec3(0.0, 0.75, 0.1)
#define BOUNDS_H vec3(1.15, 0.8, 0.85)

float cell(vec3 p) {
  float d = cylinder(p, 0.3, 0.68, 0.04);
  d = min(d, cylinder(p - vec3(0, 0.71, 0), 0.11, 0.05, 0.02));
  return smax(d, -max(abs(length(p.xz) - 0.2) - 0.05, 0.66 - p.y), 0.015);
}
vec3 lying(vec3 p) { p -= vec3(0.15, 0.3, 0.6); p.xz = turn(0.22) * p.xz; return p.yxz * vec3(1, -1, 1); }

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  add(s, cell(p - vec3(-0.72, 0.7, -0.1)), 0.0);
  add(s, cell(p - vec3(0.0, 0.7, -0.3)), 1.0);
  add(s, cell(p - vec3(0.74, 0.7, -0.12)), 2.0);
  add(s, cell(lying(p)), 3.0);
  return s;
}

void material(float id, inout Surface s) {
  vec3 q = id < 0.5 ? s.p - vec3(-0.72, 0.7, -0.1) : id < 1.5 ? s.p - vec3(0, 0.7, -0.3) : id < 2.5 ? s.p - vec3(0.74, 0.7, -0.12) : lying(s.p);
  if (abs(q.y) > 0.66) { chrome(s); s.colour *= 0.9; return; }
  float a = atan(q.x, q.z);
  if (q.y > 0.28) metal(s, rgb(0xd69a3a), 0.2);
  else { plastic(s, rgb(0x1c1d21), 0.25); s.gloss = 0.06; }
  if (abs(q.y - 0.28) < 0.015) { plastic(s, rgb(0xf2efe6), 0.3); }
  vec2 u = vec2(a * 0.3 - (id < 2.5 ? 0.0 : 0.25), q.y + 0.15);
  float bolt_ = max(abs(u.x + 0.25 * u.y - (u.y > 0.0 ? 0.05 : -0.05)) - 0.055 + 0.16 * abs(u.y), abs(u.y) - 0.27);
  if (bolt_ < 0.0) { plastic(s, rgb(0xf0b61f), 0.3); }
  vec2 plus = vec2(u.x, q.y - 0.46);
  if (min(box2(plus, vec2(0.06, 0.017), 0.0), box2(plus, vec2(0.017, 0.06), 0.0)) < 0.0) plastic(s, rgb(0x2a1c08), 0.3);
}
