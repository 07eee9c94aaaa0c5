import type { ChainStep, ChainStepName } from '#model/chain.ts'
import type { CourtLevel } from '#model/court-level.ts'
import { isReviewing } from '#model/court-level.ts'
import { compareDates, isKnownBy, LATEST, overlaps, stretchOf, type Day } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import { gatheringOf, isMove, moveOf } from '#model/moves.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Card, ShownRelation } from '#model/shown.ts'
import { leaderOf } from '#model/step-told.ts'
import { createCourts } from './chain-courts.ts'
import type { Draft } from './chain-draft.ts'
import { inTime } from './chain-order.ts'
import { eachRuling, joinedOpinions } from './chain-rulings.ts'

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

/** What is known of a family of actions. */
type Known = {
  family: ReadonlySet<string>
  relations: readonly ShownRelation[]
  cards: ReadonlyMap<string, Card>
  courts: ReturnType<typeof createCourts>
}

/**
 * The steps that the relations of a family of actions tell, in order of time, as known on a day; `cards` describe
 * the entities at their ends.
 */
export function toSteps(
  family: ReadonlySet<string>,
  relations: readonly ShownRelation[],
  cards: readonly Card[],
  day: Day = LATEST
): ChainStep[] {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const known: Known = { family, relations, cards: byId, courts: createCourts(relations, cards) }
  const moves = joinedMoves(relations.flatMap((relation) => toMove(relation, known)))
  const moved = new Set(moves.flatMap((draft) => draft.relations.map(({ id }) => id)))
  const own = [...family].flatMap((action) => {
    const filed = toFiling(action, known)
    const told = new Set([...moved, ...filed.flatMap((draft) => draft.relations.map(({ id }) => id))])
    return [...filed, ...toHearings(action, known, told), ...toTrial(action, known)]
  })
  const events = relations.flatMap((relation) => toCourtEvent(relation, known))
  const steps = joinedOpinions(merged([...moves, ...own, ...events]), byId).map((draft) => {
    const begun = byId.get(draft.action)?.start ?? null
    const filed = begun !== null && isKnownBy(begun, day) ? begun : null
    return toStep(draft, filed, known.courts.levelOf(draft.court))
  })
  return inTime(steps)
}

/** An action goes to another court or docket, or into a larger proceeding. */
function toMove(relation: ShownRelation, { family, relations, cards, courts }: Known): Draft[] {
  const { type, from, to } = relation
  const whole = type === 'PART_OF' ? cards.get(to) : undefined
  const step = (whole && gatheringOf(whole)) ?? moveOf(type)
  if (!step || cards.get(from)?.kind !== 'action') return []
  const court = courts.placeOf(to)
  const other = courts.isCourt(to) ? null : to
  const tellsCourt = step !== 'remanded' && (other === null || family.has(from))
  const heard = ofType('HEARD_IN', relations).filter(
    (hearing) => tellsCourt && hearing.to === court && hearing.from === (other ?? from)
  )
  return [{ step, action: from, other, court, relations: [relation, ...heard] }]
}

/** One move of what is told as a transfer into a larger proceeding and as a part of it. */
function joinedMoves(moves: readonly Draft[]): Draft[] {
  const parts = moves.filter(({ relations: [first] }) => first?.type === 'PART_OF')
  const gone = new Set(parts.filter((part) => moves.some((move) => isOneMove(part, move))))
  return moves
    .filter((move) => !gone.has(move))
    .map((move) => {
      const same = [...gone].filter((part) => isOneMove(part, move))
      const told = [move, ...same].flatMap(({ relations }) => relations)
      return { ...move, relations: [...new Set(told)] }
    })
}

/** Whether an action became part of a proceeding by that transfer to it. */
function isOneMove(part: Draft, move: Draft): boolean {
  const [begun, moved] = [part.relations[0]?.start, dateOf(move)]
  const isThen = !begun || moved === null || overlaps(begun, moved)
  return move.step === 'transferred' && move.action === part.action && move.other === part.other && isThen
}

