import { useMemo } from 'react'
import { useLocale, useTimeZone } from 'use-intl'

/** Digits that Bitrix24 keeps of a quantity are fewer; this only keeps a double's noise out. */
const QUANTITY_DIGITS = 6

/** Formats for quantities and moments, in the reader's language and time zone. */
export function useFormats() {
  const locale = useLocale()
  const timeZone = useTimeZone()
  return useMemo(() => formatsOf(locale, timeZone), [locale, timeZone])
}

export type Formats = ReturnType<typeof makeFormats>

const made = new Map<string, Formats>()

/** One set for everybody: making one costs milliseconds, and thousands of cells are written with it. */
function formatsOf(locale: string, timeZone: string | undefined): Formats {
  const key = `${locale} ${timeZone}`
  const formats = made.get(key) ?? makeFormats(locale, timeZone)
  made.set(key, formats)
  return formats
}

function makeFormats(locale: string, timeZone: string | undefined) {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: QUANTITY_DIGITS })
  const quantity = (value: number) => number.format(value)
  const moment = (options: Intl.DateTimeFormatOptions) => {
    // Made at its first use: a screen without a picture has no days to write.
    let format: Intl.DateTimeFormat | undefined
    return (value: number | Date) => {
      format ??= new Intl.DateTimeFormat(locale, { ...options, ...(timeZone && { timeZone }) })
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
  }
}
