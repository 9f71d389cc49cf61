import { crmTypes } from '../world/crm.ts'
import type { PlacementBinding, World } from '../world/types.ts'
import type { Language } from './languages.ts'

/** Language of the portal, which stands in where a title was not given in the person's own. */
const PORTAL_LANGUAGE = 'en'

export const bindingsOf = ({ placements }: World, placement: string): PlacementBinding[] =>
  placements.filter((binding) => binding.placement === placement)

/** What a tab or menu item is called: in the person's language, in the portal's, else as the app. */
export function bindingTitle({ langAll }: PlacementBinding, language: Language, appName: string): string {
  return langAll[language.code]?.TITLE || langAll[PORTAL_LANGUAGE]?.TITLE || appName
}

/** Commands that a placement adds to the common ones; `getInterface` lists them. */
export const commandsOf = (placement: string): string[] =>
  crmTypes.some((type) => type.placement === placement) ? ['reloadData'] : []
