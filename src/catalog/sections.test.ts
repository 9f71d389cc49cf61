import { describe, expect, it } from 'vitest'
import { readSections, type Section, sectionTree, withInner } from './sections.ts'

const section = (id: number, name: string, parentId?: number, sort = 500): Section => ({
  id,
  name,
  parentId,
  sort,
  active: true,
})

const SECTIONS = [
  section(3, 'Lamps', 1),
  section(4, 'Kitchen'),
  section(1, 'Furniture'),
  section(5, 'Desk lamps', 3),
  section(2, 'Chairs', 1),
  section(6, 'Sale', undefined, 10),
]

const outline = (sections: readonly Section[]) =>
  sectionTree(sections, 'en').map(({ name, depth }) => `${'-'.repeat(depth)}${name}`)

describe('sections', () => {
  it('are read with their place; a top one has no parent', () => {
    const wire = [
      { id: '41', iblockSectionId: null, name: 'Furniture', active: 'Y', sort: null },
      { id: 42, iblockSectionId: 41, name: null, active: 'N', sort: 500 },
    ]
    expect(readSections({ sections: wire })).toEqual([
      { id: 41, parentId: undefined, name: 'Furniture', active: true, sort: 0 },
      { id: 42, parentId: 41, name: '', active: false, sort: 500 },
    ])
  })

  it('stand as a tree: by sort, then by name, each before what is inside it', () => {
    expect(outline(SECTIONS)).toEqual(['Sale', 'Furniture', '-Chairs', '-Lamps', '--Desk lamps', 'Kitchen'])
  })

  it('stand at the top when their parent is not among them', () => {
    expect(outline([section(2, 'Chairs', 99)])).toEqual(['Chairs'])
  })

  it('that contain each other hang nobody up', () => {
    expect(outline([section(1, 'A', 2), section(2, 'B', 1), section(3, 'C')])).toEqual(['C'])
  })

  it.each([
    [1, [1, 2, 3, 5]],
    [3, [3, 5]],
    [4, [4]],
    [6, [6]],
  ])('%i holds %j', (id, ids) => expect(withInner(sectionTree(SECTIONS, 'en'), id)).toEqual(ids))

  it('that are not known yet hold themselves', () => expect(withInner([], 7)).toEqual([7]))
})
