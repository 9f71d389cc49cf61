// A mirrorless camera with a lens, on a turntable.
#define TURNTABLE
#define BOUNDS_C vec3(0.0, 0.72, 0.25)
#define BOUNDS_H vec3(1.12, 0.76, 0.95)

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  vec3 q = p - vec3(0, 0.555, -0.1);
  float body = box(q, vec3(0.98, 0.55, 0.24), 0.12);
  body = smin(body, box(q - vec3(-0.8, -0.02, 0.16), vec3(0.2, 0.52, 0.26), 0.16), 0.12);
  add(s, body, 0.0);
  add(s, box(q - vec3(0, 0.46, 0.0), vec3(0.965, 0.13, 0.225), 0.09), 1.0);
  float prism = max(box(q - vec3(0.05, 0.62, -0.02), vec3(0.34, 0.2, 0.25), 0.06), dot(vec2(abs(q.x - 0.05), q.y), vec2(0.7, 0.72)) - 0.74);
  s = prism < s.x ? vec2(smin(prism, s.x, 0.03), 1.0) : s;
  add(s, box(q - vec3(0.05, 0.82, -0.03), vec3(0.12, 0.02, 0.12), 0.01), 3.0);
  add(s, box(q - vec3(0.05, 0.62, -0.28), vec3(0.16, 0.1, 0.05), 0.04), 2.0);
  // Groups of small parts count as their boxes until a ray comes near.
  // Dials and the release.
  float above = box(q - vec3(-0.1, 0.66, 0.0), vec3(0.95, 0.08, 0.3), 0.0);
  if (above > 0.08) add(s, above, 2.0);
  else {
    vec3 d1 = q - vec3(0.62, 0.64, -0.02), d2 = q - vec3(-0.5, 0.62, -0.05), d3 = q - vec3(-0.82, 0.6, 0.14);
    add(s, cylinder(d1, 0.15, 0.07, 0.015) + 0.006 * smoothstep(-0.2, 0.2, cos(atan(d1.z, d1.x) * 30.0)), 3.0);
    add(s, cylinder(d2, 0.12, 0.06, 0.015) + 0.006 * smoothstep(-0.2, 0.2, cos(atan(d2.z, d2.x) * 26.0)), 3.0);
    add(s, cylinder(d3, 0.085, 0.04, 0.015), 3.0);
    add(s, cylinder(d3 - vec3(0, 0.05, 0), 0.05, 0.02, 0.012), 4.0);
  }
  // Lens: along z.
  float front = cylinder((p - vec3(0.1, 0.56, 0.45)).xzy, 0.49, 0.42, 0.0);
  if (front > 0.08) add(s, front, 2.0);
  else {
    vec3 l = (p - vec3(0.1, 0.56, 0.0)).xzy;
    float a = atan(l.z, l.x), r = length(l.xz);
    add(s, cylinder(l - vec3(0, 0.17, 0), 0.47, 0.06, 0.02), 4.0);
    float knurl = 0.012 * smoothstep(-0.2, 0.4, cos(a * 44.0));
    float barrel = cylinder(l - vec3(0, 0.5, 0), 0.43, 0.34, 0.02);
    barrel = max(barrel, 0.34 - r);
    add(s, barrel, 2.0);
    add(s, max(cylinder(l - vec3(0, 0.42, 0), 0.462, 0.1, 0.015) + knurl, 0.3 - r), 5.0);
    add(s, max(cylinder(l - vec3(0, 0.7, 0), 0.455, 0.07, 0.015) + knurl * 0.6, 0.3 - r), 5.0);
    add(s, max(abs(r - 0.345) - 0.014, abs(l.y - 0.8) - 0.03), 6.0);
    float cone_ = max(abs(r - 0.26 - 0.22 * (l.y - 0.55)) - 0.02, abs(l.y - 0.66) - 0.16);
    add(s, cone_, 6.0);
    add(s, max(max(ball(l - vec3(0, -0.02, 0), 0.66), r - 0.33), 0.3 - l.y), 7.0);
  }
  // Back: screen, buttons, thumb rest.
  float behind = box(q - vec3(-0.05, 0.0, -0.27), vec3(0.85, 0.48, 0.06), 0.0);
  if (behind > 0.08) add(s, behind, 2.0);
  else {
    add(s, box(q - vec3(0.12, -0.04, -0.25), vec3(0.56, 0.38, 0.025), 0.02), 2.0);
    add(s, box(q - vec3(0.12, -0.04, -0.272), vec3(0.5, 0.325, 0.008), 0.004), 8.0);
    vec3 b = q - vec3(-0.68, -0.08, -0.24);
    add(s, cylinder(b.xzy, 0.13, 0.03, 0.015), 3.0);
    add(s, cylinder(b.xzy, 0.06, 0.04, 0.01), 2.0);
    add(s, cylinder((q - vec3(-0.6, -0.36, -0.24)).xzy, 0.05, 0.025, 0.01), 3.0);
    add(s, cylinder((q - vec3(-0.76, 0.22, -0.24)).xzy, 0.05, 0.025, 0.01), 3.0);
    add(s, cylinder((q - vec3(-0.58, 0.26, -0.24)).xzy, 0.05, 0.025, 0.01), 3.0);
  }
  // Strap lugs.
  vec3 g = vec3(abs(q.x) - 1.0, q.y - 0.36, q.z);
  add(s, length(vec2(length(g.xy) - 0.06, g.z)) - 0.016, 4.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) { leather(s, rgb(0x1d1d1e)); s.rough = 0.55; }
  else if (id < 1.5) { metal(s, vec3(0.62, 0.62, 0.6), 0.32); s.colour *= 0.93 + 0.1 * noise(s.p * 160.0); }
  else if (id < 2.5) {
    plastic(s, rgb(0x141415), 0.4);
    vec3 l = (s.p - vec3(0.1, 0.56, 0.0)).xzy;
    float a = atan(l.z, l.x);
    if (l.y > 0.55 && l.y < 0.58) s.colour = rgb(0xb8862e);
    if (l.y > 0.24 && l.y < 0.29 && a > 0.9 && a < 2.3 && fract(a * 9.0) < 0.35) s.colour = rgb(0xe6e3da);
  }
  else if (id < 3.5) plastic(s, rgb(0x1b1b1c), 0.3);
  else if (id < 4.5) chrome(s);
  else if (id < 5.5) plastic(s, rgb(0x161617), 0.6);
  else if (id < 6.5) {
    plastic(s, rgb(0x0c0c0d), 0.5);
    vec3 l = (s.p - vec3(0.1, 0.56, 0.0)).xzy;
    float a = atan(l.z, l.x);
    if (l.y > 0.8 && fract(a * 6.0) < 0.5 && abs(a - 1.57) < 0.7) s.colour = rgb(0xcfcac0);
  }
  else if (id < 7.5) {
    vec3 l = (s.p - vec3(0.1, 0.56, 0.0)).xzy;
    float r = length(l.xz);
    // Coated glass: dark, with violet and green rings from the lenses behind it.
    plastic(s, mix(rgb(0x0a0714), rgb(0x2a1c4a), smoothstep(0.1, 0.3, r)), 0.03);
    s.gloss = 0.09;
    s.glow = rgb(0x3d2a7a) * 0.1 * smoothstep(0.12, 0.2, r) * smoothstep(0.32, 0.24, r) + rgb(0x1f6a5a) * 0.14 * smoothstep(0.1, 0.06, length(l.xz - vec2(-0.06, 0.07)));
    if (abs(r - 0.17) < 0.008) s.colour = rgb(0x05040a);
  }
  else { plastic(s, rgb(0x0d1014), 0.06); s.gloss = 0.06; }
}
