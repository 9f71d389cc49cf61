// Five clothbound books in a pile, one leaning on it.
#define BOUNDS_C vec3(0.15, 0.66, 0.1)
#define BOUNDS_H vec3(1.5, 0.7, 1.0)

// Lies flat, the spine towards +z: cover, then the block of pages.
vec2 book(vec3 p, vec3 half_, float id) {
  vec2 s = vec2(1e5, 0);
  float shell = box(p, half_, 0.03);
  vec3 spine = p - vec3(0, 0, half_.z - 0.02);
  shell = min(shell, slab(length(spine.yz * vec2(1.0, 1.6)) - half_.y, spine.x, half_.x, 0.015) );
  float block = box(p - vec3(0, 0, -0.06), vec3(half_.x + 0.1, half_.y - 0.03, half_.z), 0.01);
  add(s, smax(shell, -block, 0.006), id);
  add(s, box(p - vec3(0, 0, -0.02), vec3(half_.x - 0.03, half_.y - 0.025, half_.z - 0.03), 0.01), 10.0);
  return s;
}
void lay(inout vec2 s, vec3 p, float y, vec2 shift, float spin, vec3 half_, float id) {
  p -= vec3(shift.x, y, shift.y);
  p.xz = turn(spin) * p.xz;
  vec2 b = book(p, half_, id);
  if (b.x < s.x) s = b;
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  lay(s, p, 0.13, vec2(0.0, 0.0), 0.04, vec3(0.98, 0.13, 0.7), 0.0);
  lay(s, p, 0.36, vec2(-0.03, 0.02), -0.08, vec3(0.92, 0.1, 0.66), 1.0);
  lay(s, p, 0.58, vec2(0.04, -0.01), 0.1, vec3(0.9, 0.12, 0.64), 2.0);
  lay(s, p, 0.79, vec2(-0.02, 0.02), -0.02, vec3(0.84, 0.09, 0.6), 3.0);
  lay(s, p, 1.01, vec2(-0.06, 0.0), 0.2, vec3(0.76, 0.13, 0.54), 4.0);
  vec3 q = p - vec3(1.22, 0.63, 0.35);
  q.xy = turn(-1.84) * q.xy;
  vec2 b = book(q.xyz, vec3(0.62, 0.085, 0.46), 5.0);
  if (b.x < s.x) s = b;
  return s;
}

void material(float id, inout Surface s) {
  if (id > 9.0) {
    float leaves = noise(vec3(s.p.x * 2.0, s.p.y * 150.0, s.p.z * 2.0));
    plastic(s, rgb(0xf0e6cf) * (0.75 + 0.3 * leaves), 0.95);
    return;
  }
  float k = floor(id + 0.5);
  vec3 c = k < 0.5 ? rgb(0x27435c) : k < 1.5 ? rgb(0xb5462f) : k < 2.5 ? rgb(0xd8c9a8) : k < 3.5 ? rgb(0x4d6b4f) : k < 4.5 ? rgb(0xd99a34) : rgb(0x6b3547);
  cloth(s, c, 70.0);
  s.sheen = 0.2;
  vec3 foil = k == 2.0 || k == 4.0 ? rgb(0x3a2a1c) : rgb(0xe6c777);
  if (k < 4.5 && s.n.z > 0.4) {
    float x = s.p.x;
    if (abs(abs(x) - 0.62) < 0.012 || abs(abs(x) - 0.55) < 0.006 || abs(x) < 0.3 && abs(fract(s.p.y * 23.0 + k * 0.3) - 0.5) < 0.14 && hash(vec2(x * 26.0 + k * 31.0, k)) < 0.72 && abs(fract(x * 13.0) - 0.5) < 0.42) { s.colour = foil; s.rough = 0.35; s.gloss = 0.2; }
  }
  if (k > 4.5 && s.n.x > 0.5) {
    vec2 u = vec2(s.p.y - 0.66, s.p.z - 0.35);
    float frame = abs(box2(u, vec2(0.48, 0.34), 0.03));
    if (frame < 0.012 || abs(length(u) - 0.14) < 0.012 || length(u) < 0.06) { s.colour = rgb(0xe6c777); s.gloss = 0.2; }
  }
}