/** The beginning of an action, unless it continues another or is an appeal; what gathers actions is not filed. */
function toFiling(action: string, { family, relations, cards, courts }: Known): Draft[] {
  const isContinued = relations.some(
    ({ type, from, to }) =>
      to === action && moveOf(type) && type !== 'REMANDED_TO' && type !== 'PART_OF' && family.has(from)
  )
  const home = courts.homeOf(action)
  const first = home && !isReviewing(courts.levelOf(home.to)) ? home : null
  const begun = ofType('BROUGHT', relations).filter(({ to }) => to === action)
  if (isContinued || (!first && begun.length === 0)) return []
  const borne = [...begun, ...(first ? [first] : [])]
  const card = cards.get(action)
  const step = (card && gatheringOf(card)) ?? 'filed'
  return [{ step, action, other: null, court: first?.to ?? null, relations: borne, begins: true }]
}

/** The courts that have heard an action, where no other step tells of it. */
function toHearings(action: string, { relations }: Known, told: ReadonlySet<string>): Draft[] {
  return ofType('HEARD_IN', relations)
    .filter(({ from, id }) => from === action && !told.has(id))
    .map((relation) => ({ step: 'heard', action, other: null, court: relation.to, relations: [relation] }))
}

/**
 * The testimony in an action, from its first day to its last: no relation dates a trial itself. Testimony that is only
 * due counts as long as none has been heard.
 */
function toTrial(action: string, { relations, courts }: Known): Draft[] {
  const told = ofType('TESTIFIED_AT', relations).filter(({ to }) => to === action)
  if (told.length === 0) return []
  const heard = told.filter(({ mark }) => mark !== 'scheduled')
  const court = courts.soleCourt(action, 'trial')
  const relevant = heard.length > 0 ? heard : told
  const step = relevant.some(speaksOfTrial) ? 'testimony at trial' : 'testimony'
  return [{ step, action, other: null, court, relations: relevant }]
}

/** Testimony is also heard on motions and in depositions. */
function speaksOfTrial({ summary, role, assertions }: ShownRelation): boolean {
  const said = [summary, role, ...assertions.flatMap(({ note, quote }) => [note, quote])]
  return said.some((text) => /\b(?:trial|jury|juror)/i.test(text ?? ''))
}

/** What a court did in an action or how it ended, with the court and whoever presided. */
function toCourtEvent(relation: ShownRelation, { relations, cards, courts }: Known): Draft[] {
  const event = toEvent(relation, cards)
  if (!event) return []
  const { step, action, other } = event
  const sat = ofType('PRESIDED_OVER', relations).filter(({ from, to }) => from === other && to === action)
  const among = step === 'settled' || sat.length > 0 ? 'trial' : 'all'
  const court = other !== null && courts.isCourt(other) ? other : courts.soleCourt(action, among)
  const draft = { ...event, court, relations: [relation, ...sat] }
  return step === 'ruled' ? eachRuling(draft, relation) : [draft]
}

function ofType(type: RelationType, relations: readonly ShownRelation[]): ShownRelation[] {
  return relations.filter((relation) => relation.type === type)
}

/**
 * The step that a relation tells of what a court did in an action or how it ended; null for other relations.
 */
function toEvent(
  relation: ShownRelation,
  cards: Known['cards']
): Pick<Draft, 'step' | 'action' | 'other'> | null {
  const { type, from, to, mark } = relation
  const name = (id: string) => cards.get(id)?.name ?? ''
  if (type === 'RULED_ON') return { step: 'ruled', action: to, other: from }
  if (type === 'RESULTED_IN') {
    const step = endingOf(relation, name(to))
    // a ruling on a dismissal may have refused it
    const isOpen = step === 'dismissed' && !isOver(mark)
    return { step: isOpen ? 'decided' : step, action: from, other: to }
  }
  if (type === 'RESOLVES') return { step: endingOf(relation, name(from)), action: to, other: from }
  // a document of the court itself: an order or a judgment
  if (type === 'DOCUMENT_OF' && mark === 'found') return { step: 'decided', action: to, other: from }
  return null
}

/**
 * How an outcome ends an action: as the status says, otherwise as its name does. What a court found, and what ended
 * only afterwards, stays a decision; a settlement that came to nothing was no dismissal.
 */
