// What surfaces are made of. A scene fills a `Surface`; colours are linear.

struct Surface {
  vec3 p, n;       // place and normal, in the scene's own frame
  vec3 colour;
  float rough;     // 0 mirror .. 1 chalk
  float metal;     // 0 or 1
  float gloss;     // reflectance seen head-on, of what is not metal
  float sheen;     // bright edge of cloth and velvet
  float soft;      // light that goes under the skin: wax, fruit, porcelain
  vec3 glow;
  float glass;     // 0 opaque, 1 thin wall, 2 solid
  vec3 absorb;     // what solid glass takes away per unit
};

vec3 rgb(int hex) {
  vec3 c = vec3((hex >> 16) & 255, (hex >> 8) & 255, hex & 255) / 255.0;
  return pow(c, vec3(2.2));
}

// Tilts the normal along the slope of a height function.
#define BUMP(s, height, at, e, strength) { vec3 q_ = at; float h_ = height(q_); \
  vec3 g_ = vec3(height(q_ + vec3(e, 0, 0)), height(q_ + vec3(0, e, 0)), height(q_ + vec3(0, 0, e))) - h_; \
  g_ /= e; s.n = normalize(s.n - (strength) * (g_ - dot(g_, s.n) * s.n)); }

void plastic(inout Surface s, vec3 c, float rough) { s.colour = c; s.rough = rough; s.gloss = 0.045; }
void glaze(inout Surface s, vec3 c) { s.colour = c; s.rough = 0.08; s.gloss = 0.06; s.soft = 0.15; }
void metal(inout Surface s, vec3 c, float rough) { s.colour = c; s.rough = rough; s.metal = 1.0; }
void steel(inout Surface s) { metal(s, vec3(0.56, 0.57, 0.58), 0.22); }
void chrome(inout Surface s) { metal(s, vec3(0.78, 0.79, 0.8), 0.05); }
void brass(inout Surface s) { metal(s, vec3(0.85, 0.58, 0.22), 0.2); }
void paper(inout Surface s, vec3 c) { s.colour = c * (0.94 + 0.1 * noise(s.p * 60.0)); s.rough = 0.9; s.gloss = 0.02; s.soft = 0.1; }

// Brushed along x of `p`.
void brushed(inout Surface s, vec3 c, vec3 p) {
  float lines = noise(p * vec3(4.0, 260.0, 260.0)) * 0.6 + noise(p * vec3(9.0, 90.0, 90.0)) * 0.4;
  metal(s, c * (0.8 + 0.35 * lines), 0.24 + 0.16 * lines);
}

float weaveHeight(vec3 p) {
  vec3 w = sin(p);
  return (w.x * w.y + w.y * w.z + w.x * w.z) * 0.33;
}
// Woven cloth with `threads` per unit.
void cloth(inout Surface s, vec3 c, float threads) {
  vec3 p = s.p * threads * PI;
  float knots = weaveHeight(p);
  s.colour = c * (0.86 + 0.16 * knots + 0.2 * (noise(s.p * threads * 0.7) - 0.5) + 0.14 * (noise(s.p * 5.0) - 0.5));
  s.rough = 0.95; s.gloss = 0.012; s.sheen = 0.55;
  BUMP(s, weaveHeight, p, 0.3, 0.16);
}

float grain(vec3 p) {
  p = p * 26.0;
  return noise(p) * 0.7 + 0.3 * noise(p * 2.3);
}
void leather(inout Surface s, vec3 c) {
  float g = grain(s.p);
  s.colour = c * (0.8 + 0.3 * g + 0.12 * (noise(s.p * 3.0) - 0.5));
  s.rough = 0.42 + 0.15 * g; s.gloss = 0.04;
  BUMP(s, grain, s.p, 0.01, 0.004);
}

// Sawn wood, grain along x of `p`: x = share of dark late wood, y = pores.
vec2 timber(vec3 p) {
  vec3 q = vec3(p.x * 0.22, p.yz) + 0.13 * vec3(0.0, fbm(vec3(p.x * 0.7, p.yz * 2.0)), fbm(vec3(p.x * 0.6, p.yz * 1.7) + 7.0));
  float r = length(q.yz - vec2(-0.55, 0.2)) * 9.0 + 1.1 * noise(vec3(p.x * 0.5, p.yz * 1.5));
  float rings = fract(r);
  rings = smoothstep(0.0, 0.75, rings) * (1.0 - smoothstep(0.82, 1.0, rings));
  float fibre = noise(vec3(p.x * 3.0, p.yz * 90.0));
  float pore = smoothstep(0.62, 0.82, noise(vec3(p.x * 7.0, p.yz * 130.0))) * (0.35 + 0.65 * rings);
  return vec2(rings * 0.7 + fibre * 0.3, pore);
}
void wood(inout Surface s, vec3 p, vec3 light, vec3 dark) {
  vec2 t = timber(p);
  s.colour = mix(light, dark, t.x * 0.62) * (1.0 - 0.38 * t.y) * (0.93 + 0.14 * noise(p * vec3(0.6, 2.0, 2.0)));
  s.rough = 0.46 + 0.2 * t.y; s.gloss = 0.04;
}
void oak(inout Surface s, vec3 p) { wood(s, p, rgb(0xd9ae78), rgb(0x9c6a38)); }
void walnut(inout Surface s, vec3 p) { wood(s, p, rgb(0x8a5a38), rgb(0x4a2c1a)); }
