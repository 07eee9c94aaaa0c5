import type { Census, Counted, Series } from '#graph/census.ts'
import { COUNTED, joined, keyOf } from '#graph/census.ts'
import { Mark } from '#model/status.ts'
import neo4j from 'neo4j-driver'
import { z } from 'zod'
import type { Row, Run } from './database.ts'

const Stood = z.object({ type: z.string(), days: z.array(z.string()), marks: z.array(Mark) })

type Written = { type: string; properties: Pick<z.infer<typeof Stood>, 'days' | 'marks'> }

const SeriesRow = z.object({
  counts: z.enum(COUNTED),
  name: z.string(),
  days: z.array(z.string()),
  changes: z.array(z.int())
})

/** Counts a relation that is about to be written. */
export function putIn(census: Census, { type, properties: { days, marks } }: Written): void {
  census.note(toCounted({ type, days, marks }))
}

/** Takes relations, as they stood before a change, out of a census. */
export function takeOut(census: Census, rows: readonly Row[]): void {
  for (const row of rows) census.note(toCounted(Stood.parse(row)), -1)
}

/** Adds what a change counted to the census that the database keeps. */
export async function keepCensus(run: Run, census: Census): Promise<void> {
  const changed = census.series()
  if (changed.length === 0) return
  const rows = await run('write/census', { ids: changed.map(keyOf) })
  const kept = new Map(
    rows.map((row) => SeriesRow.parse(row)).map((series): [string, Series] => [keyOf(series), series])
  )
  await run('write/put-census', {
    rows: changed.map((series) => {
      const before = kept.get(keyOf(series))
      const { changes, ...rest } = before ? joined(before, series) : series
      return { id: keyOf(series), ...rest, changes: changes.map((change) => neo4j.int(change)) }
    })
  })
}

function toCounted({ type, days, marks }: z.infer<typeof Stood>): Counted {
  return { type, readings: marks.map((mark, i) => ({ day: days[i] ?? '', mark })) }
}