function endingOf({ mark, assertions }: ShownRelation, name: string): keyof typeof ENDING_NAMES | 'decided' {
  if (mark === 'found') return 'decided'
  const named = namedEnding(name)
  if (!isOver(mark) || assertions.some(({ status }) => status === 'found')) return named ?? 'decided'
  return named === 'settled' ? named : CLOSING[mark]
}

function isOver(mark: ShownRelation['mark']): mark is keyof typeof CLOSING {
  return Object.hasOwn(CLOSING, mark)
}

const ENDING_NAMES = { dismissed: /\bdismiss/i, settled: /\bsettle|\bconsent\b|\bagree|\bstipulat/i }
/** A request that was refused did not come about, and a plea is no settlement. */
const OTHERWISE =
  /\b(?:den(?:y|ies|ied|ying|ial)|reject|refus|disapprov|vacat|revers|set aside|setting aside|plea\b)/i

/** How an outcome ends an action by its name; null where that does not say. */
function namedEnding(name: string): keyof typeof ENDING_NAMES | null {
  if (OTHERWISE.test(name)) return null
  if (ENDING_NAMES.dismissed.test(name)) return 'dismissed'
  return ENDING_NAMES.settled.test(name) ? 'settled' : null
}

/** Merges steps that two relations both tell, such as the remand to a docket and the remand to its court. */
function merged(drafts: readonly Draft[]): Draft[] {
  const made = new Map<string, Draft>()
  for (const each of drafts) {
    const draft = { ...each, step: closeOf(each, drafts) }
    const { step, action, other, court } = draft
    const place = isMove(step) || step === 'heard' ? (court ?? other) : other
    const key = JSON.stringify([step, action, place, draft.on])
    const before = made.get(key)
    if (!before) made.set(key, draft)
    else {
      before.other ??= other
      before.relations = [...new Set([...before.relations, ...draft.relations])]
      before.said = [...(before.said ?? []), ...(draft.said ?? [])]
    }
  }
  return [...made.values()]
}

/** The step of a draft; a decision is a settlement or a dismissal where another relation says so of the same outcome. */
function closeOf({ step, action, other }: Draft, drafts: readonly Draft[]): ChainStepName {
  if (step !== 'decided') return step
  const told = drafts.find(
    (one) =>
      one.action === action && one.other === other && (one.step === 'settled' || one.step === 'dismissed')
  )
  return told?.step ?? step
}

/** `filed` is the day on which the action began, where it is known. */
function toStep(draft: Draft, filed: string | null, level: CourtLevel | null): ChainStep {
  const { step, action, other, court, relations, said = [], begins = false } = draft
  const date = (begins ? filed : null) ?? dateOf(draft)
  // the day on which an undated filing came on record does not say when it was made
  const late = begins ? null : firstSaid(draft)
  const support = {
    other,
    relations: relations.map(({ id }) => id).toSorted(byCodePoint),
    said: said.toSorted((a, b) => byCodePoint(a.relation, b.relation) || a.assertion - b.assertion)
  }
  const leader = leaderOf(support, new Map(relations.map((relation) => [relation.id, relation])))
  return {
    step,
    action,
    date: date ?? late,
    dated: date ? 'step' : late ? 'record' : null,
    court,
    level,
    status: leader?.status ?? 'recorded',
    ...support
  }
}

/** The step's own date; null where nothing says it. */
function dateOf({ step, on, relations }: Draft): string | null {
  if (on !== undefined) return on
  const starts = leading(relations)
    .flatMap(({ start }) => start ?? [])
    .toSorted(compareDates)
  return step.startsWith('testimony') ? stretchOf(starts) : (starts[0] ?? null)
}

/** The first date by which a step was on record. */
function firstSaid({ relations }: Draft): string | null {
  const said = leading(relations).flatMap(({ assertions }) => assertions.map(({ date }) => date))
  return said.toSorted(compareDates)[0] ?? null
}

function leading(relations: readonly ShownRelation[]): readonly ShownRelation[] {
  const lead = relations.filter(({ type }) => LEADS.has(type))
  return lead.length > 0 ? lead : relations
}
