// A football of twelve black and twenty white panels.
#define BOUNDS_C vec3(0.0, 1.0, 0.0)
#define BOUNDS_H vec3(1.03)

// x: how far into the nearest panel from its seam, y: 1 on a pentagon.
vec2 panel(vec3 p) {
  vec3 d = abs(normalize(p));
  const float G = 1.618034;
  vec3 five = vec3(dot(d, vec3(0, 1, G)), dot(d, vec3(1, G, 0)), dot(d, vec3(G, 0, 1))) / (sqrt(1.0 + G * G) * 2.327);
  float a = max(five.x, max(five.y, five.z));
  float first = -1.0, second = -1.0;
  for (int i = ZERO; i < 10; i++) {
    vec3 c = i == 0 ? vec3(1) : i == 1 ? vec3(0, 1.0 / G, G) : i == 2 ? vec3(1.0 / G, G, 0) : i == 3 ? vec3(G, 0, 1.0 / G)
      : i == 4 ? vec3(0, -1.0 / G, G) : i == 5 ? vec3(-1.0 / G, G, 0) : i == 6 ? vec3(G, 0, -1.0 / G)
      : i == 7 ? vec3(-1, 1, 1) : i == 8 ? vec3(1, -1, 1) : vec3(1, 1, -1);
    float b = dot(d, c) / (1.7320508 * 2.267);
    if (b > first) { second = first; first = b; } else second = max(second, b);
  }
  return a > first ? vec2(a - first, 1.0) : vec2(first - max(a, second), 0.0);
}

vec3 rolled(vec3 p) { p -= vec3(0, 1, 0); p.xy = turn(0.35) * p.xy; p.yz = turn(0.5) * p.yz; return p; }

vec2 map(vec3 p) {
  vec3 q = rolled(p);
  float d = length(q) - 1.0;
  if (abs(d) < 0.05) d += 0.022 * exp(-panel(q).x * 160.0);
  return vec2(d, 0.0);
}

float pebble(vec3 p) { return noise(p * 70.0); }

void material(float id, inout Surface s) {
  vec2 k = panel(rolled(s.p));
  plastic(s, k.y > 0.5 ? rgb(0x1b1c1f) : rgb(0xf1efe9), 0.32);
  s.gloss = 0.05;
  s.colour *= 0.35 + 0.65 * smoothstep(0.0, 0.006, k.x);
  s.colour *= 0.94 + 0.08 * noise(s.p * 9.0);
  BUMP(s, pebble, s.p, 0.004, 0.0022);
}
