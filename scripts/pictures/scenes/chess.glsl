// A chessboard: 0 pieces in the middle of a game, 1 the same closer.
#define BOUNDS_C vec3(0.0, 0.62, 0.0)
#define BOUNDS_H vec3(2.15, 0.68, 2.15)
#define STRIDE 0.85

const float SQUARE = 0.5;

float piece(vec3 p, float kind) {
  float r = length(p.xz), y = p.y;
  float tall = kind < 0.5 ? 0.5 : kind < 1.5 ? 0.6 : kind < 2.5 ? 0.66 : kind < 3.5 ? 0.76 : kind < 4.5 ? 0.9 : 1.0;
  float base = cylinder(p - vec3(0, 0.045, 0), 0.185, 0.045, 0.03);
  base = smin(base, cylinder(p - vec3(0, 0.11, 0), 0.14, 0.02, 0.015), 0.03);
  float t = clamp((y - 0.1) / (tall - 0.25), 0.0, 1.0);
  float stem = max(r - mix(0.125, 0.06, smoothstep(0.0, 0.75, t)), max(0.1 - y, y - tall + 0.14));
  float d = smin(base, stem * 0.9, 0.04);
  d = min(d, cylinder(p - vec3(0, tall - 0.16, 0), 0.105, 0.018, 0.012));
  vec3 h = p - vec3(0, tall - 0.05, 0);
  if (kind < 0.5) return smin(d, ball(h - vec3(0, -0.01, 0), 0.105), 0.015);
  if (kind < 1.5) {
    float top = cylinder(h, 0.13, 0.09, 0.015);
    top = max(top, -cylinder(h - vec3(0, 0.07, 0), 0.085, 0.06, 0.0));
    float gap = min(abs(h.x), abs(h.z)) - 0.025;
    return min(d, max(top, -max(gap, 0.04 - h.y)));
  }
  if (kind < 2.5) {
    // A knight: neck, head and ears.
    vec3 q = vec3(h.x, h.y, abs(h.z));
    vec2 neck = bend(q, vec3(0.05, -0.3, 0), vec3(0.13, 0.06, 0), vec3(-0.02, 0.13, 0));
    float k = neck.x - mix(0.12, 0.085, neck.y);
    k = smin(k, taper(q, vec3(0.0, 0.12, 0), vec3(-0.2, -0.02, 0), 0.085, 0.055), 0.05);
    k = smin(k, taper(q, vec3(0.03, 0.17, 0.035), vec3(0.02, 0.27, 0.04), 0.035, 0.008), 0.02);
    return min(base, smax(k, q.z - 0.085, 0.03));
  }
  if (kind < 3.5) {
    float top = ellipsoid(h, vec3(0.1, 0.14, 0.1));
    vec3 g = h; g.xy = turn(0.6) * g.xy;
    top = max(top, -box(g - vec3(0.06, 0.05, 0), vec3(0.08, 0.012, 0.2), 0.0));
    return min(smin(d, top, 0.02), ball(h - vec3(0, 0.16, 0), 0.032));
  }
  float crown = cone(h, 0.1, 0.075, 0.125);
  if (kind < 4.5) {
    float a = atan(h.z, h.x);
    crown = max(crown, -(length(vec2((fract(a * 9.0 / (2.0 * PI)) - 0.5) * 0.09, h.y - 0.11)) - 0.028));
    return min(smin(d, crown, 0.02), ball(h - vec3(0, 0.11, 0), 0.045));
  }
  d = smin(d, crown, 0.02);
  float cross_ = min(box(h - vec3(0, 0.19, 0), vec3(0.022, 0.09, 0.022), 0.008), box(h - vec3(0, 0.2, 0), vec3(0.06, 0.022, 0.022), 0.008));
  return min(d, cross_);
}

void put(inout vec2 s, vec3 p, float col, float row, float kind, float side) {
  vec3 q = p - vec3((col - 3.5) * SQUARE, 0.12, (3.5 - row) * SQUARE);
  if (side > 0.5) q.x = -q.x;
  q.xz = turn(kind == 2.0 ? -0.6 : 0.0) * q.xz;
  float far = max(length(q.xz) - 0.25, q.y - 1.1);
  if (far > 0.06) { add(s, far, side); return; }
  add(s, piece(q, kind), 2.0 + side);
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  add(s, box(p - vec3(0, 0.06, 0), vec3(2.12, 0.06, 2.12), 0.02), 0.0);
  float over = p.y - 1.3;
  if (p.y > 1.25) { s.x = min(s.x, over + 0.15); return s; }
  put(s, p, 4.0, 0.0, 5.0, 0.0); put(s, p, 3.0, 0.0, 4.0, 0.0); put(s, p, 0.0, 0.0, 1.0, 0.0); put(s, p, 7.0, 0.0, 1.0, 0.0);
  put(s, p, 2.0, 3.0, 3.0, 0.0); put(s, p, 5.0, 2.0, 2.0, 0.0);
  put(s, p, 4.0, 3.0, 0.0, 0.0); put(s, p, 0.0, 1.0, 0.0, 0.0); put(s, p, 1.0, 1.0, 0.0, 0.0); put(s, p, 6.0, 1.0, 0.0, 0.0); put(s, p, 7.0, 1.0, 0.0, 0.0);
  put(s, p, 4.0, 7.0, 5.0, 1.0); put(s, p, 3.0, 6.0, 4.0, 1.0); put(s, p, 0.0, 7.0, 1.0, 1.0); put(s, p, 2.0, 5.0, 2.0, 1.0);
  put(s, p, 4.0, 4.0, 0.0, 1.0); put(s, p, 1.0, 6.0, 0.0, 1.0); put(s, p, 6.0, 6.0, 0.0, 1.0); put(s, p, 6.0, 4.0, 3.0, 1.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 1.5) {
    vec2 k = floor(s.p.xz / SQUARE);
    bool dark = mod(k.x + k.y, 2.0) < 0.5;
    float out_ = max(abs(s.p.x), abs(s.p.z));
    vec3 q = vec3(s.p.x + hash(k + 20.0) * 7.0, hash(k + 60.0), s.p.z);
    if (out_ > 2.0 || s.n.y < 0.5) walnut(s, s.p);
    else if (dark) walnut(s, q);
    else wood(s, q, rgb(0xe8c894), rgb(0xc79a5c));
    if (out_ > 2.0 && out_ < 2.02) s.colour = rgb(0xe0bf8a);
    s.rough = 0.3;
  } else if (id < 2.5) { wood(s, s.p.yxz * 1.6 + vec3(3.0, 0, 0), rgb(0xf0d7a8), rgb(0xd2a86c)); s.rough = 0.25; }
  else { wood(s, s.p.yxz * 1.6, rgb(0x4a2a1c), rgb(0x20100a)); s.rough = 0.22; s.gloss = 0.06; }
}
