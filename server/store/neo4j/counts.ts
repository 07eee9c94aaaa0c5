import { byCodePoint } from '#model/id.ts'

/** Adds up grouped counts by a key and lists the sums, the largest first, ties by the key's text. */
export function summed<T extends { count: number }>(
  groups: readonly T[],
  keyOf: (group: T) => string
): { sample: T; count: number }[] {
  const sums = new Map<string, { sample: T; count: number }>()
  for (const group of groups) {
    const key = keyOf(group)
    const sum = sums.get(key)
    if (sum) sum.count += group.count
    else sums.set(key, { sample: group, count: group.count })
  }
  return [...sums]
    .toSorted(([a, left], [b, right]) => right.count - left.count || byCodePoint(a, b))
    .map(([, sum]) => sum)
}

/** The sum of one number from each item. */
export function total<T>(items: readonly T[], numberOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0)
}
