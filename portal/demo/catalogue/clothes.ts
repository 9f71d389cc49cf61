import { gallery, head, type ProductSpec, type Stock, simple, stray } from '../spec.ts'

const sizes = ['S', 'M', 'L', 'XL'] as const
const colours = ['white', 'black', 'red', 'navy'] as const

/** T-shirts per size and colour in the central warehouse and the showroom; '-' is a pair that never moved. */
const shirtsHeld: Record<(typeof colours)[number], readonly (Stock | '-')[]> = {
  white: [
    { 1: [30, 2], 3: [4, 0] },
    { 1: [44, 10], 3: [6, 1] },
    { 1: [38, 0], 3: [5, 0] },
    { 1: [12, 0], 3: [2, 0] },
  ],
  black: [{ 1: [0, 0], 3: [1, 0] }, { 1: [19, 4], 3: [3, 0] }, { 1: [27, 0] }, { 1: [-1, 0], 3: [2, 2] }],
  red: [{ 12: [16, 0] }, { 1: [5, 0], 12: [9, 0] }, { 12: [3, 3] }, '-'],
  navy: [{ 3: [2, 0] }, { 1: [8, 8], 3: [1, 1] }, { 24: [5, 0] }, { 1: [3, 0] }],
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
    colours.flatMap((colour) =>
      sizes.map((size, index) => {
        const stock = shirtsHeld[colour][index]
        return {
          traits: { COLOR: colour, SIZE: size },
          article: `TS-${colour.slice(0, 2).toUpperCase()}-${size}`,
          // Nobody photographed the largest size.
          ...(size !== 'XL' && { pictures: gallery(`tshirt-${colour}`) }),
          ...(stock && stock !== '-' && { stock }),
          // The last navy ones are held back for the shop's own staff.
          active: colour === 'navy' && size === 'XL' ? 'N' : 'Y',
        } as const
      }),
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
