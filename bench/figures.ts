/** The value below which that share (0 to 1) of the values lies. */
export function quantile(values: readonly number[], at: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * at)] ?? Number.NaN
}

/** Median and 95th percentile. */
export function spread(values: readonly number[]): string {
  return `${quantile(values, 0.5).toFixed(0)} (p95 ${quantile(values, 0.95).toFixed(0)})`
}

/** The ratio of two medians, and the bounds of the pairwise ratios. */
export function ratio(a: readonly number[], b: readonly number[]): string {
  const pairs = a.map((value, at) => value / (b[at] ?? Number.NaN))
  const whole = quantile(a, 0.5) / quantile(b, 0.5)
  return `${whole.toFixed(2)} (pairs ${quantile(pairs, 0).toFixed(2)} to ${quantile(pairs, 1).toFixed(2)})`
}
