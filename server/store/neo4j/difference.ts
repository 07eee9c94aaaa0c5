import type { Held } from './records.ts'
import { toHeld } from './records.ts'
import type { Touched } from './held.ts'

/** What must be written for one sort of record: lists of parts by precedence. */
export type Difference<T> = { create: Held<T>[][]; update: Held<T>[][]; remove: T[] }

type Said<T> = { dataset: string; before: readonly T[]; after: readonly T[] }

/** Compares what a dataset said before with what it says now, among what others say of the same records. */
export function differ<T extends { id: string }>(
  { dataset, before, after }: Said<T>,
  others: Touched<T>,
  order: { compare(a: string, b: string): number; changed: boolean }
): Difference<T> {
  const difference: Difference<T> = { create: [], update: [], remove: [] }
  const old = new Map(before.map((record) => [record.id, record]))
  for (const record of after) {
    const mine = toHeld(dataset, record)
    const was = old.get(record.id)
    old.delete(record.id)
    const rest = others.get(record.id) ?? []
    if (was && JSON.stringify(was) === mine.text && !(order.changed && rest.length > 0)) continue
    const parts =
      rest.length === 0 ? [mine] : [...rest, mine].toSorted((a, b) => order.compare(a.dataset, b.dataset))
    if (was || rest.length > 0) difference.update.push(parts)
    else difference.create.push(parts)
  }
  for (const record of old.values()) {
    const rest = others.get(record.id)
    if (rest) difference.update.push(rest)
    else difference.remove.push(record)
  }
  return difference
}
