import { gallery, head, type ProductSpec, type Stock, simple, stray, type VariationSpec } from '../spec.ts'

/** T-shirts by colour and size; the largest red one has never moved. */
const shirts: Readonly<Record<string, Readonly<Record<string, Stock>>>> = {
  white: {
    S: { 1: [30, 2], 3: [4, 0] },
    M: { 1: [44, 10], 3: [6, 1] },
    L: { 1: [38, 0], 3: [5, 0] },
    XL: { 1: [12, 0], 3: [2, 0] },
  },
  black: {
    S: { 1: [0, 0], 3: [1, 0] },
    M: { 1: [19, 4], 3: [3, 0] },
    L: { 1: [27, 0] },
    XL: { 1: [-1, 0], 3: [2, 2] },
  },
  red: {
    S: { 12: [16, 0] },
    M: { 1: [5, 0], 12: [9, 0] },
    L: { 12: [3, 3] },
    XL: {},
  },
  navy: {
    S: { 3: [2, 0] },
    M: { 1: [8, 8], 3: [1, 1] },
    L: { 24: [5, 0] },
    XL: { 1: [3, 0] },
  },
}

/** Clothes, bags and fabrics: mostly products with variations, with and without pictures of their own. */
export const clothes: readonly ProductSpec[] = [
  head(
    {
      id: 1240,
      name: 'T-shirt',
      section: 49,
      article: 'TS',
      props: { MATERIAL: 'cotton' },
      pictures: gallery('tshirts', { 1: { name: '100% cotton.jpg', roles: ['DETAIL_PICTURE'] } }),
    },
    Object.entries(shirts).flatMap(([colour, bySize]) =>
      Object.entries(bySize).map(([size, stock]) => shirt(colour, size, stock)),
    ),
  ),
  stray(
    { COLOR: 'red', SIZE: 'XXL' },
    {
      id: 1257,
      name: 'T-shirt, summer festival (red, XXL)',
      section: null,
      article: 'TS-FEST',
      pictures: gallery('tshirt-red'),
      stock: { 3: [11, 0], 15: [4, 0] },
    },
  ),
  head(
    {
      id: 1258,
      name: 'T-shirt, winter collection',
      section: 49,
      article: 'TS-WI',
      pictures: gallery('tshirts').slice(1),
    },
    [],
  ),
  simple({
    id: 1260,
    name: 'Backpack, 24 litres',
    section: 49,
    article: 'BP-24',
    props: { BRAND: 'Tramp', FEATURES: 'waterproof' },
    // The old card keeps the same file as the small and the large picture.
    pictures: gallery('backpack', { 1: { roles: ['PREVIEW_PICTURE', 'DETAIL_PICTURE'] } }),
    stock: { 1: [33, 1], 3: [6, 0], 10: [8, 0] },
  }),
  head(
    {
      id: 1261,
      name: 'Umbrella',
      section: 49,
      article: 'UM',
      props: { FEATURES: 'waterproof' },
      pictures: gallery('umbrellas'),
    },
    [
      {
        traits: { COLOR: 'yellow' },
        article: 'UM-Y',
        pictures: gallery('umbrella-yellow'),
        stock: { 1: [17, 0], 3: [3, 1] },
      },
      {
        traits: { COLOR: 'black' },
        article: 'UM-K',
        pictures: gallery('umbrella-black'),
        stock: { 1: [0, 0], 3: [0, 0] },
      },
    ],
  ),
  simple({
    id: 1264,
    name: 'قبعة قطنية زرقاء',
    section: 49,
    article: 'CAP-1',
    props: { MATERIAL: 'cotton', BRAND: 'الرمال' },
    pictures: gallery('cap', { 1: { name: 'قبعة زرقاء.jpg' } }),
    text: 'مقاس واحد قابل للتعديل.',
    stock: { 1: [5, 0], 7: [60, 10] },
  }),
  simple({
    id: 1265,
    name: 'Hand-knitted striped scarf of undyed and plant-dyed lambswool in seven colours, two metres long without the fringe, with a label that the buyer may have embroidered, delivered rolled in tissue paper in a flat box that passes through a letter slot',
    section: 49,
    article: 'SC-HAND-KNITTED-STRIPED-LAMBSWOOL-SEVEN-COLOURS-200',
    props: { MATERIAL: 'wool', FEATURES: 'handmade' },
    pictures: gallery('scarf', {
      1: {
        name: 'scarf rolled up in tissue paper photographed on the long table by the window on a cloudy morning, final version 3 (retouched).webp',
      },
    }),
    stock: { 1: [2, 0], 3: [1, 0], 9: [14, 0] },
  }),
  head(
    { id: 1266, name: 'Linen fabric, 150 cm wide', section: 50, article: 'LF', pictures: gallery('fabric') },
    [
      {
        traits: { COLOR: 'blue' },
        article: 'LF-B',
        pictures: gallery('fabric-blue'),
        unit: 'm',
        stock: { 1: [12.5, 1.75], 3: [3.2, 0], 14: [80, 0] },
      },
      {
        traits: { COLOR: 'sand' },
        article: 'LF-S',
        pictures: gallery('fabric-sand'),
        unit: 'm',
        stock: { 1: [0.4, 0], 14: [41.75, 12.5] },
      },
    ],
  ),
]

function shirt(colour: string, size: string, stock: Stock): VariationSpec {
  return {
    traits: { COLOR: colour, SIZE: size },
    article: `TS-${colour.slice(0, 2).toUpperCase()}-${size}`,
    stock,
    // Nobody photographed the largest size.
    pictures: size === 'XL' ? [] : gallery(`tshirt-${colour}`),
    // The last navy ones are kept for the shop's own staff.
    active: colour === 'navy' && size === 'XL' ? 'N' : 'Y',
  }
}
