import type { z } from 'zod'
import { Dataset } from './dataset.ts'
import { Entity } from './entity.ts'
import { Relation } from './relation.ts'
import { WORDLESS } from './fault-words.ts'
import { listIn } from './shape.ts'
import { Source } from './source.ts'

/** Faults of shape after which a dataset is not read on: with so many it is another sort of file. */
export const MOST_FAULTS = 1_000

type Shape = { dataset: Dataset; issues: [] } | { dataset: null; issues: z.core.$ZodIssue[] }

/**
 * Reads a dataset from outside record by record, or gives its faults of shape: all of them up to `MOST_FAULTS`. The
 * schema by itself would keep every one, which a small file can bring by the million.
 */
export function readShape(input: unknown): Shape {
  const shell = Dataset.safeParse(toShell(input), WORDLESS)
  const issues: z.core.$ZodIssue[] = shell.success ? [] : [...shell.error.issues]
  const read = <T>(list: string, schema: z.ZodType<T>): T[] => {
    const sound: T[] = []
    for (const [at, record] of (listIn(input, list) ?? []).entries()) {
      if (issues.length >= MOST_FAULTS) break
      const one = schema.safeParse(record, WORDLESS)
      if (one.success) sound.push(one.data)
      else for (const issue of one.error.issues) issues.push({ ...issue, path: [list, at, ...issue.path] })
    }
    return sound
  }
  const records = {
    entities: read('entities', Entity),
    relations: read('relations', Relation),
    sources: read('sources', Source)
  }
  if (shell.success && issues.length === 0) return { dataset: { ...shell.data, ...records }, issues: [] }
  return { dataset: null, issues }
}

/** A dataset without its records: of these only whether the lists are there. */
function toShell(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input
  const lists = ['entities', 'relations', 'sources'].filter((name) => listIn(input, name) !== null)
  return { ...input, ...Object.fromEntries(lists.map((name) => [name, []])) }
}
