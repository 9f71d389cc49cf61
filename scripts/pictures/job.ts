import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PaintJob } from './painter.ts'
import type { Camera, PhotoSet, Shot } from './shot.ts'

type Vector = [number, number, number]

const SURFACES: PhotoSet['surface'][] = [
  'paper',
  'boards',
  'linen',
  'stone',
  'parquet',
  'carpet',
  'workbench',
]
const PATTERNS: PhotoSet['pattern'][] = ['none', 'window', 'leaves', 'blinds']
const MIMES = { jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' }
/** Where the eye stops seeing a difference on these pictures; PNG has no quality. */
const QUALITY = 0.8
/** Six thousand pixels wide, looked at scaled down or in parts: most of its bytes would be invisible grain. */
const LARGE_QUALITY = 0.6

/** Turns a shot into what the browser needs to draw it, at `scale` times its size. */
export function toJob(shot: Shot, scale: number): PaintJob {
  const { camera, set, enlarged = 1 } = shot
  const colour = (hex: string, power = 1) => toLinear(hex).map((part) => part * power)
  return {
    shader: shaderOf(shot.scene, shot.variant ?? 0),
    width: Math.round((shot.width * scale) / enlarged),
    height: Math.round((shot.height * scale) / enlarged),
    enlarged,
    mime: MIMES[shot.format],
    quality: shot.width > 3000 ? LARGE_QUALITY : QUALITY,
    numbers: {
      uEye: eyeOf(camera),
      uAt: camera.at,
      uFov: [camera.lens],
      uTurn: [((shot.turn ?? 0) * Math.PI) / 180],
      uKey: direction(camera.around + set.key[0], set.key[1]),
      uKeyColour: colour(set.keyColour, set.keyPower),
      uAmbient: colour(set.ambient, set.ambientPower),
      uShadow: [set.shadow],
      uFloor: colour(set.floor),
      uWall: colour(set.wall),
      uHigh: colour(set.high),
      uWallAt: [set.wallAt],
      uGlossyFloor: [set.glossy],
      uCut: [set.cut ? 1 : 0],
      uLamp: set.lamp?.at ?? [0, 0, 0],
      uLampColour: set.lamp ? colour(set.lamp.colour, set.lamp.power) : [0, 0, 0],
      uExposure: [set.exposure],
    },
    integers: { uFloorKind: SURFACES.indexOf(set.surface), uPattern: PATTERNS.indexOf(set.pattern) },
  }
}

function shaderOf(scene: string, variant: number): string {
  const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8')
  return [
    '#version 300 es\nprecision highp float; precision highp int; precision highp sampler2D;',
    `#define VARIANT ${variant}`,
    read('studio/noise.glsl'),
    read('studio/shapes.glsl'),
    read('studio/materials.glsl'),
    read(`scenes/${scene}.glsl`),
    read('studio/studio.glsl'),
  ].join('\n')
}

function direction(around: number, above: number): Vector {
  const a = (around * Math.PI) / 180
  const b = (above * Math.PI) / 180
  return [Math.sin(a) * Math.cos(b), Math.sin(b), Math.cos(a) * Math.cos(b)]
}

function eyeOf(camera: Camera): Vector {
  const [x, y, z] = direction(camera.around, camera.above)
  const [atX, atY, atZ] = camera.at
  return [atX + x * camera.away, atY + y * camera.away, atZ + z * camera.away]
}

function toLinear(hex: string): Vector {
  const part = (from: number) => (Number.parseInt(hex.slice(from, from + 2), 16) / 255) ** 2.2
  return [part(1), part(3), part(5)]
}
