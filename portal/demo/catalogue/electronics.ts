import { gallery, head, inAllWarehouses, type ProductSpec, simple } from '../spec.ts'

/** Electronics; many of these pictures lie in cloud storage, that is on another origin than the portal. */
export const electronics: readonly ProductSpec[] = [
  simple({
    id: 1280,
    name: 'Headphones, closed back',
    section: 52,
    article: 'HP-250',
    props: { BRAND: 'Aural' },
    pictures: gallery('headphones', { 1: { storage: 'elsewhere' }, 2: { storage: 'elsewhere' } }),
    stock: { 1: [26, 3], 3: [5, 0], 10: [12, 1], 17: [2, 0] },
  }),
  head(
    {
      id: 1281,
      name: 'Telephone “Slate 9”',
      section: 51,
      article: 'PH',
      props: { BRAND: 'Kelvin' },
      pictures: gallery('phones', { 1: { storage: 'elsewhere' } }),
    },
    [
      {
        traits: { COLOR: 'black', MEMORY: '128 GB' },
        article: 'PH-K-128',
        pictures: gallery('phone-black', { 1: { storage: 'elsewhere' } }),
        cost: 310,
        stock: { 1: [9, 2], 3: [2, 1] },
      },
      { traits: { COLOR: 'black', MEMORY: '256 GB' }, article: 'PH-K-256', cost: 355, stock: { 1: [4, 0] } },
      {
        traits: { COLOR: 'silver', MEMORY: '128 GB' },
        article: 'PH-S-128',
        pictures: gallery('phone-silver', { 1: { storage: 'elsewhere' } }),
        cost: 310,
        stock: { 3: [1, 1], 10: [15, 0] },
      },
      { traits: { COLOR: 'silver', MEMORY: '256 GB' }, article: 'PH-S-256', cost: 355, canBuyZero: 'Y' },
    ],
  ),
  simple({
    id: 1286,
    name: 'Laptop, 14 inch',
    section: 51,
    article: 'LT-14',
    props: { BRAND: 'Kelvin' },
    // The second file lies on a private disk: its public address refuses.
    pictures: gallery('laptop', { 2: { name: 'laptop open (internal).jpg', state: 'hidden' } }),
    cost: 780,
    stock: { 1: [3, 3], 3: [1, 0], 2: [10, 0] },
  }),
  simple({
    id: 1287,
    name: 'Loudspeaker',
    section: 52,
    article: 'SP-1',
    props: { BRAND: 'Aural' },
    pictures: gallery('speaker', { 1: { storage: 'elsewhere' } }),
    stock: inAllWarehouses((storeId) => [(storeId * 5) % 17, storeId % 4 === 0 ? 1 : 0]),
  }),
  simple({
    id: 1288,
    name: 'Camera, medium format',
    section: 52,
    article: 'CM-67',
    props: { BRAND: 'Obscura', FEATURES: 'fragile' },
    pictures: gallery('camera', { 1: { roles: ['DETAIL_PICTURE'] } }),
    text: 'Forty pictures around it, one every nine degrees.',
    cost: 1650,
    stock: { 1: [2, 1], 3: [1, 0] },
  }),
  simple({
    id: 1289,
    name: 'AA batteries, pack of four',
    section: 51,
    article: 'BA-4',
    pictures: gallery('battery'),
    unit: 'pack',
    stock: inAllWarehouses((storeId) => [storeId * 10, storeId]),
  }),
  simple({
    id: 1290,
    name: 'Phone case "Grip" <b>new</b> & improved',
    section: 51,
    article: 'PC-<9>&"',
    props: { BRAND: '<i>Kelvin</i>' },
    pictures: gallery('phone-black', { 1: { name: '"><img src=x onerror=alert(1)>.jpg' } }),
    stock: { 1: [51, 0], 8: [20, 0] },
  }),
  simple({
    id: 1291,
    name: 'Extension lead, 3 m',
    section: 51,
    article: 'EL-3',
    // Nothing of it has ever moved.
  }),
  head(
    {
      id: 1292,
      name: 'Telephone “Slate 10” (not announced)',
      section: 51,
      article: 'PH10',
      pictures: gallery('phones'),
    },
    [
      {
        traits: { COLOR: 'black', MEMORY: '256 GB' },
        article: 'PH10-K-256',
        pictures: gallery('phone-black'),
        stock: { 1: [5, 0], 3: [1, 0] },
      },
      { traits: { COLOR: 'silver', MEMORY: '256 GB' }, article: 'PH10-S-256', stock: { 2: [5, 0] } },
    ],
  ),
]
