// A round wall clock; the wall is z = -0.13.
#define BOUNDS_C vec3(0.0, 1.6, 0.0)
#define BOUNDS_H vec3(1.08, 1.08, 0.16)

float hand(vec2 p, float angle, float length_, float w) {
  p = turn(angle) * p;
  return box2(p - vec2(0, length_ * 0.5 - 0.09), vec2(mix(w, w * 0.55, clamp(p.y / length_, 0.0, 1.0)), length_ * 0.5 + 0.09), w * 0.5);
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = p - vec3(0, 1.6, 0);
  float r = length(q.xy);
  add(s, slab(abs(r - 0.99) - 0.06, q.z, 0.13, 0.03), 0.0);
  add(s, slab(r - 0.97, q.z + 0.06, 0.06, 0.0), 1.0);
  if (abs(q.z - 0.03) < 0.2) {
    add(s, slab(hand(q.xy, 1.03, 0.52, 0.034), q.z - 0.045, 0.008, 0.004) , 2.0);
    add(s, slab(hand(q.xy, -0.95, 0.78, 0.024), q.z - 0.065, 0.008, 0.004), 2.0);
    add(s, slab(hand(q.xy, 2.6, 0.84, 0.008), q.z - 0.082, 0.005, 0.002), 3.0);
    add(s, cylinder((q - vec3(0, 0, 0.06)).xzy, 0.04, 0.04, 0.01), 3.0);
  }
  return s;
}

// Numerals as strokes on a grid two wide and four high.
float stroke(vec2 p, float ax, float ay, float bx, float by) { return segment(p, vec2(ax, ay), vec2(bx, by)); }
float digit(vec2 p, int n) {
  float d = 1e5;
  if (n == 1) return min(stroke(p, 0.0, -1.0, 0.0, 1.0), stroke(p, 0.0, 1.0, -0.3, 0.7));
  if (n == 0) return abs(box2(p, vec2(0.5, 1.0), 0.5));
  if (n == 2) { d = max(abs(length(p - vec2(0, 0.5)) - 0.5), 0.35 - p.y - 0.6 * step(0.0, p.x)); return min(d, min(stroke(p, 0.43, 0.25, -0.5, -1.0), stroke(p, -0.5, -1.0, 0.5, -1.0))); }
  if (n == 3) { d = max(abs(length(p - vec2(0, 0.5)) - 0.48), -p.x - 0.2); return min(d, max(abs(length(p + vec2(0, 0.48)) - 0.52), -p.x - 0.2)); }
  if (n == 4) return min(stroke(p, 0.25, -1.0, 0.25, 1.0), min(stroke(p, 0.25, 1.0, -0.55, -0.4), stroke(p, -0.55, -0.4, 0.55, -0.4)));
  if (n == 5) { d = max(abs(length(p + vec2(0.05, 0.42)) - 0.56), -p.x - 0.3); return min(d, min(stroke(p, -0.4, 0.1, -0.35, 1.0), stroke(p, -0.35, 1.0, 0.45, 1.0))); }
  if (n == 6) { d = abs(length(p + vec2(0, 0.45)) - 0.52); return min(d, stroke(p, -0.5, -0.35, 0.25, 1.0)); }
  if (n == 7) return min(stroke(p, -0.5, 1.0, 0.5, 1.0), stroke(p, 0.5, 1.0, -0.2, -1.0));
  if (n == 8) return min(abs(length(p - vec2(0, 0.5)) - 0.46), abs(length(p + vec2(0, 0.48)) - 0.52));
  d = abs(length(p - vec2(0, 0.45)) - 0.52);
  return min(d, stroke(p, 0.5, 0.35, -0.25, -1.0));
}

void material(float id, inout Surface s) {
  vec3 q = s.p - vec3(0, 1.6, 0);
  if (id < 0.5) {
    float a = atan(q.y, q.x);
    oak(s, vec3(a * 1.2, length(q.xy), q.z) + vec3(2.0, 0.2, 0));
  } else if (id < 1.5) {
    paper(s, rgb(0xf5f1e6));
    float r = length(q.xy), a = atan(q.x, q.y);
    float minute = abs(fract(a / (2.0 * PI) * 60.0 + 0.5) - 0.5) / 60.0 * 2.0 * PI * r;
    float five = abs(fract(a / (2.0 * PI) * 12.0 + 0.5) - 0.5) / 12.0 * 2.0 * PI * r;
    if (r > 0.84 && r < 0.9 && minute < 0.005 || r > 0.8 && r < 0.9 && five < 0.012) s.colour = rgb(0x2a2c30);
    float k = floor(a / (2.0 * PI) * 12.0 + 0.5);
    int hour = int(mod(k + 12.0, 12.0));
    if (hour == 0) hour = 12;
    vec2 c = q.xy - 0.66 * vec2(sin(k * PI / 6.0), cos(k * PI / 6.0));
    c /= 0.085;
    float d = hour < 10 ? digit(c, hour) : min(digit(c + vec2(0.55, 0), 1), digit(c - vec2(0.45, 0), hour - 10));
    if (d < 0.16) s.colour = rgb(0x2a2c30);
  } else if (id < 2.5) plastic(s, rgb(0x1f2124), 0.35);
  else plastic(s, rgb(0xd0402c), 0.35);
}
