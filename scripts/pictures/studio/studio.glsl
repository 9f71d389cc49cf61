// The studio: a sweep of paper or a room around the product, a softbox, and the camera.
// A scene gives BOUNDS_C and BOUNDS_H (a box around everything it draws), `vec2 map(vec3)` with
// distance and material number, and `void material(float id, inout Surface s)`.

#ifndef MARCH
#define MARCH 130
#endif
// A turned product's corners may leave its box.
#ifdef TURNTABLE
#define AROUND 0.5 * length(BOUNDS_H)
#else
#define AROUND 0.0
#endif
#ifndef STRIDE
#define STRIDE 0.9
#endif

uniform vec2 uSize, uOrigin;
uniform sampler2D uFirst;
uniform vec3 uEye, uAt;
uniform float uFov, uTurn;
uniform vec3 uKey, uKeyColour, uAmbient;
uniform float uShadow;              // width of the softbox: 0.05 sun .. 0.6 large box
uniform int uFloorKind, uPattern;   // see floorSurface, pattern
uniform vec3 uFloor, uWall, uHigh;
uniform float uWallAt;              // distance of a real wall behind, 0: a sweep
uniform float uGlossyFloor, uCut;   // uCut 1: no surroundings, alpha instead
uniform vec3 uLamp, uLampColour;
uniform float uExposure;
out vec4 pixel;

vec2 gUv;

vec2 world(vec3 p) {
#ifdef TURNTABLE
  p.xz = turn(uTurn) * p.xz;
#endif
  return map(p);
}

vec3 normalAt(vec3 p, float e) {
  vec3 n = vec3(0.0);
  for (int i = ZERO; i < 4; i++) {
    vec3 d = vec3((i == 0 || i == 3) ? 1 : -1, (i >= 2) ? 1 : -1, (i == 1 || i == 3) ? 1 : -1);
    n += d * world(p + d * e).x;
  }
  return normalize(n);
}

vec2 bounds(vec3 ro, vec3 rd) {
#ifdef TURNTABLE
  ro.xz = turn(uTurn) * ro.xz; rd.xz = turn(uTurn) * rd.xz;
#endif
  vec3 inv = 1.0 / (rd + vec3(1e-6)), n = inv * (ro - (BOUNDS_C)), k = abs(inv) * (BOUNDS_H);
  vec3 a = -n - k, b = -n + k;
  return vec2(max(max(a.x, a.y), a.z), min(min(b.x, b.y), b.z));
}

float shadowed(vec3 ro, vec3 rd, float far, float width) {
  vec2 b = bounds(ro, rd);
  if (b.x > b.y || b.y < 0.0) return 1.0;
  float k = 1.0 / width, res = 1.0, t = max(0.012, b.x);
  far = min(far, b.y);
  for (int i = ZERO; i < 56; i++) {
    if (t > far) break;
    float h = world(ro + rd * t).x;
    res = min(res, k * h / t);
    t += clamp(h, 0.012 + 0.012 * t, 0.25);
    if (res < -1.0) break;
  }
  res = max(res, -1.0);
  return 0.25 * (1.0 + res) * (1.0 + res) * (2.0 - res);
}

float occlusion(vec3 p, vec3 n, float reach) {
  if (length(max(abs(p - (BOUNDS_C)) - (BOUNDS_H) - AROUND, 0.0)) > reach) return 1.0;
  float sum = 0.0, weight = 1.0;
  for (int i = ZERO; i < 5; i++) {
    float h = reach * (0.04 + 0.24 * float(i));
    sum += (h - min(world(p + n * h).x, h * 1.5)) * weight;
    weight *= 0.72;
  }
  return clamp(1.0 - 0.95 * sum / reach, 0.0, 1.0);
}

vec3 keyRight() { return normalize(cross(vec3(0, 1, 0), uKey)); }

