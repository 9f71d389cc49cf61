/** A table as text to take along: for the clipboard (tabs) and as a file (CSV). Amounts stay numbers. */

/** Text, number, or nothing (no record). */
export type FileCell = string | number | undefined

export type FileTable = readonly (readonly FileCell[])[]

/** Tab-separated, as spreadsheets take it from the clipboard. */
export function toTabText(table: FileTable, language: string): string {
  const number = numberText(language)
  return table
    .map((row) =>
      row
        .map((cell) => (typeof cell === 'number' ? number(cell) : safe(cell ?? '').replace(/\s/g, ' ')))
        .join('\t'),
    )
    .join('\r\n')
}

/**
 * CSV for the spreadsheet of a reader of this language (BCP-47): with a byte order mark, without which Excel takes
 * UTF-8 for its old code page, and with the semicolon where the comma is the decimal sign.
 */
export function toCsv(table: FileTable, language: string): string {
  const number = numberText(language)
  const separator = number(0.5).includes(',') ? ';' : ','
  const quoted = (text: string) =>
    /["\r\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text
  const lines = table.map((row) =>
    row.map((cell) => (typeof cell === 'number' ? number(cell) : quoted(safe(cell ?? '')))).join(separator),
  )
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

/** Digits that every spreadsheet reads, with the language's decimal sign: neither groups nor other scripts' digits. */
function numberText(language: string): (value: number) => string {
  const { format } = new Intl.NumberFormat(language, {
    useGrouping: false,
    maximumFractionDigits: 6,
    numberingSystem: 'latn',
  })
  // Some languages put direction marks and a typographic minus around a negative number.
  return (value) =>
    format(value)
      .replace(/[^\d.,−-]/g, '')
      .replace('−', '-')
}

/** A spreadsheet runs text that begins like a formula; an apostrophe before it makes it text again. */
function safe(text: string): string {
  return /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text
}

/** A name for a file, made of a product's name: without what file systems refuse, and not endless. */
export function fileName(name: string): string {
  const plain = name
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return `${
    [...plain]
      .slice(0, 80)
      .join('')
      .replace(/^[. ]+|[. ]+$/g, '') || 'stock'
  }.csv`
}
