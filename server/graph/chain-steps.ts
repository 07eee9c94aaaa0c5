import type { ChainStep, ChainStepName } from '#model/chain.ts'
import { CHAIN_STEPS } from '#model/chain.ts'
import type { CourtLevel } from '#model/court-level.ts'
import { isReviewing } from '#model/court-level.ts'
import { compareDates, earliestDay } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Card, ShownRelation } from '#model/shown.ts'
import { createCourts } from './chain-courts.ts'

const MOVES: Partial<Record<RelationType, ChainStepName>> = {
  REMOVED_TO: 'removed',
  TRANSFERRED_TO: 'transferred',
  PART_OF: 'consolidated',
  REMANDED_TO: 'remanded',
  APPEALED_TO: 'appealed'
}

const CLOSING = { settled: 'settled', dismissed: 'dismissed', withdrawn: 'dismissed' } as const

/** The types that date a step; relations of other types only add where, and before whom, it happened. */
const LEADS = new Set<RelationType>([
  'REMOVED_TO',
  'TRANSFERRED_TO',
  'PART_OF',
  'REMANDED_TO',
  'APPEALED_TO',
  'BROUGHT',
  'RULED_ON'
])

type Draft = Omit<ChainStep, 'level' | 'date' | 'dated' | 'relations'> & { relations: ShownRelation[] }

/**
 * The steps that the relations of a family of actions tell, in order of time; `cards` describe the entities
 * at their ends.
 */
export function toSteps(
  family: ReadonlySet<string>,
  relations: readonly ShownRelation[],
  cards: readonly Card[]
): ChainStep[] {
  const { isCourt, levelOf, homeOf, placeOf, soleCourt } = createCourts(relations, cards)
  const known = new Map(cards.map((card) => [card.id, card]))
  const ofType = (type: RelationType) => relations.filter((relation) => relation.type === type)
  const moves = relations.filter(({ type }) => MOVES[type] !== undefined)
  const hearings = ofType('HEARD_IN')
  const drafts: Draft[] = []

  for (const relation of moves) {
    const step = MOVES[relation.type]
    if (!step || known.get(relation.from)?.kind !== 'action') continue
    const court = placeOf(relation.to)
    const other = isCourt(relation.to) ? null : relation.to
    const heard = hearings.filter(
      ({ from, to }) => to === court && from === (other ?? relation.from) && step !== 'remanded'
    )
    const entered = other !== null && !family.has(relation.from) ? [] : heard
    drafts.push({ step, action: relation.from, other, court, relations: [relation, ...entered] })
  }
  const continued = new Set(
    moves
      .filter(({ type, from }) => type !== 'REMANDED_TO' && type !== 'PART_OF' && family.has(from))
      .map(({ to }) => to)
  )
  for (const action of family) {
    const home = homeOf(action)
    const begun = ofType('BROUGHT').filter(({ to }) => to === action)
    const first = home && !isReviewing(levelOf(home.to)) ? home : undefined
    if (!continued.has(action) && (first || begun.length > 0)) {
      const court = first?.to ?? null
      const borne = [...begun, ...(first ? [first] : [])]
      drafts.push({ step: 'filed', action, other: null, court, relations: borne })
    }
    const told = new Set(drafts.flatMap((draft) => draft.relations.map(({ id }) => id)))
    for (const relation of hearings.filter(({ from, id }) => from === action && !told.has(id))) {
      drafts.push({ step: 'heard', action, other: null, court: relation.to, relations: [relation] })
    }
    // dated by the testimony: no relation dates the trial itself
    const heard = ofType('TESTIFIED_AT').filter(({ to }) => to === action)
    if (heard.length > 0) {
      drafts.push({
        step: 'tried',
        action,
        other: null,
        court: soleCourt(action, 'trial'),
        relations: heard
      })
    }
  }
  for (const relation of relations) {
    const told = toEvent(relation)
    if (!told) continue
    const { step, action, other } = told
    const sat = ofType('PRESIDED_OVER').filter(({ from, to }) => from === other && to === action)
    const among = step === 'settled' || sat.length > 0 ? 'trial' : 'all'
    const court = other !== null && isCourt(other) ? other : soleCourt(action, among)
    drafts.push({ ...told, court, relations: [relation, ...sat] })
  }
  return merged(drafts)
    .map((draft) => toStep(draft, known.get(draft.action), levelOf(draft.court)))
    .toSorted(inTime)
}

/**
 * The step that a relation tells of what a court did in an action or how it ended; null for other relations.
 */
function toEvent(relation: ShownRelation): Pick<Draft, 'step' | 'action' | 'other'> | null {
  const { type, from, to, mark } = relation
  const close = mark === 'settled' || mark === 'dismissed' || mark === 'withdrawn' ? CLOSING[mark] : 'decided'
  if (type === 'RULED_ON') return { step: 'ruled', action: to, other: from }
  if (type === 'RESULTED_IN') return { step: close, action: from, other: to }
  if (type === 'RESOLVES') return { step: mark === 'found' ? 'decided' : 'settled', action: to, other: from }
  // a document of the court itself: an order or a judgment
  if (type === 'DOCUMENT_OF' && mark === 'found') return { step: 'decided', action: to, other: from }
  return null
}

/** Merges steps that two relations both tell, such as the remand to a docket and the remand to its court. */
function merged(drafts: readonly Draft[]): Draft[] {
  const moves = new Set<ChainStepName | undefined>(Object.values(MOVES))
  const made = new Map<string, Draft>()
  for (const draft of drafts) {
    const { step, action, other, court } = draft
    const place = moves.has(step) || step === 'heard' ? (court ?? other) : other
    const key = JSON.stringify([step, action, place])
    const before = made.get(key)
    if (!before) made.set(key, draft)
    else {
      before.other ??= other
      before.relations = [...new Set([...before.relations, ...draft.relations])]
    }
  }
  return [...made.values()]
}

function toStep(draft: Draft, action: Card | undefined, level: CourtLevel | null): ChainStep {
  const { step, relations, other, court } = draft
  const lead = relations.filter(({ type }) => LEADS.has(type))
  const telling = lead.length > 0 ? lead : relations
  const starts = telling.flatMap(({ start }) => start ?? []).toSorted(compareDates)
  const said = telling.flatMap(({ assertions }) => assertions.map(({ date }) => date))
  const [first, last] = [starts[0], starts.at(-1)]
  const span = step === 'tried' && first && last && first !== last ? `${first}/${last}` : first
  const date = (step === 'filed' ? action?.start : null) ?? span ?? null
  // the day on which an undated filing came on record does not say when it was made
  const late = step === 'filed' ? null : (said.toSorted(compareDates)[0] ?? null)
  return {
    step,
    action: draft.action,
    date: date ?? late,
    dated: date ? 'step' : late ? 'record' : null,
    other,
    court,
    level,
    relations: relations.map(({ id }) => id).toSorted(byCodePoint)
  }
}

/** By the earliest day that a date may mean; undated filings come first, other undated steps last. */
function inTime(a: ChainStep, b: ChainStep): number {
  return (
    byCodePoint(dayOf(a), dayOf(b)) ||
    CHAIN_STEPS.indexOf(a.step) - CHAIN_STEPS.indexOf(b.step) ||
    byCodePoint(a.action, b.action) ||
    byCodePoint(a.relations[0] ?? '', b.relations[0] ?? '')
  )
}

function dayOf({ date, step }: ChainStep): string {
  return date === null ? (step === 'filed' ? '' : '9999-12-31') : earliestDay(date)
}