// What a mirror sees: a bright box at the key light, a strip opposite, a ceiling, the floor.
vec3 surroundings(vec3 rd, float rough) {
  float e = 0.03 + rough * 0.7;
  vec3 side = keyRight(), up = cross(uKey, side);
  vec3 col = mix(uFloor * 0.55, uAmbient * 0.75 + uHigh * 0.12, smoothstep(-0.12 - e, 0.12 + e, rd.y));
  vec3 q = vec3(dot(rd, side), dot(rd, up), dot(rd, uKey));
  float in1 = q.z > 0.0 ? 1.0 : 0.0;
  vec2 uv = q.xy / max(q.z, 0.05);
  float box1 = in1 * (1.0 - smoothstep(0.42 - e, 0.42 + e, abs(uv.x))) * (1.0 - smoothstep(0.55 - e, 0.55 + e, abs(uv.y)));
  vec3 o = normalize(vec3(-uKey.x, 0.25, -uKey.z) - 0.5 * side);
  float strip = smoothstep(0.86 - e * 0.5, 0.92 + e * 0.3, dot(rd, o));
  float top = smoothstep(0.82 - e * 0.6, 0.9 + e * 0.4, rd.y);
  return col + uKeyColour * (2.4 * box1 / (1.0 + 1.8 * rough) + 0.5 * top) + uAmbient * strip * 1.6;
}

vec3 ambient(vec3 n) {
  vec3 fill = normalize(vec3(-uKey.x, 0.35, -uKey.z));
  return uAmbient * (0.62 + 0.38 * n.y) + uFloor * 0.3 * (0.5 - 0.5 * n.y) * (uAmbient + 0.5 * uKeyColour)
    + uAmbient * 0.35 * max(0.0, dot(n, fill));
}

// Shade that something outside the picture throws: 0 none, 1 window bars, 2 leaves, 3 blinds.
float pattern(vec3 p) {
  if (uPattern == 0) return 1.0;
  vec2 q = vec2(dot(p, keyRight()), dot(p, cross(uKey, keyRight())));
  if (uPattern == 1) {
    vec2 w = abs(fract(q * vec2(0.55, 0.42) + vec2(0.27, 0.2)) - 0.5);
    float frame = (1.0 - smoothstep(1.45, 1.6, abs(q.x + 0.1))) * (1.0 - smoothstep(1.9, 2.1, abs(q.y)));
    return 0.12 + 0.88 * frame * (1.0 - smoothstep(0.43, 0.475, w.x)) * (1.0 - smoothstep(0.44, 0.48, w.y));
  }
  if (uPattern == 2) {
    float leaf = 0.0;
    for (int i = ZERO; i < 14; i++) {
      float a = hash(float(i) * 3.0) * 6.28, b = hash(float(i) * 3.0 + 1.0);
      vec2 c = q - vec2(-1.9 + 1.7 * b, 1.6 - 3.4 * hash(float(i) * 3.0 + 2.0));
      c = turn(a) * c;
      leaf = max(leaf, 1.0 - smoothstep(0.75, 1.25, length(c / vec2(0.62, 0.17 + 0.05 * b))));
    }
    return 1.0 - 0.55 * leaf;
  }
  float slat = abs(fract(q.y * 2.6) - 0.5);
  return 0.25 + 0.75 * smoothstep(0.1, 0.2, slat);
}

// The wall or the far end of the sweep; brighter behind the product.
vec3 backdrop(vec3 rd) {
  float pool = exp(-1.1 * dot(gUv - vec2(0.0, 0.12), gUv - vec2(0.0, 0.12)));
  return mix(uWall, uHigh, smoothstep(-0.25, 0.5, rd.y)) * (0.72 + 0.34 * pool);
}

