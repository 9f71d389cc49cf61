import { crmTypes } from '../world/crm.ts'
import type { PlacementBinding } from '../world/types.ts'

const texts = (title: string) => ({ TITLE: title, DESCRIPTION: '', GROUP_NAME: '' })

/** Where the installed app stands in the demo portal: the link, the main menu, and a tab in every kind of card. */
export const placements: readonly PlacementBinding[] = [
  binding(61, 'REST_APP_URI', 'Stock & Photos', 'Остатки и фото'),
  binding(62, 'LEFT_MENU', 'Catalogue with stock', 'Каталог с остатками'),
  ...crmTypes.map(({ placement }, index) =>
    binding(63 + index, placement, 'Stock & Photos', 'Остатки и фото'),
  ),
]

function binding(id: number, placement: string, en: string, ru: string): PlacementBinding {
  return { id, placement, handler: 'index.html', langAll: { en: texts(en), ru: texts(ru) } }
}
