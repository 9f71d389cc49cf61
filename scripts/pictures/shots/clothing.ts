import { type Shot, sweep, table } from '../shot.ts'

const jpg = { format: 'jpg', width: 900, height: 900 } as const
const small = { format: 'jpg', width: 640, height: 640 } as const

const flatLay = { around: 0, above: 80, away: 9, at: [0, 0, 0.02], lens: 0.155 } satisfies Shot['camera']
const parasol = { around: 0, above: 4, away: 12, at: [0, 1.3, 0], lens: 0.145 } satisfies Shot['camera']

export const clothing: Shot[] = [
  {
    ...jpg,
    slug: 'tshirt-white',
    scene: 'tshirt',
    camera: flatLay,
    set: sweep('#9db4bd', '#9db4bd', { key: [-60, 36], keyPower: 1 }),
  },
  {
    ...jpg,
    slug: 'tshirt-black',
    scene: 'tshirt',
    variant: 1,
    camera: flatLay,
    set: sweep('#d9cfc2', '#d9cfc2', { key: [-60, 36], keyPower: 0.95 }),
  },
  {
    ...jpg,
    slug: 'tshirt-red',
    scene: 'tshirt',
    variant: 2,
    camera: flatLay,
    set: sweep('#e4e2de', '#e4e2de', { key: [-60, 36], keyPower: 0.95 }),
  },
  {
    ...jpg,
    slug: 'tshirt-navy',
    scene: 'tshirt',
    variant: 3,
    camera: flatLay,
    set: table('boards', '#cbb08a', '#cbb08a', { key: [-60, 36], keyPower: 0.9 }),
  },
  {
    ...small,
    slug: 'tshirts',
    scene: 'tshirt',
    variant: 5,
    camera: { around: 8, above: 3, away: 13, at: [0, 1.62, 0], lens: 0.155 },
    set: sweep('#d8d3cb', '#e8e4dd', { key: [-30, 42] }),
  },
  {
    ...small,
    slug: 'tshirts',
    scene: 'tshirt',
    variant: 4,
    camera: { around: 24, above: 24, away: 8, at: [0, 0.42, 0], lens: 0.16 },
    set: table('boards', '#b98d60', '#b9c4bd', { key: [-55, 40], keyPower: 1, shadow: 0.16 }),
  },
  {
    ...jpg,
    slug: 'backpack',
    scene: 'backpack',
    camera: { around: -24, above: 10, away: 9, at: [0, 1.05, 0], lens: 0.155 },
    set: sweep('#d9b98f', '#e8cfae', { key: [-45, 44] }),
  },
  {
    ...jpg,
    slug: 'backpack',
    scene: 'backpack',
    camera: { around: 30, above: 16, away: 9, at: [0.05, 1.2, 0.1], lens: 0.1 },
    set: table('boards', '#8a6242', '#7d8b8a', {
      key: [-60, 38],
      keyPower: 1.15,
      pattern: 'leaves',
      shadow: 0.14,
    }),
  },
  {
    ...jpg,
    slug: 'umbrella-yellow',
    scene: 'umbrella',
    camera: parasol,
    set: sweep('#7fa3b5', '#a3c0cd', { key: [-40, 48] }),
  },
  {
    ...jpg,
    slug: 'umbrella-black',
    scene: 'umbrella',
    variant: 1,
    camera: parasol,
    set: sweep('#d5d2cc', '#eceae6', { key: [-40, 48] }),
  },
  {
    ...small,
    slug: 'umbrellas',
    scene: 'umbrella',
    variant: 2,
    camera: { around: 0, above: 12, away: 12, at: [0.1, 1.12, 0], lens: 0.16 },
    set: table('boards', '#9a7654', '#b3bcb8', { key: [-48, 46], keyPower: 1 }),
  },
  {
    ...jpg,
    slug: 'cap',
    scene: 'cap',
    camera: { around: -34, above: 17, away: 7, at: [0, 0.4, 0.25], lens: 0.18 },
    set: sweep('#e3c6a6', '#efdcc4'),
  },
  {
    format: 'webp',
    width: 900,
    height: 900,
    slug: 'scarf',
    scene: 'scarf',
    camera: { around: -28, above: 27, away: 7, at: [0, 0.3, 0.25], lens: 0.19 },
    set: sweep('#cfd6d2', '#e4e9e6', { key: [-50, 44] }),
  },
]
