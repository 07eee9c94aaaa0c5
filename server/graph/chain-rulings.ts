import { daysBetween, earliestDay, latestDay, overlaps } from '#model/dates.ts'
import type { Card, ShownAssertion, ShownRelation } from '#model/shown.ts'
import { isDeciding } from '#model/status.ts'
import type { Draft } from './chain-draft.ts'

/** One ruling of those that a relation tells: its date, and the places of the assertions that tell it. */
type Ruling = { on: string; said: number[] }

/** Days that a date may leave open for two rulings of that time to be one. */
const CLOSE = 31
/** Somebody’s own opinion beside that of the court. */
const APART = /\b(?:dissent|concur)/i

/**
 * A step for each ruling that a draft’s relation tells: what a court decided on another day is another ruling, and a
 * mere report of one belongs to the last before it.
 */
export function eachRuling(draft: Draft, relation: ShownRelation): Draft[] {
  const rulings = rulingsIn(relation)
  const tellsOne = rulings.length < 2
  return rulings.length === 0
    ? [draft]
    : rulings.map(({ on, said }) => ({
        ...draft,
        on,
        said: tellsOne ? [] : said.map((assertion) => ({ relation: relation.id, assertion }))
      }))
}

/** The rulings of a relation in order of time; none where no assertion is a decision. */
function rulingsIn({ start, assertions }: ShownRelation): Ruling[] {
  const rulings: Ruling[] = []
  const deciding = [...assertions.entries()].filter(([, { status }]) => isDeciding(status))
  // a date that leaves much open may mean several; the exact ones say which there are
  for (const [at, { date }] of deciding.toSorted(([, a], [, b]) => openness(a) - openness(b))) {
    const same = rulings.toSorted(inTime).find(({ on }) => overlaps(on, date))
    if (same) same.said.push(at)
    else rulings.push({ on: date, said: [at] })
  }
  const ordered = rulings.toSorted(inTime)
  const [first] = ordered
  if (!first) return []
  for (const [at, { status, date }] of assertions.entries()) {
    if (isDeciding(status)) continue
    const told = ordered.findLast(({ on }) => earliestDay(on) <= latestDay(date)) ?? first
    told.said.push(at)
  }
  if (start !== null) (ordered.find(({ on }) => overlaps(on, start)) ?? first).on = start
  return ordered.map(({ on, said }) => ({ on, said: said.toSorted((a, b) => a - b) })).toSorted(inTime)
}

function openness({ date }: Pick<ShownAssertion, 'date'>): number {
  return daysBetween(earliestDay(date), latestDay(date))
}

function inTime(a: Ruling, b: Ruling): number {
  const [left, right] = [earliestDay(a.on), earliestDay(b.on)]
  return left < right ? -1 : left > right ? 1 : 0
}

/**
 * Makes one step of a court’s ruling and that of the judge who gave it: on one action, on one day or within the same
 * few weeks. An opinion apart from the court’s is a step of its own in that court; a judge who sat in another ruled there.
 */
export function joinedOpinions(drafts: readonly Draft[], cards: ReadonlyMap<string, Card>): Draft[] {
  const ofCourt = drafts.filter(
    ({ step, other, court }) => step === 'ruled' && other !== null && court === other
  )
  const into = new Map<Draft, Draft[]>()
  const joined = new Set<Draft>()
  for (const draft of drafts) {
    if (draft.step !== 'ruled' || cards.get(draft.other ?? '')?.kind !== 'person') continue
    const [court, ...more] = ofCourt.filter((one) => isOneRuling(one, draft))
    if (!court || more.length > 0) continue
    const [of, given] = isApart(draft) ? [draft, { ...draft, court: court.court }] : [court, draft]
    into.set(of, [...(into.get(of) ?? []), given])
    joined.add(draft)
  }
  return drafts.flatMap((draft) => {
    const given = into.get(draft) ?? []
    if (joined.has(draft)) return given
    return [given.reduce(together, draft)]
  })
}

function isApart({ relations }: Draft): boolean {
  return relations.some(({ type, role }) => type === 'RULED_ON' && APART.test(role ?? ''))
}

function isOneRuling(court: Draft, judge: Draft): boolean {
  const sat = judge.relations.some(({ type }) => type === 'PRESIDED_OVER')
  const isElsewhere = sat && judge.court !== null && judge.court !== court.court
  const [on, at] = [dateOf(court), dateOf(judge)]
  if (court.action !== judge.action || isElsewhere || on === null || at === null) return false
  return overlaps(on, at) && [on, at].every((date) => openness({ date }) <= CLOSE)
}

function dateOf({ on, relations }: Draft): string | null {
  return on ?? relations.find(({ type }) => type === 'RULED_ON')?.start ?? null
}

/** The step of both, on the more exact of the two dates. */
function together(court: Draft, judge: Draft): Draft {
  const [on, at] = [dateOf(court) ?? '', dateOf(judge) ?? '']
  return {
    ...court,
    relations: [...court.relations, ...judge.relations],
    said: [...(court.said ?? []), ...(judge.said ?? [])],
    on: openness({ date: at }) < openness({ date: on }) ? at : on
  }
}
