import { byCodePoint } from '#model/id.ts'

/** Counts things by a key and lists the counts, the largest first, ties by the key's text. */
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
