/** The middle value of at least one number; of an even count the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  if (low === undefined || high === undefined) throw new Error('The median of nothing')
  return (low + high) / 2
}

/**
 * Median of the ratios of two series, round by round: a slow moment of the machine slows both sides of its round.
 *
 * @throws where one series is longer than the other
 */
export function medianRatio(numerators: readonly number[], denominators: readonly number[]): number {
  if (numerators.length !== denominators.length) throw new Error('Series of different lengths')
  return median(numerators.map((value, round) => value / (denominators[round] ?? Number.NaN)))
}
