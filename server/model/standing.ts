import type { Day } from './dates.ts'
import { latestDay, LATEST } from './dates.ts'
import { canBeSetAside } from './decision.ts'
import type { Assertion } from './relation.ts'
import type { RelationType } from './relation-types.ts'
import type { Mark, Status } from './status.ts'
import { isAffirming, isDeciding, isRecord, strength } from './status.ts'

type Said = Pick<Assertion, 'status' | 'date'>

/** A relation, as much of it as its standing takes. */
export type Told = { type: RelationType; assertions: readonly Said[] }

/** How a relation stands from one day until the next reading. */
export type Reading = {
  /** the day by which the assertion that made it so was surely known */
  day: Day
  /** the day since which its mark has not changed */
  since: Day
  /** the date of the assertion that made it so, exactly as given */
  dated: string
  status: Status
  /** what the line shows: the status, *disputed* or *set-aside* */
  mark: Mark
}

/** Assertions in the order in which they became known; on one day, the weaker first; otherwise as given. */
export function inOrder<T extends Said>(assertions: readonly T[]): T[] {
  return assertions
    .map((assertion) => ({ assertion, day: latestDay(assertion.date) }))
    .toSorted(
      (a, b) =>
        (a.day < b.day ? -1 : a.day > b.day ? 1 : 0) ||
        strength(a.assertion.status) - strength(b.assertion.status)
    )
    .map((entry) => entry.assertion)
}

/**
 * How a relation stood after each of its assertions, in order. The latest assertion counts, but a mere word
 * (alleged, reported, denied …) does not undo a record (filed, found, dismissed …), and a record that affirms
 * (filed, recorded) makes nothing less found or admitted: see docs/adr on standing. A
 * relation is disputed once it has been both affirmed and denied, and shows it until somebody with the power to
 * decide has done so. A finding that a court then dismisses is set aside, until it decides otherwise.
 */
export function history({ type, assertions }: Told): Reading[] {
  const readings: Reading[] = []
  let affirmed = false
  let denied = false
  for (const said of inOrder(assertions)) {
    affirmed ||= isAffirming(said.status)
    denied ||= said.status === 'denied'
    const before = readings.at(-1)
    const status: Status = before && holdsAgainst(before, said.status) ? before.status : said.status
    const decided = isDeciding(status) || status === 'recorded'
    const undone = status === 'dismissed' && canBeSetAside(type) && before !== undefined && wasFound(before)
    const mark = undone ? 'set-aside' : affirmed && denied && !decided ? 'disputed' : status
    const day = latestDay(said.date)
    const { since, dated } = before?.mark === mark ? before : { since: day, dated: said.date }
    readings.push({ day, since, dated, status, mark })
  }
  return readings
}

/** Whether a relation that stands so is left as it is by what is said later. */
function holdsAgainst({ status, mark }: Reading, later: Status): boolean {
  if (!isRecord(later)) return isRecord(status)
  const isDecided = mark === 'set-aside' || (isAffirming(status) && isDeciding(status))
  return isDecided && isAffirming(later) && !isDeciding(later)
}

function wasFound({ mark }: Reading): boolean {
  return mark === 'found' || mark === 'set-aside'
}

/**
 * What one assertion says of a relation: its status, or that a finding was set aside, where that is what its dismissal
 * did.
 */
export function saidMark(relation: Told, { status, date }: Said): Mark {
  if (status !== 'dismissed') return status
  const day = latestDay(date)
  const undid = history(relation).some((one) => one.day === day && one.mark === 'set-aside')
  return undid ? 'set-aside' : status
}

/** How a relation stood at the end of a day; null when nothing was known of it by then. */
export function standingOn(readings: readonly Reading[], day: Day = LATEST): Reading | null {
  let found: Reading | null = null
  for (const reading of readings) {
    if (reading.day > day) break
    found = reading
  }
  return found
}
