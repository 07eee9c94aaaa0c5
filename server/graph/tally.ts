import { byCodePoint } from '#model/id.ts'

/** Counts items by a key, with a sample of each; the highest count first, ties by key. */
export function tallied<T>(
  items: Iterable<T>,
  keyOf: (item: T) => string
): [key: string, count: number, sample: T][] {
  const counts = new Map<string, [number, T]>()
  for (const item of items) {
    const key = keyOf(item)
    const seen = counts.get(key)
    if (seen) seen[0] += 1
    else counts.set(key, [1, item])
  }
  return [...counts]
    .map(([key, [count, sample]]): [string, number, T] => [key, count, sample])
    .toSorted((a, b) => b[1] - a[1] || byCodePoint(a[0], b[0]))
}
