import { describe, expect, it } from 'vitest'
import {
  differingProperties,
  readVariationProperties,
  type VariationProperty,
  variationLabels,
} from './variation-properties.ts'
import { readVariationBlocks, readVariations, type Variation } from './variations.ts'

const wire = (id: number, values: object) => ({
  id,
  iblockId: 25,
  name: `T-shirt ${id}`,
  type: 4,
  active: 'Y',
  parentId: { value: '1240', valueId: '9' },
  ...values,
})
const variations = (...offers: object[]): Variation[] => readVariations({ offers })
const listed = (text: string) => ({ value: '321', valueEnum: text, valueId: '1' })

const COLOUR: VariationProperty = {
  id: 113,
  iblockId: 25,
  name: 'Colour',
  isChoice: true,
  isArticle: false,
  sort: 100,
}
const SIZE: VariationProperty = { ...COLOUR, id: 114, name: 'Size' }
const ARTICLE: VariationProperty = { ...COLOUR, id: 115, name: 'Article', isChoice: false, isArticle: true }
const PATTERN: VariationProperty = { ...COLOUR, id: 116, name: 'Pattern', isChoice: false }

describe('reading variations', () => {
  it('takes the text of a list value, the value of any other, and joins several', () => {
    const [one] = variations(
      wire(1, {
        property113: listed('red'),
        property115: { value: 'TS-R', valueId: '2' },
        property117: [listed('dry'), listed('warm')],
        property118: null,
        quantity: null,
        quantityReserved: '2',
      }),
    )
    expect(Object.fromEntries(one?.options ?? [])).toEqual({ 113: 'red', 115: 'TS-R', 117: 'dry, warm' })
    expect(one).toMatchObject({ kind: 'variation', parentId: 1240, quantity: 0, reserved: 2, active: true })
  })

  it('knows the block of variations only from a property that links to a block of heads', () => {
    const productProperties = [
      { id: 111, iblockId: 25, linkIblockId: 24 },
      { id: 112, iblockId: 26, linkIblockId: null },
    ]
    expect(readVariationBlocks({ productProperties })).toEqual([{ id: 111, blockId: 25, headBlockId: 24 }])
  })

  it('leaves out properties that tell no variations apart', () => {
    const property = { iblockId: 25, name: 'x', code: '', sort: null }
    const productProperties = [
      { ...property, id: 1, propertyType: 'L', userType: null },
      { ...property, id: 2, propertyType: 'S', userType: 'directory' },
      { ...property, id: 3, propertyType: 'S', userType: 'HTML' },
      { ...property, id: 4, propertyType: 'S', userType: null, code: 'ARTNUMBER' },
    ]
    const read = readVariationProperties({ productProperties })
    expect(read.map(({ id, isChoice, isArticle }) => [id, isChoice, isArticle])).toEqual([
      [1, true, false],
      [2, true, false],
      [4, false, true],
    ])
  })
})

describe('the properties in which variations differ', () => {
  const shirts = variations(
    wire(1, { property113: listed('red'), property114: listed('S'), property115: { value: 'A' } }),
    wire(2, { property113: listed('red'), property114: listed('M'), property115: { value: 'B' } }),
  )

  it('are those with more than one value', () => {
    expect(differingProperties(shirts, [COLOUR, SIZE, ARTICLE])).toEqual([SIZE])
  })

  it('count a missing value as a value', () => {
    const some = variations(wire(1, { property113: listed('red') }), wire(2, {}))
    expect(differingProperties(some, [COLOUR])).toEqual([COLOUR])
  })

  it('follow the order of the catalogue', () => {
    const two = variations(
      wire(1, { property113: listed('red'), property114: listed('S') }),
      wire(2, { property113: listed('blue'), property114: listed('M') }),
    )
    expect(differingProperties(two, [COLOUR, { ...SIZE, sort: 10 }]).map(({ name }) => name)).toEqual([
      'Size',
      'Colour',
    ])
  })

  it('are what was written down where nothing was chosen, and never the article', () => {
    const some = variations(
      wire(1, { property116: { value: 'dots' }, property115: { value: 'A' } }),
      wire(2, { property116: { value: 'stripes' }, property115: { value: 'B' } }),
    )
    expect(differingProperties(some, [ARTICLE, PATTERN])).toEqual([PATTERN])
  })
})

describe('the name of a variation among its siblings', () => {
  it('is what it differs in', () => {
    const some = variations(
      wire(1, { property113: listed('red'), property114: listed('S') }),
      wire(2, { property113: listed('red') }),
    )
    expect([...variationLabels(some, [COLOUR, SIZE]).values()]).toEqual(['red · S', 'red'])
  })

  it('is its own name where it differs in nothing', () => {
    expect([...variationLabels(variations(wire(7, {})), []).values()]).toEqual(['T-shirt 7'])
  })

  it('never is another one’s too', () => {
    const same = variations(wire(1, { property113: listed('red') }), wire(2, { property113: listed('red') }))
    expect([...variationLabels(same, [COLOUR]).values()]).toEqual(['red · 1', 'red · 2'])
  })
})
