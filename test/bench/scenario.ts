import type { Figure } from './budget.ts'

/** A table of what was seen, for people: names of columns, then rows of texts. */
export interface Table {
  title: string
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

/** What a scenario found. `samples` go into `bench.json` only. */
export interface Findings {
  figures: Figure[]
  tables: Table[]
  samples?: unknown
}

/** Rounds of each measurement; medians are taken over them. */
export interface Run {
  rounds: number
}
