import { cutOut, type Shot, sweep, table } from '../shot.ts'

const jpg = { format: 'jpg', width: 640, height: 640 } as const

/** Degrees between two pictures of the camera on its turntable. */
const TURNTABLE_STEP = 9

const turntable: Shot[] = Array.from({ length: 360 / TURNTABLE_STEP }, (_, i) => ({
  ...jpg,
  width: 480,
  height: 480,
  slug: 'camera',
  scene: 'camera',
  turn: i * TURNTABLE_STEP - 27,
  camera: { around: 0, above: 13, away: 9, at: [0, 0.62, 0], lens: 0.15 },
  set: sweep('#d3d6d9', '#eceeef', { key: [-38, 46] }),
}))

export const electronics: Shot[] = [
  {
    ...jpg,
    slug: 'headphones',
    scene: 'headphones',
    camera: { around: -32, above: 9, away: 9, at: [0, 1.0, 0], lens: 0.145 },
    set: sweep('#d8c7b4', '#eadccc', { key: [-42, 44] }),
  },
  {
    ...jpg,
    slug: 'headphones',
    scene: 'headphones',
    camera: { around: 58, above: 12, away: 9, at: [0, 0.98, 0], lens: 0.145 },
    set: sweep('#3d4a55', '#5d6c78', { key: [-50, 42], keyPower: 1.1 }),
  },
  {
    ...jpg,
    slug: 'phone-black',
    scene: 'phone',
    camera: { around: 0, above: 6, away: 9, at: [0.1, 1.02, 0], lens: 0.145 },
    set: sweep('#d6dade', '#eef0f2'),
  },
  {
    ...jpg,
    slug: 'phone-silver',
    scene: 'phone',
    variant: 1,
    camera: { around: 0, above: 6, away: 9, at: [0.1, 1.02, 0], lens: 0.145 },
    set: sweep('#4b5a6b', '#708296', { keyPower: 1 }),
  },
  {
    ...jpg,
    slug: 'phones',
    scene: 'phone',
    variant: 2,
    camera: { around: -6, above: 8, away: 9, at: [0, 1.0, 0], lens: 0.15 },
    set: sweep('#e2b9a0', '#f0d2c0'),
  },
  {
    ...jpg,
    slug: 'laptop',
    scene: 'laptop',
    camera: { around: -24, above: 21, away: 9, at: [-0.02, 0.7, -0.2], lens: 0.21 },
    set: sweep('#dfe2e4', '#f2f3f4'),
  },
  {
    ...jpg,
    slug: 'laptop',
    scene: 'laptop',
    camera: { around: 152, above: 16, away: 9, at: [0.05, 0.66, -0.3], lens: 0.22 },
    set: table('boards', '#a9825a', '#c6cfca', { key: [-50, 42], keyPower: 1 }),
  },
  {
    format: 'webp',
    width: 640,
    height: 640,
    slug: 'speaker',
    scene: 'speaker',
    camera: { around: -26, above: 9, away: 9, at: [0, 1.14, 0], lens: 0.155 },
    set: sweep('#c3cbc4', '#dde3de'),
  },
  ...turntable,
  {
    format: 'png',
    width: 640,
    height: 640,
    slug: 'bulb',
    scene: 'bulb',
    camera: { around: 0, above: 4, away: 8, at: [0, 0.97, 0], lens: 0.145 },
    set: cutOut(),
  },
  {
    ...jpg,
    slug: 'bulb',
    scene: 'bulb',
    variant: 1,
    camera: { around: 20, above: 4, away: 8, at: [0, 0.97, 0], lens: 0.15 },
    set: sweep('#3a2c24', '#1f1a1c', {
      key: [-60, 40],
      keyPower: 0.2,
      ambient: '#8c86a0',
      ambientPower: 0.16,
      lamp: { at: [0, 1.3, 0], colour: '#ffb45e', power: 0.8 },
    }),
  },
  {
    ...jpg,
    slug: 'battery',
    scene: 'battery',
    camera: { around: 4, above: 17, away: 8, at: [0, 0.66, 0.1], lens: 0.155 },
    set: sweep('#a9c7b8', '#c8ddd3'),
  },
]
