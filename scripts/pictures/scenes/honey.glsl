// A jar of honey under a wooden lid, with a dipper beside it.
#define BOUNDS_C vec3(0.25, 0.74, 0.1)
#define BOUNDS_H vec3(1.2, 0.78, 0.8)

vec3 inDipper(vec3 p) {
  p -= vec3(0.88, 0.14, 0.42);
  p.xz = turn(0.5) * p.xz; p.xy = turn(-1.42) * p.xy;
  return p;
}

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = p - vec3(-0.15, 0, 0);
  float honey = cylinder(q - vec3(0, 0.53, 0), 0.525, 0.47, 0.12);
  add(s, honey, 0.0);
  if (!gSkipGlass) {
    float jar = smin(cylinder(q - vec3(0, 0.56, 0), 0.56, 0.56, 0.14), cylinder(q - vec3(0, 1.1, 0), 0.44, 0.12, 0.02), 0.08);
    add(s, jar, 1.0);
  }
  add(s, max(max(cylinder(q - vec3(0, 0.52, 0), 0.568, 0.28, 0.0), -(cylinder(q - vec3(0, 0.52, 0), 0.5, 1.0, 0.0))), -q.z - 0.05), 2.0);
  add(s, cylinder(q - vec3(0, 1.26, 0), 0.5, 0.13, 0.035), 3.0);
  vec3 d = inDipper(p);
  float grooves = 0.03 * smoothstep(-0.4, 0.4, sin(d.y * 50.0));
  float head = ellipsoid(d, vec3(0.15, 0.2, 0.15)) + grooves * smoothstep(0.2, 0.16, abs(d.y));
  add(s, min(head * 0.8, capsule(d, vec3(0, 0.1, 0), vec3(0, 1.15, 0), 0.035)), 4.0);
  float pool = ellipsoid(p - vec3(0.86, 0.0, 0.44), vec3(0.34, 0.035, 0.26));
  add(s, smin(pool, ellipsoid(d, vec3(0.13, 0.18, 0.13)), 0.05), 5.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) {
    vec3 q = s.p - vec3(-0.15, 0, 0);
    plastic(s, rgb(0xd98a12), 0.12);
    s.soft = 0.8;
    float thin = 1.0 - smoothstep(0.25, 0.53, length(q.xz * vec2(1.0, 0.4)));
    s.glow = mix(rgb(0xffa51e), rgb(0xb85a06), thin) * (0.22 + 0.5 * smoothstep(0.2, -0.5, dot(normalize(q.xz), vec2(-0.6, 0.8))));
  } else if (id < 1.5) {
    s.glass = 1.0; s.colour = vec3(0.86, 0.93, 0.9);
  } else if (id < 2.5) {
    vec3 q = s.p - vec3(-0.15, 0, 0);
    float a = atan(q.x, q.z);
    vec2 c = vec2(a * 0.57, q.y - 0.52);
    paper(s, rgb(0xfaf0d7));
    vec2 g = c * 9.0;
    vec2 r = vec2(1.0, 1.732), h1 = mod(g, r) - r * 0.5, h2 = mod(g - r * 0.5, r) - r * 0.5;
    vec2 h = dot(h1, h1) < dot(h2, h2) ? h1 : h2;
    vec2 cell = g - h;
    float hexa = hexagon(h.yx, 0.42);
    if (length(cell / 9.0) < 0.21 + 0.06 * hash(cell * 3.0 + 40.0) && hexa < 0.0) s.colour = mix(rgb(0xe8a01c), rgb(0xc7770f), hash(cell * 5.0 + 90.0));
    if (abs(abs(c.y) - 0.25) < 0.01) s.colour = rgb(0xc7770f);
    if (abs(c.y + 0.21) < 0.012 && abs(c.x) < 0.2) s.colour = rgb(0x5a3410);
  } else if (id < 3.5) oak(s, s.p.xyz * 1.6 + vec3(3.0, 0, 0));
  else if (id < 4.5) oak(s, inDipper(s.p).yxz * 1.5);
  else { plastic(s, rgb(0xd88a10), 0.06); s.gloss = 0.06; s.soft = 0.6; s.glow = rgb(0xc06a08) * 0.25; }
}
