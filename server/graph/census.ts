import type { Day } from '#model/dates.ts'
import { LATEST } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import type { Reading } from '#model/standing.ts'

/** What a series counts: relations of a type, relations with a mark, or assertions. */
export const COUNTED = ['type', 'mark', 'assertion'] as const
type Counts = (typeof COUNTED)[number]

/**
 * How one number grew: on which days it changed, ascending, and by how much each time, never by 0. `name` is the
 * type or the mark; of the assertions there is one series.
 */
export type Series = { counts: Counts; name: string; days: Day[]; changes: number[] }

/** What a series comes to on a day, with the first and last day until then on which it changed. */
export type Level = { counts: Counts; name: string; count: number; first: Day; last: Day }

/** How a relation stood over time, as far as a census needs it. */
export type Counted = { type: string; readings: readonly Pick<Reading, 'day' | 'mark'>[] }

/**
 * Counts relations by type and by mark, and their assertions, for every day at once, so that what was known on any
 * day is a sum over days instead of a walk over all relations.
 */
export type Census = {
  /** counts a relation, or takes it out again */
  note(relation: Counted, by?: 1 | -1): void
  /** one for each number that changed on any day, sorted */
  series(): Series[]
}

/** A census of nothing yet. */
export function createCensus(): Census {
  const all = new Map<string, { counts: Counts; name: string; changes: Map<Day, number> }>()
  const add = (counts: Counts, name: string, day: Day, by: number) => {
    const key = keyOf({ counts, name })
    let found = all.get(key)
    if (!found) all.set(key, (found = { counts, name, changes: new Map() }))
    found.changes.set(day, (found.changes.get(day) ?? 0) + by)
  }
  return {
    note({ type, readings }, by = 1) {
      let before: string | null = null
      for (const { day, mark } of readings) {
        add('assertion', 'all', day, by)
        if (before === null) add('type', type, day, by)
        if (mark === before) continue
        add('mark', mark, day, by)
        if (before !== null) add('mark', before, day, -by)
        before = mark
      }
    },
    series() {
      const told = [...all.values()].map(({ changes, ...named }) => toSeries(named, changes))
      return told.filter(({ days }) => days.length > 0).toSorted(byKey)
    }
  }
}

/** What tells one series from another. */
export function keyOf({ counts, name }: Pick<Series, 'counts' | 'name'>): string {
  return `${counts}/${name}`
}

/** Two series of the same name as one. */
export function joined(kept: Series, changed: Series): Series {
  const changes = new Map(kept.days.map((day, i) => [day, kept.changes[i] ?? 0]))
  changed.days.forEach((day, i) => changes.set(day, (changes.get(day) ?? 0) + (changed.changes[i] ?? 0)))
  return toSeries(kept, changes)
}

/** What each series comes to at the end of a day; none that had not begun by then. */
export function levelsOn(series: readonly Series[], day: Day = LATEST): Level[] {
  return series.flatMap(({ counts, name, days, changes }) => {
    const until = days.filter((each) => each <= day)
    const [first, last] = [until[0], until.at(-1)]
    if (first === undefined || last === undefined) return []
    const count = changes.slice(0, until.length).reduce((sum, change) => sum + change, 0)
    return { counts, name, count, first, last }
  })
}

function toSeries(
  { counts, name }: Pick<Series, 'counts' | 'name'>,
  changes: ReadonlyMap<Day, number>
): Series {
  const told = [...changes].filter(([, by]) => by !== 0).toSorted(([a], [b]) => byCodePoint(a, b))
  return { counts, name, days: told.map(([day]) => day), changes: told.map(([, by]) => by) }
}

function byKey(a: Series, b: Series): number {
  return byCodePoint(keyOf(a), keyOf(b))
}
