import { cutOut, type Shot, sweep, table } from '../shot.ts'

const jpg = { format: 'jpg', width: 900, height: 900 } as const

const webp = { format: 'webp', width: 900, height: 900 } as const
const png = { format: 'png', width: 700, height: 700 } as const

const mugCamera = { around: -24, above: 20, away: 5, at: [0.1, 0.5, 0], lens: 0.19 } satisfies Shot['camera']

export const kitchen: Shot[] = [
  { ...jpg, slug: 'mug-white', scene: 'mug', camera: mugCamera, set: sweep('#b9cbd0', '#d5e2e5') },
  {
    ...jpg,
    slug: 'mug-white',
    scene: 'mug',
    camera: { around: 30, above: 42, away: 5, at: [0.05, 0.42, 0], lens: 0.2 },
    set: table('boards', '#b98a5a', '#d9cbb8', {
      pattern: 'window',
      key: [-62, 42],
      keyPower: 1.25,
      shadow: 0.1,
    }),
  },
  { ...jpg, slug: 'mug-red', scene: 'mug', variant: 1, camera: mugCamera, set: sweep('#e8dccb', '#f5eee2') },
  { ...jpg, slug: 'mug-blue', scene: 'mug', variant: 2, camera: mugCamera, set: sweep('#e6e8ea', '#f7f8f8') },
  {
    ...jpg,
    slug: 'mugs',
    scene: 'mug',
    variant: 3,
    camera: { around: -6, above: 22, away: 7.5, at: [0.05, 0.46, 0], lens: 0.21 },
    set: table('linen', '#d8cdb9', '#c9bda9', { pattern: 'leaves', shadow: 0.16, keyPower: 1 }),
  },
  {
    ...webp,
    slug: 'teapot',
    scene: 'teapot',
    camera: { around: 12, above: 16, away: 7, at: [0.02, 0.58, 0], lens: 0.19 },
    set: sweep('#c98f6a', '#dcae8c', { key: [-50, 42], keyPower: 1 }),
  },
  {
    ...webp,
    slug: 'teapot',
    scene: 'teapot',
    camera: { around: 52, above: 34, away: 7, at: [0.0, 0.5, 0], lens: 0.19 },
    set: table('linen', '#c8bda8', '#8f8877', {
      pattern: 'window',
      key: [-70, 38],
      keyPower: 1.25,
      shadow: 0.1,
    }),
  },
  {
    ...png,
    slug: 'vase',
    scene: 'vase',
    camera: { around: 0, above: 12, away: 7, at: [0.02, 0.8, 0], lens: 0.14 },
    set: cutOut(),
  },
  {
    ...jpg,
    slug: 'vase',
    scene: 'vase',
    variant: 1,
    camera: { around: 0, above: 8, away: 9, at: [0.05, 1.32, 0], lens: 0.18 },
    set: sweep('#c5b3a6', '#d8c9bd', {
      pattern: 'window',
      key: [-55, 35],
      keyPower: 1.05,
      shadow: 0.1,
      wallAt: 0,
    }),
  },
  {
    ...jpg,
    slug: 'plate-set',
    scene: 'plate-set',
    camera: { around: 10, above: 24, away: 7, at: [0, 0.34, 0], lens: 0.18 },
    set: sweep('#5f6f78', '#83939b', { key: [-55, 44], keyPower: 1 }),
  },
  {
    ...jpg,
    slug: 'plate-set',
    scene: 'plate-set',
    variant: 1,
    camera: { around: 0, above: 74, away: 8, at: [0, 0.1, 0.02], lens: 0.2 },
    set: table('linen', '#b9b4a6', '#b9b4a6', {
      key: [-60, 40],
      pattern: 'leaves',
      keyPower: 1.1,
      shadow: 0.12,
    }),
  },
]
