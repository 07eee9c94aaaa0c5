import { type Day, hasPassed, latestDay, LATEST } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import type { ShownRelation } from '#model/shown.ts'
import { history, standingOn } from '#model/standing.ts'

/** That an action is, or was, before a court; `until` is the day on which it left, `since` when that came on record. */
type Hearing = { court: string; until: Day; since: Day; id: string }

/**
 * The court that each action is before on a day, by the ids of both, as far as is known then. Of several courts, it
 * is the one that it has not left, or left last; then the one that came on record last.
 */
export function courtsOn(relations: Iterable<ShownRelation>, day: Day): Map<string, string> {
  const latest = new Map<string, Hearing>()
  for (const relation of relations) {
    const hearing = relation.type === 'HEARD_IN' ? toHearing(relation, day) : null
    const other = latest.get(relation.from)
    if (hearing && (!other || inTime(other, hearing) < 0)) latest.set(relation.from, hearing)
  }
  return new Map([...latest].map(([action, { court }]) => [action, court]))
}

function toHearing(relation: ShownRelation, day: Day): Hearing | null {
  const { id, to: court, end } = relation
  const reading = standingOn(history(relation), day)
  if (!reading) return null
  const until = end !== null && hasPassed(end, day) ? latestDay(end) : LATEST
  return { court, until, since: reading.since, id }
}

function inTime(a: Hearing, b: Hearing): number {
  return byCodePoint(a.until, b.until) || byCodePoint(a.since, b.since) || byCodePoint(b.id, a.id)
}