// 0 paper, 1 boards, 2 linen, 3 stone, 4 herringbone parquet, 5 carpet, 6 workbench.
void floorSurface(inout Surface s) {
  s.colour = uFloor; s.rough = 0.7; s.gloss = 0.02;
  vec3 p = s.p;
  if (uFloorKind == 1 || uFloorKind == 6) {
    float width = uFloorKind == 1 ? 1.05 : 0.62, k = floor(p.z / width), z = p.z - (k + 0.5) * width;
    vec3 q = vec3(p.x + hash(k) * 9.0, 0.3 + hash(k + 50.0), z * 0.8 + hash(k + 9.0)) * 0.8;
    wood(s, q, uFloor * (0.85 + 0.3 * hash(k + 3.0)), uFloor * vec3(0.5, 0.42, 0.36));
    s.colour *= 1.0 - 0.75 * smoothstep(width * 0.5 - 0.014, width * 0.5 - 0.004, abs(z));
    s.rough = 0.4;
  } else if (uFloorKind == 2) {
    cloth(s, uFloor, 34.0);
    s.sheen = 0.1;
    float fold = fbm(p.xz * vec2(0.7, 1.1) + 3.0);
    s.n = normalize(s.n + 0.5 * vec3(fbm(p.xz * 0.9 + vec2(0.05, 3.0)) - fbm(p.xz * 0.9 + vec2(-0.05, 3.0)), 0.0, fbm(p.xz * 0.9 + vec2(0.0, 3.05)) - fbm(p.xz * 0.9 + vec2(0.0, 2.95))) / 0.1 * 0.25);
    s.colour *= 0.9 + 0.2 * fold;
  } else if (uFloorKind == 3) {
    float vein = abs(fbm(p.xz * 0.9 + 0.8 * fbm(p.xz * 1.7)) - 0.5);
    s.colour *= 0.86 + 0.2 * fbm(p.xz * 3.0);
    s.colour = mix(s.colour * 0.62, s.colour, smoothstep(0.0, 0.06, vein));
    s.rough = 0.2; s.gloss = 0.05;
  } else if (uFloorKind == 4) {
    vec2 q = turn(PI * 0.25) * p.xz * 1.6;
    float band = floor(q.x), along = band - 2.0 * floor(band * 0.5) < 0.5 ? q.y : q.y + 0.5;
    float k = floor(along * 3.0) + band * 37.0;
    wood(s, vec3(q.x + hash(k) * 5.0, 0.4 + hash(k + 4.0), q.y), uFloor * (0.8 + 0.4 * hash(k + 1.0)), uFloor * vec3(0.55, 0.45, 0.38));
    vec2 e = abs(vec2(fract(q.x), fract(along * 3.0)) - 0.5);
    s.colour *= 1.0 - 0.5 * max(smoothstep(0.485, 0.498, e.x), smoothstep(0.46, 0.49, e.y));
    s.rough = 0.35;
  } else if (uFloorKind == 5) {
    float pile = noise(p * vec3(70.0, 1.0, 70.0));
    s.colour *= 0.7 + 0.45 * pile;
    s.rough = 1.0; s.sheen = 0.2;
  }
}

void wallSurface(inout Surface s) {
  s.colour = uWall * (0.985 + 0.03 * noise(s.p * 14.0));
  s.rough = 0.9; s.gloss = 0.015;
  if (s.p.y < 0.32) {
    s.colour = vec3(0.78) * (1.0 - 0.5 * smoothstep(0.3, 0.32, s.p.y));
    s.rough = 0.4;
  }
}

vec3 fresnel(vec3 f0, float nv, float rough) { return f0 + (max(vec3(1.0 - rough), f0) - f0) * pow(1.0 - nv, 5.0); }

vec3 highlight(vec3 n, vec3 v, vec3 l, float rough, vec3 f0) {
  vec3 h = normalize(v + l);
  float nh = max(dot(n, h), 0.0), nl = max(dot(n, l), 0.0), nv = max(dot(n, v), 0.05);
  float a = max(rough, 0.14); a *= a; a *= a;
  float d = nh * nh * (a - 1.0) + 1.0;
  float k = (rough + 1.0) * (rough + 1.0) / 8.0;
  float g = 1.0 / ((nl * (1.0 - k) + k) * (nv * (1.0 - k) + k));
  return fresnel(f0, max(dot(h, v), 0.0), 0.0) * (a / (PI * d * d)) * g * 0.25 * nl;
}

