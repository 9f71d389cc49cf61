import type { Flag, Section } from '../world/types.ts'
import { iblockIds } from './properties.ts'

/** The tree of sections of both catalogues; `iblockSectionId` is `null` at the top. */
export const sections: readonly Section[] = [
  section(41, 'Furniture and light', 'furniture'),
  section(42, 'Tables and chairs', 'tables-chairs', { parent: 41 }),
  section(43, 'Lamps', 'lamps', { parent: 41 }),
  section(44, 'Shelves and wardrobes', 'storage', { parent: 41 }),
  section(45, 'Decoration', 'decoration', { parent: 41 }),
  section(46, 'Kitchen', 'kitchen'),
  section(47, 'Crockery', 'crockery', { parent: 46 }),
  section(48, 'Food', 'food', { parent: 46 }),
  section(49, 'Clothes and bags', 'clothes'),
  section(50, 'Fabrics', 'fabrics', { parent: 49 }),
  section(51, 'Electronics', 'electronics'),
  section(52, 'Photo and sound', 'photo-sound', { parent: 51 }),
  section(53, 'Books, games, sport', 'leisure'),
  section(54, 'Gifts', 'gifts'),
  section(55, 'Services', 'services'),
  section(56, 'Подарки к празднику', null, { parent: 54 }),
  section(57, 'Archive', 'archive', { active: 'N' }),
  section(71, 'Tools', 'tools', { iblockId: iblockIds.workshop }),
  section(72, 'Power tools', 'power-tools', { iblockId: iblockIds.workshop, parent: 71 }),
  section(73, 'Building materials', 'materials', { iblockId: iblockIds.workshop }),
  section(74, 'Paint', 'paint', { iblockId: iblockIds.workshop, parent: 73 }),
  section(75, 'Safety', 'safety', { iblockId: iblockIds.workshop }),
]

function section(
  id: number,
  name: string,
  code: string | null,
  {
    iblockId = iblockIds.products,
    parent,
    active = 'Y',
  }: { iblockId?: number; parent?: number; active?: Flag } = {},
): Section {
  return {
    id,
    iblockId,
    iblockSectionId: parent ?? null,
    name,
    code,
    xmlId: String(id),
    sort: 500,
    active,
  }
}
