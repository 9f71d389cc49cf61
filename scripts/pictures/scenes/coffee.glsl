// Coffee: 0 a foil bag with beans spilled before it, 1 a heap of beans with a steel scoop.
#if VARIANT == 0
#define BOUNDS_C vec3(0.0, 0.95, 0.35)
#define BOUNDS_H vec3(1.7, 0.98, 1.3)
#else
#define BOUNDS_C vec3(0.0, 0.28, 0.0)
#define BOUNDS_H vec3(2.6, 0.55, 2.6)
#endif
#define STRIDE 0.75

float bean(vec3 p) {
  float d = ellipsoid(p, vec3(0.1, 0.055, 0.07));
  float crease = length(vec2(p.z - 0.012 * sin(p.x * 30.0), p.y - 0.055)) - 0.014;
  return smax(d, -crease, 0.012);
}

// One bean per cell of a grid; `rise` is the height of its middle.
float layer(vec3 p, float seed, float rise, float keep) {
  const float CELL = 0.17;
  float off = abs(p.y - rise);
  if (off > 0.16) return off - 0.1;
  vec2 k = floor(p.xz / CELL + 0.5);
  float h = hash(ivec3(ivec2(k), int(seed)));
  float guard = CELL * 0.5 - max(abs(p.x - k.x * CELL), abs(p.z - k.y * CELL)) + 0.035;
  if (h > keep) return guard;
  vec3 q = vec3(p.x - k.x * CELL, p.y - rise, p.z - k.y * CELL);
  q.xz = turn(h * 40.0) * q.xz;
  q.yz = turn((fract(h * 37.0) - 0.5) * 2.4) * q.yz;
  return min(bean(q), guard);
}

float heap(vec2 p) {
#if VARIANT == 0
  return 0.26 * exp(-1.8 * dot(p - vec2(0.35, 1.0), p - vec2(0.35, 1.0)) / 0.3);
#else
  return 0.18 + 0.1 * sin(p.x * 1.7 + 0.6) * cos(p.y * 1.4);
#endif
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
#if VARIANT == 0
  vec3 q = p - vec3(-0.1, 0.0, -0.2);
  q.xz = turn(0.22) * q.xz;
  float up = clamp(q.y / 1.75, 0.0, 1.0);
  float bulge = sin(clamp(up, 0.0, 1.0) * PI);
  vec2 half_ = vec2(0.56 + 0.03 * bulge, mix(0.3, 0.035, smoothstep(0.45, 0.97, up)) + 0.03 * bulge);
  float crumple = 0.012 * noise(q * vec3(5.0, 7.0, 5.0)) + 0.008 * noise(q * vec3(13.0, 9.0, 13.0));
  float bag = slab(box2(q.xz, half_, min(0.07, half_.y * 0.9)), q.y - 0.88, 0.88, 0.02) - crumple + 0.01;
  bag += 0.02 * exp(-pow((abs(q.x) - 0.55) / 0.06, 2.0)) * (1.0 - up);
  add(s, bag * 0.75, 0.0);
  add(s, cylinder((q - vec3(0.0, 1.42, 0.2)).xzy, 0.05, 0.03, 0.01), 3.0);
  if (p.y < 0.6 && p.z > -0.1) {
    float far = length((p.xz - vec2(0.35, 1.0)) * vec2(0.8, 1.0));
    float keep = 1.15 - smoothstep(0.35, 1.05, far) * 1.12;
    float h = heap(p.xz), above = p.y - h - 0.18;
    if (h > 0.05) add(s, p.y - h + 0.03, 4.0);
    if (above > 0.06) s.x = min(s.x, above);
    else add(s, layer(p, 5.0, 0.055 + h, keep), 1.0);
    if (above <= 0.06) add(s, layer(p + vec3(0.085, 0, 0.085), 15.0, 0.09 + h, keep - 0.25), 2.0);
  } else if (p.z > -0.1) s.x = min(s.x, max(p.y - 0.5, 0.1));
#else
  float h = heap(p.xz), above = p.y - h - 0.26;
  if (above > 0.06) s.x = above;
  else {
    add(s, p.y - h + 0.02, 4.0);
    add(s, layer(p, 5.0, 0.04 + h, 1.0), 1.0);
    add(s, layer(p + vec3(0.085, 0, 0.085), 15.0, 0.085 + h, 0.85), 2.0);
    add(s, layer(p + vec3(0.04, 0, -0.06), 25.0, 0.15 + h, 0.3), 1.0);
  }
  vec3 q = p - vec3(0.1, 0.52, 0.05);
  q.xz = turn(-0.6) * q.xz; q.xy = turn(-0.12) * q.xy;
  float cup = max(abs(ellipsoid(q, vec3(0.55, 0.3, 0.4))) - 0.016, q.y);
  float grip = capsule(q, vec3(0.5, -0.02, 0), vec3(1.55, 0.18, 0), 0.05);
  add(s, smin(cup, grip, 0.05), 5.0);
  if (abs(q.y) < 0.3 && length(q.xz) < 0.6) {
    float inside = max(ellipsoid(q, vec3(0.52, 0.28, 0.38)), q.y + 0.06);
    add(s, inside, 4.0);
    float loose = layer(q, 45.0, -0.05 + 0.1 * exp(-6.0 * dot(q.xz, q.xz)), 1.0);
    loose = min(loose, layer(q + vec3(0.08, 0, 0.05), 55.0, 0.0 + 0.12 * exp(-6.0 * dot(q.xz, q.xz)), 1.0));
    add(s, max(loose, length(q.xz / vec2(0.5, 0.36)) - 1.0), 1.0);
  }
#endif
  return s;
}