vec4 photograph(vec2 at) {
  gUv = (2.0 * at - uSize) / uSize.y;
  vec3 f = normalize(uAt - uEye), r = normalize(cross(f, vec3(0, 1, 0))), u = cross(r, f);
  vec3 ro = uEye, rd = normalize(f + uFov * (gUv.x * r + gUv.y * u));
  vec3 carry = vec3(1.0), col = vec3(0.0);
  float inside = 1.0, alpha = 1.0;
  bool mirrored = false;
  gSkipGlass = false;

  for (int bounce = ZERO; bounce < 7; bounce++) {
    float tFloor = rd.y < -1e-4 && inside > 0.0 && ro.y > 1e-4 ? -ro.y / rd.y : 1e5;
    float tWall = uWallAt > 0.0 && rd.z < -1e-4 && inside > 0.0 ? (-uWallAt - ro.z) / rd.z : 1e5;
    if (tWall < 0.0) tWall = 1e5;
    if (uCut > 0.5) tWall = 1e5;
    float stop = min(min(tFloor, tWall), 200.0), t = 1e5;
    float id = -1.0;
    vec2 b = bounds(ro, rd);
    if (b.x < b.y && b.y > 0.0 && b.x < stop) {
      float at_ = max(b.x, bounce == 0 ? 0.0 : 0.004), far = min(stop, b.y);
      for (int i = ZERO; i < MARCH; i++) {
        vec2 h = world(ro + rd * at_);
        h.x *= inside;
        if (h.x < 0.0005 * (0.3 + 0.35 * at_)) { t = at_; id = h.y; break; }
        at_ += h.x * STRIDE;
        if (at_ > far) break;
      }
    }

    Surface s;
    s.glow = vec3(0.0); s.metal = 0.0; s.gloss = 0.04; s.sheen = 0.0; s.soft = 0.0; s.glass = 0.0; s.rough = 0.5;
    s.colour = vec3(0.5); s.absorb = vec3(0.0);
    bool ground = false;
    float reach = 0.3;
    if (id >= 0.0) {
      s.p = ro + rd * t;
      vec3 n = normalAt(s.p, 0.0006 * (0.5 + t * 0.4));
      vec3 p = s.p;
      s.n = n;
#ifdef TURNTABLE
      s.p.xz = turn(uTurn) * s.p.xz; s.n.xz = turn(uTurn) * s.n.xz;
#endif
      material(id, s);
#ifdef TURNTABLE
      s.n.xz = turn(-uTurn) * s.n.xz;
#endif
      s.p = p;
    } else if (tWall < tFloor && tWall < 1e4) {
      t = tWall; s.p = ro + rd * t; s.n = vec3(0, 0, 1);
      wallSurface(s); reach = 0.7;
    } else if (tFloor < 1e4) {
      t = tFloor; s.p = ro + rd * t; s.n = vec3(0, 1, 0);
      ground = true; reach = 0.7;
      floorSurface(s); s.n = normalize(s.n);
    } else {
      if (uCut > 0.5 && bounce == 0) alpha = 0.0;
      if (mirrored) col += carry * surroundings(rd, 0.0);
      else if (uCut < 0.5) col += carry * backdrop(rd);
      break;
    }

    vec3 v = -rd;
    if (s.glass > 0.5) {
      vec3 n = inside > 0.0 ? s.n : -s.n;
      float nv = max(dot(n, v), 0.0), fr = 0.04 + 0.96 * pow(1.0 - nv, 5.0);
      if (inside < 0.0) carry *= exp(-s.absorb * t);
      if (s.glass < 1.5) {
        col += carry * fr * surroundings(reflect(rd, n), 0.0) * 0.8 + carry * s.glow;
        carry *= (1.0 - fr) * mix(vec3(1.0), s.colour, pow(1.0 - nv, 1.5) * 0.8 + 0.2);
        if (uCut > 0.5) alpha = min(1.0, 0.18 + fr);
        gSkipGlass = true;
        ro = s.p + rd * 0.003;
      } else {
        if (inside > 0.0) { col += carry * fr * surroundings(reflect(rd, n), 0.0); carry *= (1.0 - fr) * s.colour; }
        vec3 d = refract(rd, n, inside > 0.0 ? 1.0 / 1.42 : 1.42);
        if (dot(d, d) < 0.1) { d = reflect(rd, n); ro = s.p + n * 0.004; }
        else { ro = s.p - n * 0.004; inside = -inside; }
        rd = d;
      }
      continue;
    }

    if (ground && uCut > 0.5) {
      if (mirrored) { col += carry * uFloor * 0.5; break; }
      vec3 toKey = normalize(uKey);
      float dark = 1.0 - mix(shadowed(s.p + s.n * 0.004, toKey, 20.0, uShadow), 1.0, 0.35);
      alpha = bounce == 0 ? dark * 0.55 * smoothstep(3.0, 0.8, length(s.p.xz)) : alpha;
      break;
    }
    if (uCut > 0.5) alpha = 1.0;

    float nv = max(dot(s.n, v), 0.02);
    float ao = occlusion(s.p, s.n, reach);
    vec3 f0 = mix(vec3(s.gloss), s.colour, s.metal), diffuse = s.colour * (1.0 - s.metal);
    vec3 lit = vec3(0.0);
    bool wasSkipping = gSkipGlass;
    for (int i = ZERO; i < 2; i++) {
      vec3 l = uKey, c = uKeyColour;
      float far = 30.0;
      if (i == 1) {
        if (dot(uLampColour, vec3(1.0)) < 0.001) break;
        l = uLamp - s.p; far = length(l); l /= far;
        c = uLampColour / (0.3 + far * far);
        gSkipGlass = true;
      } else c *= pattern(s.p);
      float nl = dot(s.n, l), wrapped = max(0.0, (nl + s.soft) / (1.0 + s.soft));
      if (wrapped <= 0.0) continue;
      float open = shadowed(s.p + s.n * 0.006, l, far, i == 0 ? uShadow : 0.05);
      lit += c * (diffuse * wrapped * mix(open, 1.0, s.soft * 0.3) + highlight(s.n, v, l, s.rough, f0) * open);
    }
    gSkipGlass = wasSkipping;
    float shade = mix(ao, 1.0, 0.18 * s.colour.g);
    vec3 amb = ground ? uAmbient * (0.75 + 0.25 * s.n.y) : ambient(s.n);
    lit += diffuse * amb * shade;
    lit += s.sheen * pow(1.0 - nv, 3.0) * (uAmbient + 0.4 * uKeyColour) * (0.15 + s.colour) * ao;
    lit += s.glow;

    vec3 mirror = fresnel(f0, nv, s.rough), away = reflect(rd, s.n);
    if (ground) mirror *= uGlossyFloor;
    bool trace = s.rough < 0.26 && max(mirror.r, max(mirror.g, mirror.b)) * carry.g > 0.025;
    if (ground && uGlossyFloor < 0.01) trace = false;
    if (!trace) lit += mirror * surroundings(away, s.rough) * (ground ? 0.5 : 1.0) * mix(ao, 1.0, 0.25);

    if (ground && uWallAt == 0.0) {
      float clear = max(1.5, 1.15 * length((BOUNDS_H).xz)) * (uFloorKind == 0 ? 1.0 : 1.3);
      float far = smoothstep(clear, 2.8 * clear, length(s.p.xz - (BOUNDS_C).xz));
      lit = mix(lit, mirrored ? uWall : backdrop(rd), far);
      mirror *= 1.0 - far;
    }
    col += carry * lit;
    if (!trace) break;
    carry *= mirror * mix(0.4, 1.0, ao);
    ro = s.p + s.n * 0.006;
    rd = away;
    mirrored = true;
  }

  col *= uExposure;
  vec3 over = max(col - 0.62, 0.0);
  col = min(col, 0.62) + 0.38 * (1.0 - exp(-over / 0.38));
  col = pow(clamp(col, 0.0, 1.0), vec3(1.0 / 2.2));
  if (uCut < 0.5) col *= 1.0 - 0.09 * dot(gUv, gUv) * 0.6;
  return vec4(min(col, vec3(alpha)), alpha);
}

const vec2 AROUND_CENTRE[3] = vec2[](vec2(-0.33, 0.12), vec2(0.06, -0.34), vec2(0.3, 0.24));

// The first pass draws every pixel once; the second looks again, three times, where neighbours differ.
void main() {
  vec2 at = gl_FragCoord.xy + uOrigin;
  int samples = 1;
  vec4 sum = vec4(0.0);
  if (uPass == 1) {
    ivec2 c = ivec2(gl_FragCoord.xy) + 1;
    float least = 1e9, most = -1e9;
    for (int y = -1; y <= 1; y++) for (int x = -1; x <= 1; x++) {
      vec4 near = texelFetch(uFirst, c + ivec2(x, y), 0);
      float l = dot(near, vec4(0.3, 0.5, 0.2, 0.3));
      least = min(least, l); most = max(most, l);
    }
    sum = texelFetch(uFirst, c, 0);
    if (most - least < 0.1) { pixel = sum; return; }
    samples = 3;
  } else at -= 1.0;
  for (int i = ZERO; i < samples; i++) sum += photograph(uPass == 0 ? at : at + AROUND_CENTRE[i]);
  pixel = uPass == 0 ? sum : sum / 4.0;
}
