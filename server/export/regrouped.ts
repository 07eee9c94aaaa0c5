/** The same records in groups of one size (the last may be smaller), whatever batches the store gave. */
export async function* regrouped<T>(
  batches: AsyncIterable<readonly T[]>,
  size: number
): AsyncIterable<readonly T[]> {
  let rest: T[] = []
  for await (const batch of batches) {
    rest.push(...batch)
    for (; rest.length >= size; rest = rest.slice(size)) yield rest.slice(0, size)
  }
  if (rest.length > 0) yield rest
}
