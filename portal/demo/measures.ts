import type { Measure } from '../world/types.ts'

/**
 * Units of the demo portal: the five that every Bitrix24 starts with, and a package that was added by hand.
 * `id` is what a product refers to; `code` is the number of the international classifier.
 */
export const measures: readonly Measure[] = [
  unit(1, 6, 'Metre', 'm', 'm', 'MTR'),
  unit(2, 112, 'Litre', 'l', 'l', 'LTR'),
  unit(3, 163, 'Gram', 'g', 'g', 'GRM'),
  unit(4, 166, 'Kilogram', 'kg', 'kg', 'KGM'),
  { ...unit(5, 796, 'Piece', 'pcs.', 'pc. 1', 'PCE. NMB'), isDefault: 'Y' },
  // Nobody entered a symbol in the portal's language, as happens with units added by hand.
  unit(6, 778, 'Package', null, 'pack', 'NMP'),
]

/** Measure ids by the short names that the catalogue's descriptions use. */
export const measureIds = { m: 1, l: 2, g: 3, kg: 4, pcs: 5, pack: 6 } as const

function unit(
  id: number,
  code: number,
  measureTitle: string,
  symbol: string | null,
  symbolIntl: string,
  symbolLetterIntl: string,
): Measure {
  return { id, code, measureTitle, symbol, symbolIntl, symbolLetterIntl, isDefault: 'N' }
}
