// A striped wool scarf, rolled, its fringed end laid out in front.
#define BOUNDS_C vec3(0.0, 0.42, 0.25)
#define BOUNDS_H vec3(1.05, 0.48, 1.35)
#define STRIDE 0.7

const float WRAP = 0.115;

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = p - vec3(0, 0.42, -0.35);
  float r = length(q.yz), a = atan(q.z, q.y) / (2.0 * PI) + 0.5;
  float lay = abs(fract((r - WRAP * a) / WRAP) - 0.5) * WRAP;
  float soft = 0.02 * fbm(p * 3.0);
  float roll = smax(max(lay - 0.05, r - 0.42), abs(q.x) - 0.62 - soft, 0.05);
  roll = min(roll, max(r - 0.35, abs(q.x) - 0.59));
  add(s, roll * 0.85, 0.0);
  float ripple = 0.02 * sin(p.x * 6.0 + 2.0 * p.z) + 0.015 * sin(p.z * 5.0);
  float flap = box(p - vec3(0, 0.05 + ripple, 0.42), vec3(0.62, 0.035, 0.75), 0.03);
  add(s, flap * 0.8, 1.0);
  float n = floor(p.x * 11.0), x = (fract(p.x * 11.0) - 0.5) / 11.0;
  x += 0.02 * sin(p.z * 9.0 + n * 2.4);
  float tassel = length(vec2(x, p.y - 0.04 + 0.02 * (p.z - 1.2))) - 0.03 - 0.006 * sin(p.z * 60.0);
  add(s, max(max(tassel, abs(p.z - 1.33) - 0.19 - 0.03 * hash(n)), abs(p.x) - 0.63) * 0.7, 2.0);
  return s;
}

float knit(vec3 p) {
  float row = sin(p.x * 70.0);
  return abs(row) * 0.6 + 0.4 * sin(p.z * 70.0 + p.y * 70.0 + 3.0 * row);
}

void material(float id, inout Surface s) {
  float along = s.p.z;
  if (id < 0.5) {
    vec3 q = s.p - vec3(0, 0.42, -0.35);
    along = -0.3 - 0.42 * atan(q.z, q.y) ;
    if (abs(s.n.x) > 0.75) along = floor((length(q.yz) - WRAP * (atan(q.z, q.y) / (2.0 * PI) + 0.5)) / WRAP) * 0.9 + 0.4 * atan(q.z, q.y);
  }
  float k = fract(along * 0.95 + 0.1);
  vec3 c = k < 0.36 ? rgb(0xa8343a) : k < 0.42 ? rgb(0xf0e4cd) : k < 0.72 ? rgb(0x2a3f5f) : k < 0.78 ? rgb(0xf0e4cd) : k < 0.94 ? rgb(0xd9a13f) : rgb(0xf0e4cd);
  if (id > 1.5) c = rgb(0xa8343a);
  s.colour = c * (0.8 + 0.3 * noise(s.p * 45.0));
  s.rough = 1.0; s.gloss = 0.01; s.sheen = 0.7;
  BUMP(s, knit, s.p, 0.003, 0.005);
}
