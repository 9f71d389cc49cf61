import type { Verdict } from './budget.ts'
import type { Table } from './scenario.ts'

/** A table in text, its columns as wide as they must be. */
export function formatTable({ title, columns, rows }: Table): string {
  const widths = columns.map((column, index) =>
    Math.max(column.length, ...rows.map((row) => (row[index] ?? '').length)),
  )
  const line = (cells: readonly string[]) =>
    widths
      .map((width, index) =>
        index === 0 ? (cells[0] ?? '').padEnd(width) : (cells[index] ?? '').padStart(width),
      )
      .join('  ')
  return [title, line(columns), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join(
    '\n',
  )
}

/** Every bar of the budget with what was measured for it. */
export function verdictTable(verdicts: readonly Verdict[]): Table {
  return {
    title: 'Bars',
    columns: ['', 'bar', 'measured', 'floor', '', ''],
    rows: verdicts.map(({ bar, figure, isKept }) => [
      bar.what,
      bar.most === undefined ? `≥ ${bar.least}` : `≤ ${bar.most}`,
      figure ? short(figure.value) : 'nothing',
      figure?.floor === undefined ? '' : short(figure.floor),
      isKept === undefined ? 'not judged' : isKept ? 'kept' : 'MISSED',
      figure?.note ?? '',
    ]),
  }
}

const short = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2))
