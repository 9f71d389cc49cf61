// Three burning pillar candles on a slate.
#define BOUNDS_C vec3(0.0, 0.95, 0.0)
#define BOUNDS_H vec3(1.35, 1.0, 0.85)

vec2 candle(vec3 p, float r, float h, float id) {
  vec2 s = vec2(1e5, 0);
  float d = cylinder(p - vec3(0, h * 0.5, 0), r, h * 0.5, 0.05);
  d += 0.008 * noise(p * vec3(5.0, 3.0, 5.0));
  d = smax(d, -ellipsoid(p - vec3(0, h + 0.02, 0), vec3(r * 0.82, 0.09, r * 0.82)), 0.05);
  vec3 run = p - vec3(r * 0.99 * sin(id * 2.0 + 0.3), 0, r * 0.99 * abs(cos(id * 2.0 + 0.3)));
  d = smin(d, capsule(run, vec3(0, h - 0.06, 0), vec3(0, h - 0.3 - 0.12 * id, 0), 0.035), 0.04);
  add(s, d, id);
  add(s, capsule(p, vec3(0, h - 0.06, 0), vec3(0.015, h + 0.06, 0), 0.014), 10.0);
  if (!gSkipGlass) {
    vec3 f = p - vec3(0.015, h + 0.17, 0);
    float flame = length(vec2(length(f.xz), f.y * 0.42 + 0.02)) - 0.055 * (1.0 - smoothstep(-0.05, 0.2, f.y) * 0.75);
    add(s, flame * 0.6, 20.0 + h);
  }
  return s;
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec2 a = candle(p - vec3(-0.72, 0.06, 0.05), 0.33, 0.8, 0.0), b = candle(p - vec3(0.08, 0.06, -0.25), 0.36, 1.4, 1.0), c = candle(p - vec3(0.72, 0.06, 0.2), 0.3, 0.5, 2.0);
  add(s, a.x, a.y); add(s, b.x, b.y); add(s, c.x, c.y);
  add(s, box(p - vec3(0, 0.03, 0), vec3(1.3, 0.03, 0.75), 0.015), 11.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id > 19.0) {
    float y = s.p.y - 0.06 - (id - 20.0);
    s.colour = vec3(0); s.gloss = 0.0;
    s.glow = mix(rgb(0xff9a2c), rgb(0xfff0c0), smoothstep(0.02, 0.14, y)) * mix(1.2, 3.2, smoothstep(0.3, 0.1, y));
    return;
  }
  if (id > 10.5) { plastic(s, rgb(0x34373a) * (0.75 + 0.5 * fbm(s.p * 8.0)), 0.55); return; }
  if (id > 9.5) { plastic(s, rgb(0x15110d), 0.9); s.glow = s.p.y > 0.5 ? rgb(0xff6a1a) * 0.2 : vec3(0); return; }
  float h = id < 0.5 ? 0.86 : id < 1.5 ? 1.46 : 0.56;
  plastic(s, id < 0.5 ? rgb(0xf0dfc2) : id < 1.5 ? rgb(0xf5efe2) : rgb(0xc9896a), 0.4);
  s.soft = 0.6;
  s.glow = s.colour * rgb(0xffb05a) * 1.1 * exp(-4.5 * max(0.0, h - s.p.y));
}
