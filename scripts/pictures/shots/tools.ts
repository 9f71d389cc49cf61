import { type Shot, sweep, table } from '../shot.ts'

const jpg = { format: 'jpg', width: 900, height: 900 } as const
const small = { format: 'jpg', width: 640, height: 640 } as const

const cloth = { format: 'jpg', width: 480, height: 480 } as const

const tinCamera = { around: 8, above: 22, away: 8, at: [0.0, 0.68, 0.1], lens: 0.17 } satisfies Shot['camera']
const drapeCamera = {
  around: 12,
  above: 36,
  away: 7,
  at: [0.3, 0.2, 0.2],
  lens: 0.17,
} satisfies Shot['camera']

export const tools: Shot[] = [
  {
    ...small,
    slug: 'hammer',
    scene: 'hammer',
    camera: { around: -22, above: 46, away: 8, at: [-0.05, 0.1, 0], lens: 0.22 },
    set: table('workbench', '#b98c5c', '#b98c5c', { key: [-50, 40], keyPower: 1, shadow: 0.14 }),
  },
  {
    ...small,
    slug: 'hammer',
    scene: 'hammer',
    camera: { around: 52, above: 26, away: 7, at: [0.75, 0.12, 0.05], lens: 0.12 },
    set: sweep('#4c5a63', '#71808a', { key: [-60, 40], keyPower: 1.1 }),
  },
  {
    ...small,
    slug: 'screwdrivers',
    scene: 'screwdrivers',
    camera: { around: 0, above: 62, away: 9, at: [0, 0, 0.12], lens: 0.185 },
    set: sweep('#cfd4d6', '#cfd4d6', { key: [-55, 38], keyPower: 0.95 }),
  },
  {
    ...jpg,
    slug: 'drill',
    scene: 'drill',
    camera: { around: 18, above: 10, away: 9, at: [-0.12, 0.98, 0], lens: 0.155 },
    set: sweep('#e3ddd1', '#f2eee6'),
  },
  {
    ...jpg,
    slug: 'drill',
    scene: 'drill',
    camera: { around: -52, above: 15, away: 9, at: [0, 0.95, 0], lens: 0.145 },
    set: sweep('#e0a94f', '#eec27a', { key: [-40, 46] }),
  },
  {
    ...jpg,
    slug: 'drill',
    scene: 'drill',
    variant: 1,
    camera: { around: 8, above: 24, away: 9, at: [-0.15, 0.9, 0.1], lens: 0.165 },
    set: table('workbench', '#a97d52', '#6e7478', { key: [-55, 40], keyPower: 1.1, shadow: 0.14 }),
  },
  {
    ...jpg,
    slug: 'toolbox',
    scene: 'toolbox',
    camera: { around: 28, above: 17, away: 9, at: [0, 0.66, 0], lens: 0.175 },
    set: sweep('#c9ced1', '#e4e7e9'),
  },
  {
    ...jpg,
    slug: 'toolbox',
    scene: 'toolbox',
    variant: 1,
    camera: { around: -26, above: 32, away: 9, at: [0, 0.55, 0], lens: 0.175 },
    set: table('workbench', '#b0875c', '#8b9390', { key: [-50, 44], keyPower: 1 }),
  },
  {
    ...jpg,
    width: 800,
    height: 1200,
    slug: 'ladder',
    scene: 'ladder',
    camera: { around: 32, above: 8, away: 13, at: [0, 1.52, -0.1], lens: 0.145 },
    set: sweep('#d9c3ac', '#eadac8', { key: [-45, 42] }),
  },
  {
    ...small,
    slug: 'paint-bucket-white',
    scene: 'paint-bucket',
    camera: tinCamera,
    set: sweep('#8fa9b5', '#b4c7d0'),
  },
  {
    ...small,
    slug: 'paint-bucket-green',
    scene: 'paint-bucket',
    variant: 1,
    camera: tinCamera,
    set: sweep('#e2ddd0', '#f1eee4'),
  },
  {
    ...small,
    slug: 'paint-bucket-ochre',
    scene: 'paint-bucket',
    variant: 2,
    camera: tinCamera,
    set: table('workbench', '#a08468', '#9aa39f', { key: [-50, 42] }),
  },
  {
    ...jpg,
    slug: 'bolts',
    scene: 'bolts',
    camera: { around: 6, above: 38, away: 7, at: [0, 0.2, 0.05], lens: 0.215 },
    set: sweep('#3f5563', '#5b7383', { key: [-50, 44], keyPower: 1.1 }),
  },
  {
    ...jpg,
    slug: 'rope',
    scene: 'rope',
    camera: { around: 0, above: 36, away: 8, at: [0, 0.28, 0.15], lens: 0.185 },
    set: table('boards', '#8f9ea3', '#c7d2d6', { key: [-50, 42], keyPower: 1, shadow: 0.14 }),
  },
  {
    ...jpg,
    slug: 'rope',
    scene: 'rope',
    variant: 1,
    camera: { around: 24, above: 52, away: 6, at: [0, 0.15, 0], lens: 0.19 },
    set: sweep('#5a4a36', '#5a4a36', { key: [-60, 34], keyPower: 1.15 }),
  },
  {
    ...jpg,
    slug: 'cable',
    scene: 'cable',
    camera: { around: 34, above: 14, away: 8, at: [0.15, 0.82, 0.1], lens: 0.165 },
    set: sweep('#b8c8c0', '#d6e1db'),
  },
  {
    ...cloth,
    slug: 'fabric-blue',
    scene: 'fabric',
    camera: drapeCamera,
    set: sweep('#2f5f8f', '#2f5f8f', { key: [-70, 30], keyPower: 1.15, shadow: 0.2 }),
  },
  {
    ...cloth,
    slug: 'fabric-sand',
    scene: 'fabric',
    variant: 1,
    camera: drapeCamera,
    set: sweep('#cdb592', '#cdb592', { key: [-70, 30], keyPower: 1, shadow: 0.2 }),
  },
  {
    ...cloth,
    slug: 'fabric',
    scene: 'fabric',
    variant: 2,
    camera: { around: -36, above: 20, away: 9, at: [0, 0.55, 0], lens: 0.185 },
    set: sweep('#dcd6cc', '#efebe4'),
  },
]
