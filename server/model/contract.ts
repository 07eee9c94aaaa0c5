import { z } from 'zod'
import { DayText } from './dates.ts'
import { Card, ShownRelation, ShownSource } from './shown.ts'

/** The day for which a question is asked. */
export const asOf = DayText.optional().describe(
  'What was known at the end of this day; without it, everything. Names and summaries bear no date: they are of today.'
)

/** What it takes to read relations as sentences: who is at their ends, and the sources. */
export const CITED = {
  entities: z.array(Card),
  relations: z.array(ShownRelation),
  sources: z.array(ShownSource)
}

/** One read: a sentence about it, what it takes, what it gives. */
export function contract<P extends z.ZodRawShape, A extends z.ZodType>(about: string, params: P, answer: A) {
  return { about, params: z.strictObject(params), answer }
}

/** A list, which a URL may give as `a,b`. */
export function list<T extends z.ZodType<string, string>>(item: T, most = 200) {
  return z.preprocess(
    (value) => (typeof value === 'string' ? value.split(',').filter((part) => part !== '') : value),
    z.array(item).min(1).max(most)
  )
}

/** A whole number, which a URL gives as text. */
export function whole(least: number, most: number) {
  const told = { error: `not a whole number from ${least} to ${most}; write one, such as ${least}` }
  return z.preprocess(
    (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
    z.int(told).min(least, told).max(most, told)
  )
}

/** A boolean, which a URL gives as text. */
export function flag() {
  return z.preprocess(
    (value) => (value === 'true' || value === '' ? true : value === 'false' ? false : value),
    z.boolean()
  )
}
