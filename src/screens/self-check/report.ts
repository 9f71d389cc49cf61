import type { Fact } from '../setup/fact-list.tsx'

export interface ReportSection {
  title: string
  facts: readonly Fact[]
}

/** The self-check as plain text, to be sent along: what is on the screen, and nothing that is not. */
export function reportText(title: string, sections: readonly ReportSection[]): string {
  const lines = sections.map(({ title: name, facts }) =>
    [
      `${name}:`,
      ...facts.map(({ label, note, value }) => `  ${label}${note ? ` [${note}]` : ''}: ${value}`),
    ].join('\n'),
  )
  return [title, ...lines].join('\n\n')
}
