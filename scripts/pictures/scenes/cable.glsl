// A wooden drum of orange cable.
#define BOUNDS_C vec3(0.2, 0.9, 0.15)
#define BOUNDS_H vec3(1.35, 0.95, 1.2)
#define STRIDE 0.8

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = p - vec3(0, 0.9, 0);
  float r = length(q.xy);
  vec3 d = vec3(q.x, abs(q.z) - 0.5, q.y);
  float disc = cylinder(d, 0.9, 0.05, 0.015);
  disc = max(disc, 0.09 - r);
  add(s, disc, 0.0);
  add(s, max(abs(r - 0.13) - 0.03, abs(q.z) - 0.57), 3.0);
  float a = atan(q.y, q.x);
  float n = floor(a / (PI / 3.0) + 0.5) * PI / 3.0;
  vec2 bo = turn(-n) * q.xy - vec2(0.34, 0);
  add(s, max(length(bo) - 0.045, abs(q.z) - 0.575), 3.0);
  // Windings, each a ring; the outer layer shifts by half a pitch.
  float pitch = 0.105;
  float z = clamp(floor(q.z / pitch + 0.5), -4.0, 4.0);
  float w1 = length(vec2(r - 0.66, q.z - z * pitch)) - 0.052;
  float z2 = clamp(floor(q.z / pitch) + 0.5, -3.5, 3.5);
  float w2 = length(vec2(r - 0.75, q.z - z2 * pitch)) - 0.052;
  if (z2 > 2.0) w2 = 1.0;
  add(s, min(w1, w2), 1.0);
  add(s, max(r - 0.64, abs(q.z) - 0.44), 1.0);
  vec2 end_ = bend(p, vec3(0.74, 0.75, 0.1), vec3(0.82, 0.02, 0.2), vec3(1.3, 0.055, 0.95));
  add(s, end_.x - 0.052, 1.0);
  add(s, capsule(p, vec3(1.3, 0.055, 0.95), vec3(1.38, 0.055, 1.12), 0.026), 2.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) {
    vec3 q = s.p - vec3(0, 0.9, 0);
    float k = floor(q.y / 0.3 + 0.5);
    wood(s, vec3(q.x + k * 3.0, q.y + k * 0.7, q.z) * 1.1, rgb(0xd8b98a), rgb(0xa9814f));
    if (abs(fract(q.y / 0.3) - 0.5) < 0.02 && abs(s.n.z) > 0.5) s.colour *= 0.35;
  } else if (id < 1.5) { plastic(s, rgb(0xe0601c), 0.35); }
  else if (id < 2.5) metal(s, rgb(0xd08a5a), 0.2);
  else metal(s, vec3(0.45), 0.3);
}
