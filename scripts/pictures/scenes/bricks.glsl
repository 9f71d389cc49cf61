// Fired clay bricks stacked on a pallet.
#define BOUNDS_C vec3(0.0, 0.78, 0.0)
#define BOUNDS_H vec3(1.55, 0.82, 1.15)

const vec3 BRICK = vec3(0.36, 0.155, 0.245);

float brick(vec3 p) {
  float d = box(p, BRICK - 0.012, 0.022);
  vec2 k = clamp(floor(p.xz / 0.2 + 0.5), vec2(-1.0, 0.0), vec2(1.0, 0.0));
  return smax(d, -(length(p.xz - k * 0.2) - 0.055), 0.012) ;
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  // Four layers of four by four; the top one is not complete.
  vec3 q = p - vec3(0, 0.3 + BRICK.y, 0);
  for (int i = ZERO; i < 2; i++) {
    float layer = clamp(floor(q.y / (2.0 * BRICK.y)) + float(i), 0.0, 3.0);
    vec2 n = clamp(floor(q.xz / (2.0 * BRICK.xz)), vec2(-2.0), vec2(1.0));
    vec3 c = vec3((n.x + 0.5) * 2.0 * BRICK.x, layer * 2.0 * BRICK.y, (n.y + 0.5) * 2.0 * BRICK.z);
    float id = hash(ivec3(ivec2(n), int(layer)) + 50);
    bool gone = layer > 2.5 && (n.y > -0.5 || n.x > 0.5);
    vec3 r = q - c;
    r.xz = turn((id - 0.5) * 0.05) * r.xz;
    if (!gone) add(s, brick(r), id * 0.9);
    else s.x = min(s.x, max(r.y + 0.02, 0.06));
  }
  // Guard against jumping over a neighbour.
  vec3 far = abs(p - vec3(0, 0.9, 0)) - vec3(1.44, 0.64, 0.98);
  s.x = min(s.x, max(0.05, max(far.x, max(far.y, far.z))));
  // Pallet: boards above, skids below.
  float b = clamp(floor(p.z / 0.36 + 0.5), -3.0, 3.0);
  add(s, box(vec3(p.x, p.y - 0.25, p.z - b * 0.36), vec3(1.5, 0.035, 0.14), 0.01), 2.0);
  float k = clamp(floor(p.x / 1.3 + 0.5), -1.0, 1.0);
  add(s, box(vec3(p.x - k * 1.3, p.y - 0.11, p.z), vec3(0.12, 0.11, 1.1), 0.01), 3.0);
  return s;
}

float pits(vec3 p) { return fbm(p * 9.0) + 0.6 * noise(p * 34.0) + 0.5 * noise(p * 80.0); }

void material(float id, inout Surface s) {
  if (id > 1.5) { wood(s, id < 2.5 ? s.p : s.p.zyx, rgb(0xd3b78e), rgb(0x9a7a52)); return; }
  vec3 c = mix(rgb(0xa5482f), rgb(0xc46a45), fract(id * 7.7));
  c = mix(c, rgb(0x7c3a2c), smoothstep(0.55, 0.8, fbm(s.p * 3.0 + id * 30.0)));
  plastic(s, c * (0.75 + 0.4 * noise(s.p * 50.0)), 0.95);
  s.gloss = 0.015;
  BUMP(s, pits, s.p, 0.006, 0.012);
}
