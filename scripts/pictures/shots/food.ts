import { type Shot, sweep, table } from '../shot.ts'

const jpg = { format: 'jpg', width: 900, height: 900 } as const
const small = { format: 'jpg', width: 640, height: 640 } as const

export const food: Shot[] = [
  {
    ...small,
    slug: 'coffee',
    scene: 'coffee',
    camera: { around: 4, above: 17, away: 8, at: [0.02, 0.82, 0.25], lens: 0.17 },
    set: table('boards', '#8b5d3c', '#cdb9a2', { key: [-48, 42], keyPower: 1.05 }),
  },
  {
    ...small,
    slug: 'coffee',
    scene: 'coffee',
    variant: 1,
    camera: { around: 8, above: 44, away: 5, at: [0.25, 0.3, 0.05], lens: 0.26 },
    set: sweep('#2a1810', '#2a1810', { key: [-60, 36], keyPower: 1.25 }),
  },
  {
    ...jpg,
    slug: 'apples',
    scene: 'apples',
    camera: { around: 8, above: 24, away: 8, at: [0, 0.55, 0.05], lens: 0.18 },
    set: sweep('#dfe6d6', '#eef2e8', { key: [-40, 46], keyPower: 0.95 }),
  },
  {
    ...jpg,
    slug: 'apples',
    scene: 'apples',
    variant: 1,
    camera: { around: 0, above: 22, away: 6, at: [0.18, 0.4, 0], lens: 0.18 },
    set: table('boards', '#a77648', '#3e4a45', { key: [-62, 38], keyPower: 1.2, shadow: 0.14 }),
  },
  {
    ...jpg,
    slug: 'cheese',
    scene: 'cheese',
    camera: { around: 4, above: 30, away: 8, at: [0.08, 0.32, 0.22], lens: 0.19 },
    set: table('boards', '#b0875a', '#d9cdb9', { key: [-52, 44] }),
  },
  {
    ...jpg,
    slug: 'cheese',
    scene: 'cheese',
    variant: 1,
    camera: { around: 22, above: 22, away: 6, at: [-0.02, 0.3, 0], lens: 0.18 },
    set: sweep('#33424e', '#566a78', { key: [-48, 44], keyPower: 1.05 }),
  },
  {
    ...jpg,
    slug: 'honey',
    scene: 'honey',
    camera: { around: 6, above: 15, away: 7, at: [0.2, 0.64, 0.1], lens: 0.165 },
    set: sweep('#efe0bb', '#f8eed4', { key: [-130, 40], keyPower: 1.1, ambientPower: 0.6 }),
  },
  {
    ...jpg,
    slug: 'olive-oil',
    scene: 'olive-oil',
    camera: { around: 18, above: 8, away: 9, at: [0, 1.28, 0], lens: 0.17 },
    set: sweep('#d7dccb', '#f3f5ea', { key: [-48, 44] }),
  },
  {
    ...jpg,
    slug: 'olive-oil',
    scene: 'olive-oil',
    variant: 1,
    camera: { around: -14, above: 20, away: 8, at: [0.36, 1.1, 0.2], lens: 0.225 },
    set: table('stone', '#b6b2aa', '#94a089', {
      key: [-60, 40],
      pattern: 'leaves',
      keyPower: 1.1,
      shadow: 0.14,
    }),
  },
  {
    ...jpg,
    slug: 'watermelon',
    scene: 'watermelon',
    camera: { around: 4, above: 20, away: 8, at: [0, 0.62, 0.1], lens: 0.185 },
    set: sweep('#8fc7c0', '#bfe0da', { key: [-44, 46], keyPower: 0.95, shadow: 0.14 }),
  },
]
