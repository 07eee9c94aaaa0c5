import { byCodePoint } from '#model/id.ts'

/**
 * Counts items by a key, with a sample of each; the highest count first, ties by key. `countOf` gives how many an item
 * that was counted already stands for.
 */
export function tallied<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string,
  countOf: (item: T) => number = () => 1
): { sample: T; count: number }[] {
  const tallies = new Map<string, { sample: T; count: number }>()
  for (const item of items) {
    const key = keyOf(item)
    const seen = tallies.get(key)
    if (seen) seen.count += countOf(item)
    else tallies.set(key, { sample: item, count: countOf(item) })
  }
  return [...tallies]
    .toSorted(([a, left], [b, right]) => right.count - left.count || byCodePoint(a, b))
    .map(([, tally]) => tally)
}
