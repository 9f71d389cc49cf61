import type { Target } from '../../bitrix24/placements.ts'
import { appNames } from '../../i18n/languages.ts'
import { handlerBeside } from './set-up-places.ts'

/** What the app is to be bound to: its page beside this one, under its names in every language. */
export async function loadTarget(): Promise<Target> {
  const { app, menu } = await appNames()
  return { handler: handlerBeside(window.location.href), titles: app, menuTitles: menu }
}
