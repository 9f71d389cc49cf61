/** One figure of a run that may be judged. */
export interface Figure {
  /** `simple.requests`: what the budget names it by. */
  name: string
  value: number
  /** What cannot be beaten, where that is known: a round trip, a count, the floor page. */
  floor?: number
  /** A word on how the figure came about. */
  note?: string
}

/** What a figure must keep to; `what` is its sentence in the table. */
export interface Bar {
  what: string
  most?: number
  least?: number
}

export type Budget = Readonly<Record<string, Bar>>

export interface Verdict {
  name: string
  bar: Bar
  figure: Figure | undefined
  /** A figure that was not measured keeps to nothing. `undefined`: the run was too short to judge by. */
  isKept: boolean | undefined
}

/** A median of fewer rounds is an accident. */
export const ROUNDS_TO_JUDGE = 7

/** Judges the figures of a run of so many rounds by the budget, in the budget's order. */
export function judge(budget: Budget, figures: readonly Figure[], rounds: number): Verdict[] {
  return Object.entries(budget).map(([name, bar]) => {
    const figure = figures.find((one) => one.name === name)
    const { most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY } = bar
    const isKept = figure !== undefined && figure.value <= most && figure.value >= least
    return { name, bar, figure, isKept: rounds < ROUNDS_TO_JUDGE ? undefined : isKept }
  })
}
