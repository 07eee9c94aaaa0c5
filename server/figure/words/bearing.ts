import { type Day, earliestDay, isAfter, latestDay } from '#model/dates.ts'
import type { ShownAssertion, ShownRelation, ShownSource } from '#model/shown.ts'
import { inOrder } from '#model/standing.ts'
import { isAffirming } from '#model/status.ts'

type Sources = ReadonlyMap<string, Pick<ShownSource, 'kind' | 'date'>>
type Standing = Pick<ShownRelation, 'status' | 'mark' | 'since' | 'assertions'>

/** Papers of courts and offices, which are preferred to accounts of them. */
const OFFICIAL = new Set<ShownSource['kind']>([
  'complaint',
  'order',
  'judgment',
  'filing',
  'record',
  'statute'
])

/** Whether a source surely came out only after a day. */
export function isLater(source: Pick<ShownSource, 'date'> | undefined, day: Day | null): boolean {
  return day !== null && isAfter(source?.date, day)
}

/**
 * The assertion that makes a relation stand as it does: of its status, and of the day since which it has had
 * it. A source that was out on the day asked for is preferred to a later one; then one from the time of what it
 * says, one with a pincite, an official paper. Where no assertion has that status, the latest.
 */
export function bearing(
  relation: Standing,
  sources: Sources,
  day: Day | null = null
): ShownAssertion | undefined {
  const own = relation.assertions.filter(({ status }) => status === relation.status)
  return best(own.length > 0 ? own : relation.assertions, relation.since, sources, day)
}

/**
 * What the other side says of what is disputed, chosen as in `bearing`; undefined where nothing is disputed.
 */
export function opposing(
  { assertions, status, mark, since }: Standing,
  sources: Sources,
  day: Day | null = null
): ShownAssertion | undefined {
  if (mark !== 'disputed') return undefined
  const other = assertions.filter((one) =>
    status === 'denied' ? isAffirming(one.status) : one.status === 'denied'
  )
  return best(other, since, sources, day)
}

function best(
  assertions: readonly ShownAssertion[],
  since: Day,
  sources: Sources,
  day: Day | null
): ShownAssertion | undefined {
  const ranked = inOrder(assertions).map((assertion) => {
    const source = sources.get(assertion.source)
    const said = latestDay(assertion.date)
    const faults = [
      isLater(source, day),
      said !== since,
      // of those that did not make it so, the latest
      said,
      // a source from before the statement cannot report it; one from after may be reporting hearsay
      typeof source?.date === 'string' && latestDay(source.date) < earliestDay(assertion.date),
      isLater(source, said),
      assertion.pin === null,
      source === undefined || !OFFICIAL.has(source.kind)
    ]
    return { assertion, faults }
  })
  return ranked.toSorted((a, b) => compare(a.faults, b.faults))[0]?.assertion
}

/** Orders sources without a fault before those with one; of equals, the later day first. */
function compare(a: readonly (boolean | Day)[], b: readonly (boolean | Day)[]): number {
  for (const [at, one] of a.entries()) {
    const other = b[at] ?? one
    if (one === other) continue
    return typeof one === 'string' ? (one > other ? -1 : 1) : Number(one) - Number(other)
  }
  return 0
}
