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
export function unevenPlaces(sizes: readonly number[]): Places {
  const starts = [0]
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size)
  return {
    count: sizes.length,
    startOf: (index) => starts[index] ?? 0,
    at(distance) {
      let from = 0
      let to = sizes.length
      while (to - from > 1) {
        const middle = (from + to) >> 1
        if ((starts[middle] ?? 0) <= distance) from = middle
        else to = middle
      }
      return from
    },
  }
}
