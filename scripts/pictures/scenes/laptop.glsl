// An open aluminium laptop with a landscape on its screen.
#define BOUNDS_C vec3(0.0, 0.75, -0.3)
#define BOUNDS_H vec3(1.55, 0.8, 1.35)

vec3 inLid(vec3 p) {
  p -= vec3(0, 0.09, -0.98);
  p.yz = turn(0.3) * p.yz;
  return p - vec3(0, 0.97, 0);
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  add(s, slab(box2(p.xz, vec2(1.45, 1.0), 0.1), p.y - 0.06, 0.045, 0.02), 0.0);
  s.x = smax(s.x, -slab(box2(p.xz - vec2(0, 0.98), vec2(0.2, 0.05), 0.04), p.y - 0.1, 0.02, 0.01), 0.01);
  // Keys.
  if (p.y < 0.3) {
    vec2 k = p.xz - vec2(0, -0.32), cell = vec2(0.168, 0.165);
    vec2 n = clamp(floor(k / cell), vec2(-7.0, -3.0), vec2(6.0, 2.0));
    vec2 q = k - (n + 0.5) * cell;
    float half_ = 0.068;
    float key = slab(box2(q, vec2(half_, 0.066), 0.015), p.y - 0.105, 0.012, 0.006);
    if (n.y > 1.5 && n.x > -4.0 && n.x < 2.0) key = slab(box2(k - vec2(-0.16 * 0.5, 2.5 * cell.y), vec2(0.41, 0.066), 0.015), p.y - 0.105, 0.012, 0.006);
    add(s, key, 1.0);
  }
  vec3 l = inLid(p);
  add(s, slab(box2(l.xy, vec2(1.45, 0.97), 0.1), l.z, 0.028, 0.014), 0.0);
  add(s, slab(box2(l.xy, vec2(1.42, 0.94), 0.08), l.z - 0.022, 0.01, 0.004), 2.0);
  add(s, capsule(p, vec3(-1.0, 0.09, -0.98), vec3(1.0, 0.09, -0.98), 0.045), 3.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) {
    metal(s, vec3(0.66, 0.67, 0.69), 0.34);
    s.colour *= 0.96 + 0.06 * noise(s.p * 200.0);
    if (s.n.y > 0.8) {
      float pad = box2(s.p.xz - vec2(0, 0.6), vec2(0.46, 0.3), 0.03);
      if (abs(pad) < 0.007) s.colour *= 0.5;
      float well = box2(s.p.xz - vec2(0, -0.32), vec2(1.2, 0.52), 0.03);
      if (well < 0.0) { plastic(s, rgb(0x2a2b2e), 0.5); }
    }
    vec3 l = inLid(s.p);
    if (l.z < -0.02 && l.y > -0.9) {
      float petal = 1e5;
      for (int i = 0; i < 5; i++) { vec2 q = turn(float(i) * 1.2566) * l.xy - vec2(0, 0.09); petal = min(petal, length(q / vec2(0.55, 1.0)) - 0.085); }
      if (petal < 0.0) metal(s, vec3(0.9), 0.12);
    }
  } else if (id < 1.5) {
    plastic(s, rgb(0x17181a), 0.5);
    vec2 k = s.p.xz - vec2(0, -0.32), q = fract(k / vec2(0.168, 0.165)) - 0.5;
    if (s.n.y > 0.8 && length(q) < 0.13 && hash(floor(k / vec2(0.168, 0.165)) + 40.0) < 0.9 && k.y < 0.32) s.colour = rgb(0xb9bcc0);
  } else if (id < 2.5) {
    plastic(s, rgb(0x050608), 0.06);
    vec2 q = inLid(s.p).xy;
    if (box2(q, vec2(1.36, 0.88), 0.02) < 0.0) {
      vec3 c = mix(rgb(0xf6d8a8), rgb(0x5aa0c8), smoothstep(-0.3, 0.8, q.y));
      for (int i = 0; i < 4; i++) {
        float f = float(i), ridge = 0.28 - 0.24 * f + (0.26 - 0.05 * f) * (abs(fract(q.x * (0.55 + 0.2 * f) + f * 0.37) - 0.5) * 2.0 - 0.5) + 0.03 * noise(vec2(q.x * 14.0, f * 9.0));
        vec3 hill = mix(rgb(0x8fb0bd), rgb(0x21473f), f / 3.0);
        if (f < 0.5 && q.y > ridge - 0.12 + 0.05 * noise(vec2(q.x * 20.0, q.y * 20.0))) hill = rgb(0xf4f3ee);
        if (q.y < ridge) c = hill;
      }
      if (q.y < -0.55) c = mix(rgb(0x2f6f86), rgb(0x9cc7cc), 0.5 * noise(vec2(q.x * 4.0, q.y * 60.0)));
      if (box2(q - vec2(0, -0.8), vec2(0.5, 0.055), 0.03) < 0.0) {
        c = mix(c, vec3(0.9), 0.6);
        vec2 i = vec2(mod(q.x + 0.06, 0.12) - 0.06, q.y + 0.8);
        if (box2(i, vec2(0.038), 0.012) < 0.0 && abs(q.x) < 0.46) c = 0.5 + 0.5 * cos(floor((q.x + 0.06) / 0.12) * 1.9 + vec3(0, 2, 4));
      }
      s.colour = vec3(0.01); s.glow = c * 0.62;
    }
  } else plastic(s, rgb(0x1c1d20), 0.4);
}
