// A claw hammer with an ash handle, lying.
#define BOUNDS_C vec3(0.0, 0.2, 0.0)
#define BOUNDS_H vec3(1.75, 0.3, 0.75)

vec2 map(vec3 p) {
  vec2 s = vec2(1e5, 0);
  // The handle runs along x, the head lies along z at the right end.
  vec3 q = p - vec3(0, 0.16, 0);
  float swell = 0.075 + 0.035 * smoothstep(0.2, -1.2, q.x) - 0.025 * exp(-pow((q.x + 0.75) * 2.6, 2.0)) + 0.02 * smoothstep(-1.35, -1.6, q.x);
  float handle = box(q - vec3(-0.25, 0, 0), vec3(1.42, swell * 0.82, swell), 0.06);
  add(s, handle * 0.85, 0.0);
  vec3 h = q - vec3(1.22, 0, 0);
  float eye = box(h, vec3(0.14, 0.14, 0.2), 0.04);
  vec3 f = (h - vec3(0, 0, 0.36)).xzy;
  float neck = cylinder(f, 0.105, 0.2, 0.01);
  float face = cylinder(f - vec3(0, 0.17, 0), 0.155, 0.085, 0.02);
  float head = smin(smin(eye, neck, 0.06), face, 0.03);
  vec2 claw = bend(h, vec3(0, 0, -0.1), vec3(0.03, 0, -0.55), vec3(-0.26, 0, -0.68));
  float wide = mix(0.13, 0.15, claw.y);
  float thick = mix(0.1, 0.012, claw.y);
  float sweep = box2(vec2(claw.x, h.y), vec2(thick, wide), 0.01) ;
  float slot = abs(h.y) - 0.035 * smoothstep(0.35, 1.0, claw.y) - (claw.y < 0.35 ? -0.1 : 0.0);
  head = smin(head, smax(sweep, -slot, 0.01) * 0.8, 0.05);
  add(s, head, 1.0);
  add(s, box(h - vec3(0.15, 0, 0), vec3(0.02, 0.07, 0.1), 0.01), 2.0);
  return s;
}

void material(float id, inout Surface s) {
  if (id < 0.5) {
    wood(s, s.p * vec3(1.0, 1.4, 1.4) + vec3(0, 0.5, 0.4), rgb(0xe0bb84), rgb(0xb8854a));
    if (s.p.x < -0.85) { plastic(s, rgb(0xb3342a), 0.35); if (s.p.x > -0.88) s.colour = rgb(0xf1e6d0); }
  } else if (id < 1.5) {
    vec3 h = s.p - vec3(1.22, 0.16, 0);
    brushed(s, vec3(0.52, 0.53, 0.55), s.p.zxy * 0.5);
    if (h.z > -0.2 && h.z < 0.42) { metal(s, vec3(0.2, 0.21, 0.22), 0.4); }
    if (s.n.z > 0.8 && h.z > 0.5) chrome(s);
  } else { wood(s, s.p, rgb(0xd0a870), rgb(0x8a5a2c)); }
}
