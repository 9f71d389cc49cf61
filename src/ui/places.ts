/** Where the lines of a long list stand along the direction in which its box scrolls, in px from the first one. */
export interface Places {
  count: number
  /** Where a line begins; of `count`, where the last one ends. */
  startOf(index: number): number
  /** The line at this distance. May be one that there is not: before the first, after the last. */
  at(distance: number): number
}

/** Lines of one size each. */
export function evenPlaces(count: number, size: number): Places {
  return {
    count,
    startOf: (index) => index * size,
    at: (distance) => Math.floor(distance / size),
  }
}

/** Lines of any size, one after another. */
export interface UnevenPlaces extends Places {
  /** Some are of another size now. */
  forget(): void
}

/** @param sizeOf is asked for every line when a place is first wanted, and again after `forget`. */
export function unevenPlaces(count: number, sizeOf: (index: number) => number): UnevenPlaces {
  let known: readonly number[] | undefined
  const starts = () => {
    known ??= startsOf(count, sizeOf)
    return known
  }
  return {
    count,
    startOf: (index) => starts()[index] ?? 0,
    at(distance) {
      let from = 0
      let to = count
      while (to - from > 1) {
        const middle = (from + to) >> 1
        if ((starts()[middle] ?? 0) <= distance) from = middle
        else to = middle
      }
      return from
    },
    forget() {
      known = undefined
    },
  }
}

function startsOf(count: number, sizeOf: (index: number) => number): number[] {
  const starts = [0]
  for (let index = 0; index < count; index += 1) starts.push((starts[index] ?? 0) + sizeOf(index))
  return starts
}
