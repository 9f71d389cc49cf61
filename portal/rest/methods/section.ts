import type { Section } from '../../world/types.ts'
import type { Answer, Call, Params } from '../call.ts'
import { type Fields, plainFields } from '../fields.ts'
import { answerList } from '../list.ts'
import { demandCatalogue } from '../rights.ts'
import { blockOfFilter } from './block-of-filter.ts'

const fields: Fields<Section> = {
  ...plainFields<Section>({
    id: 'integer',
    iblockId: 'integer',
    iblockSectionId: 'integer',
    name: 'string',
    code: 'string',
    xmlId: 'string',
    sort: 'integer',
    active: 'char',
  }),
  // Nobody described the sections of these portals.
  description: { type: 'string', stored: () => null },
  descriptionType: { type: 'string', stored: () => 'text' },
}

/** catalog.section.list (wire reference 11.7). Top sections have no parent: `iblockSectionId` is null. */
export function sectionList(call: Call, params: Params): Answer {
  demandCatalogue(call)
  const block = blockOfFilter(call, params)
  return answerList(call, params, {
    key: 'sections',
    rows: call.world.sections.filter(({ iblockId }) => iblockId === block.id),
    fields,
    kind: 'element',
  })
}
