uniform int uPass;
// Unknown to the compiler, so that loops stay loops and are not written out.
#define ZERO min(0, uPass)
// Set behind thin glass and on the way to a lamp: `map` leaves out glass, bulbs and lampshades.
bool gSkipGlass = false;

// Hashes and value noise on integers: the same picture on every machine.

uint scramble(uint x) {
  x ^= x >> 16; x *= 0x7feb352du; x ^= x >> 15; x *= 0x846ca68bu; x ^= x >> 16;
  return x;
}

float hash(ivec3 c) {
  return float(scramble(uint(c.x) * 0x9e3779b1u ^ uint(c.y) * 0x85ebca77u ^ uint(c.z) * 0xc2b2ae3du) >> 8) / 16777216.0;
}

float hash(float a) { return hash(ivec3(int(floor(a)), 17, 5)); }
float hash(vec2 a) { return hash(ivec3(ivec2(floor(a)), 5)); }

// 0..1, one blob per unit.
float noise(vec3 p) {
  ivec3 c = ivec3(floor(p));
  vec3 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  vec4 low = vec4(hash(c), hash(c + ivec3(1, 0, 0)), hash(c + ivec3(0, 1, 0)), hash(c + ivec3(1, 1, 0)));
  vec4 high = vec4(hash(c + ivec3(0, 0, 1)), hash(c + ivec3(1, 0, 1)), hash(c + ivec3(0, 1, 1)), hash(c + ivec3(1, 1, 1)));
  vec4 z = mix(low, high, f.z);
  vec2 y = mix(z.xy, z.zw, f.y);
  return mix(y.x, y.y, f.x);
}

float noise(vec2 p) {
  ivec2 c = ivec2(floor(p));
  vec2 f = fract(p);
  f = f * f * (3.0 - 2.0 * f);
  float a = mix(hash(ivec3(c, 9)), hash(ivec3(c + ivec2(1, 0), 9)), f.x);
  float b = mix(hash(ivec3(c + ivec2(0, 1), 9)), hash(ivec3(c + ivec2(1, 1), 9)), f.x);
  return mix(a, b, f.y);
}

float fbm(vec3 p) {
  float sum = 0.0, weight = 0.5;
  for (int i = ZERO; i < 4; i++) { sum += weight * noise(p); p = p * 2.03 + 11.7; weight *= 0.5; }
  return sum / 0.9375;
}

float fbm(vec2 p) {
  float sum = 0.0, weight = 0.5;
  for (int i = ZERO; i < 4; i++) { sum += weight * noise(p); p = p * 2.03 + 11.7; weight *= 0.5; }
  return sum / 0.9375;
}
