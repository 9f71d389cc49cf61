// A desk globe on a walnut foot.
#define BOUNDS_C vec3(0.0, 1.22, 0.0)
#define BOUNDS_H vec3(1.06, 1.26, 1.06)

const vec3 CENTRE = vec3(0.0, 1.42, 0.0);
vec3 onGlobe(vec3 p) { p -= CENTRE; p.xy = turn(0.41) * p.xy; return p; }

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = onGlobe(p);
  add(s, ball(q, 0.84), 0.0);
  float arc = slab(abs(length(q.xy) - 0.95) - 0.028, q.z, 0.055, 0.012);
  add(s, max(arc, q.x - (q.y < 0.0 ? 0.45 : 0.03)), 1.0);
  add(s, cylinder(vec3(q.x, abs(q.y) - 0.92, q.z), 0.035, 0.08, 0.01), 1.0);
  add(s, cylinder(p - vec3(0.0, 0.3, 0), 0.06, 0.17, 0.02), 1.0);
  float foot = cylinder(p - vec3(0, 0.07, 0), 0.56, 0.07, 0.03);
  foot = smin(foot, cylinder(p - vec3(0, 0.15, 0), 0.36, 0.05, 0.03), 0.05);
  add(s, foot, 2.0);
  return s;
}

// Continents drawn as blobs of latitude and longitude (degrees), roughly where they are.
float blob(vec2 at, float lon, float lat, float a, float b, float lean) {
  vec2 d = vec2(mod(at.x - lon + 180.0, 360.0) - 180.0, at.y - lat);
  d.x *= cos(radians(lat));
  d = turn(radians(lean)) * d;
  return (length(d / vec2(a, b)) - 1.0) * min(a, b);
}
float land(vec2 at) {
  float d = 1e5, k = 9.0;
  d = smin(d, blob(at, -100.0, 48.0, 26.0, 15.0, 10.0), k);
  d = smin(d, blob(at, -112.0, 62.0, 26.0, 10.0, 0.0), k);
  d = smin(d, blob(at, -85.0, 38.0, 12.0, 12.0, 0.0), k);
  d = smin(d, blob(at, -101.0, 23.0, 8.0, 11.0, 40.0), k);
  d = smin(d, blob(at, -86.0, 14.0, 9.0, 3.0, 35.0), 4.0);
  d = min(d, blob(at, -42.0, 72.0, 9.0, 10.0, 0.0));
  float south = blob(at, -60.0, -7.0, 20.0, 14.0, 0.0);
  south = smin(south, blob(at, -64.0, -28.0, 9.0, 20.0, -8.0), k);
  d = min(d, smin(south, blob(at, -71.0, -44.0, 4.0, 12.0, 0.0), 6.0));
  float africa = smin(blob(at, 8.0, 18.0, 25.0, 15.0, 0.0), blob(at, 24.0, -10.0, 14.0, 24.0, 0.0), 14.0);
  africa = smin(africa, blob(at, 43.0, 8.0, 8.0, 5.0, 30.0), 5.0);
  d = min(d, africa);
  d = min(d, blob(at, 47.0, -19.0, 3.0, 7.0, -15.0));
  float europe = smin(blob(at, 12.0, 49.0, 14.0, 6.0, 10.0), blob(at, 35.0, 55.0, 18.0, 10.0, 0.0), 8.0);
  europe = smin(europe, blob(at, 16.0, 63.0, 4.0, 9.0, -30.0), 2.0);
  europe = min(europe, blob(at, -4.0, 40.0, 5.0, 4.0, 0.0));
  europe = min(europe, blob(at, -2.0, 54.0, 2.5, 4.5, 0.0));
  d = min(d, europe);
  float asia = smin(blob(at, 90.0, 60.0, 50.0, 13.0, 0.0), blob(at, 95.0, 40.0, 36.0, 14.0, 0.0), 14.0);
  asia = smin(asia, blob(at, 78.0, 20.0, 8.0, 13.0, 0.0), 6.0);
  asia = smin(asia, blob(at, 47.0, 24.0, 12.0, 9.0, -30.0), 4.0);
  asia = smin(asia, blob(at, 104.0, 16.0, 6.0, 12.0, 0.0), 6.0);
  asia = smin(asia, blob(at, 150.0, 64.0, 28.0, 6.0, 0.0), 8.0);
  d = min(d, smin(asia, europe, 6.0));
  d = min(d, blob(at, 138.0, 37.0, 2.5, 8.0, -30.0));
  d = min(d, blob(at, 113.0, 0.0, 6.0, 5.0, 0.0));
  d = min(d, blob(at, 101.0, 0.0, 2.5, 8.0, 40.0));
  d = min(d, blob(at, 141.0, -5.0, 8.0, 3.0, -20.0));
  d = min(d, smin(blob(at, 126.0, -25.0, 12.0, 9.0, 0.0), blob(at, 143.0, -25.0, 9.0, 12.0, 0.0), 6.0));
  d = min(d, blob(at, 172.0, -42.0, 2.5, 6.0, -40.0));
  d = min(d, 68.0 + at.y);
  return d;
}

void material(float id, inout Surface s) {
  if (id < 0.5) {
    vec3 q = onGlobe(s.p) / 0.84;
    // Turned so that Europe and Africa look at the camera.
    vec2 at = degrees(vec2(atan(q.x, q.z), asin(clamp(q.y, -1.0, 1.0)))) + vec2(14.0, 0.0);
    float d = land(at) + 7.0 * (fbm(q * 6.0) - 0.5) + 3.0 * (noise(q * 24.0) - 0.5);
    vec3 sea = mix(rgb(0x2f77a3), rgb(0x6fb0cc), smoothstep(12.0, 0.0, d));
    float n = noise(q * 5.0 + 3.0), lat = abs(at.y);
    vec3 earth = mix(rgb(0xc9b878), rgb(0x87a05a), smoothstep(0.35, 0.6, n + 0.2 * smoothstep(35.0, 50.0, lat) + 0.25 * smoothstep(14.0, 4.0, lat)));
    earth = mix(earth, rgb(0xe8d9a0), 0.5 * smoothstep(0.6, 0.75, noise(q * 9.0)));
    earth = mix(earth, rgb(0xf2f2ee), smoothstep(66.0, 74.0, lat + 6.0 * n));
    plastic(s, d < 0.0 ? earth : sea, 0.22);
    if (abs(d) < 0.5) s.colour *= 0.55;
    vec2 g = abs(fract(at / 15.0) - 0.5);
    if (g.y > 0.49 || g.x > 0.5 - 0.01 / max(0.2, cos(radians(at.y)))) s.colour = mix(s.colour, rgb(0xf4efe0), 0.35);
    s.gloss = 0.05;
  } else if (id < 1.5) brass(s);
  else walnut(s, s.p);
}
