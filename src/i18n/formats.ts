import { useLocale } from 'use-intl'

/** Digits that Bitrix24 keeps of a quantity are fewer; this only keeps a double's noise out. */
const QUANTITY_DIGITS = 6

export type Formats = ReturnType<typeof makeFormats>

/** Formats for quantities and moments, and the order of names, in the reader's language; moments in the browser's zone. */
export function useFormats(): Formats {
  return formatsOf(useLocale())
}

/**
 * Makes what the first screen formats with before it has something to format: a browser's first formats cost it some
 * twenty milliseconds, which are free while an answer is on its way.
 */
export function prepareFormats(locale: string): void {
  const { quantity, clock } = formatsOf(locale)
  quantity(0)
  clock(0)
}

const made = new Map<string, Formats>()

/** One set for everybody: thousands of cells are written with it. */
function formatsOf(locale: string): Formats {
  const formats = made.get(locale) ?? makeFormats(locale)
  made.set(locale, formats)
  return formats
}

function makeFormats(locale: string) {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: QUANTITY_DIGITS })
  const quantity = (value: number) => number.format(value)
  const moment = (options: Intl.DateTimeFormatOptions) => {
    // Made at its first use: a screen without a picture has no days to write.
    let format: Intl.DateTimeFormat | undefined
    return (value: number | Date) => {
      format ??= new Intl.DateTimeFormat(locale, options)
      return format.format(value)
    }
  }
  return {
    quantity,
    /** A quantity and its unit, where that is known. */
    amount: (value: number, unit: string | undefined) =>
      unit ? `${quantity(value)} ${unit}` : quantity(value),
    clock: moment({ hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    day: moment({ year: 'numeric', month: 'short', day: 'numeric' }),
    /** Which of two names comes first; numbers in them count as numbers. */
    compareNames: new Intl.Collator(locale, { numeric: true }).compare,
  }
}