float foil(vec3 p) { return noise(p * vec3(9.0, 6.0, 9.0)) + 0.4 * noise(p * 22.0); }

void material(float id, inout Surface s) {
  if (id < 0.5) {
    vec3 q = s.p - vec3(-0.1, 0.0, -0.2);
    q.xz = turn(0.22) * q.xz;
    plastic(s, rgb(0x24211f), 0.38);
    s.gloss = 0.06;
    BUMP(s, foil, s.p, 0.02, 0.035);
    if (q.z > 0.05 && abs(q.x) < 0.46 && q.y > 0.34 && q.y < 1.16) {
      plastic(s, rgb(0xd9772e), 0.6);
      vec2 c = vec2(q.x, q.y - 0.82);
      float cup = min(slab(box2(c, vec2(0.16 - 0.05 * (0.1 - c.y), 0.11), 0.05), 0.0, 1.0, 0.0), abs(length(c - vec2(0.18, 0.03)) - 0.07) - 0.02);
      float plate = box2(c - vec2(0, -0.15), vec2(0.24, 0.018), 0.015);
      if (min(cup, plate) < 0.0) s.colour = rgb(0xfbf1e0);
      for (int i = 0; i < 3; i++) {
        float x = c.x + 0.09 - 0.09 * float(i) + 0.02 * sin(c.y * 30.0);
        if (abs(x) < 0.011 && c.y > 0.14 && c.y < 0.26) s.colour = rgb(0xfbf1e0);
      }
      if (abs(q.y - 0.5) < 0.015 && abs(q.x) < 0.3 || abs(q.y - 0.43) < 0.01 && abs(q.x) < 0.2) s.colour = rgb(0x3a1d0c);
      if (q.y > 1.13 || q.y < 0.37) s.colour = rgb(0xfbf1e0);
    }
    if (q.y > 1.66) s.colour *= 0.75 + 0.25 * step(0.5, fract(q.y * 36.0));
  } else if (id < 2.5) {
    plastic(s, mix(rgb(0x5c3218), rgb(0x2f170b), noise(floor(s.p * 5.9) + 0.5)) * (0.8 + 0.35 * noise(s.p * 40.0)), 0.3);
    s.gloss = 0.055;
  } else if (id < 3.5) plastic(s, rgb(0x9a958e), 0.4);
  else if (id < 4.5) plastic(s, rgb(0x1b0d06), 0.9);
  else steel(s);
}
