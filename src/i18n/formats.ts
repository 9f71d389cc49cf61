import { useFormatter } from 'use-intl'

/** Digits that Bitrix24 keeps of a quantity are fewer; this only keeps a double's noise out. */
const QUANTITY_DIGITS = 6

/** Formats for quantities and moments, in the reader's language. */
export function useFormats() {
  const format = useFormatter()
  const quantity = (value: number) => format.number(value, { maximumFractionDigits: QUANTITY_DIGITS })
  return {
    quantity,
    /** A quantity and its unit, where that is known. */
    amount: (value: number, unit: string | undefined) =>
      unit ? `${quantity(value)} ${unit}` : quantity(value),
    clock: (moment: number | Date) =>
      format.dateTime(moment, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    day: (moment: Date) => format.dateTime(moment, { year: 'numeric', month: 'short', day: 'numeric' }),
  }
}
