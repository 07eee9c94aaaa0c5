import { hasPassed, isAfter, latestDay, type Day } from '#model/dates.ts'
import { RELATION_TABLE, type RelationType } from '#model/relation-types.ts'
import type { ShownAssertion, ShownRelation } from '#model/shown.ts'
import { saidMark } from '#model/standing.ts'
import { isAffirming, MARK_TABLE, type Status } from '#model/status.ts'
import { markWord, type Worded } from './mark-words.ts'

/** The end of the relation with which the sentence begins. */
export type Direction = 'forward' | 'back'

type Told = Pick<ShownRelation, 'type' | 'role' | 'start' | 'end' | 'status'> & {
  mark?: ShownRelation['mark']
  /** everything said of it by then; without it, the status alone tells whether it was only planned */
  assertions?: readonly Pick<ShownAssertion, 'status'>[]
}

/** Roles that end when the party is dismissed, settles or withdraws, or the claims against it are withdrawn. */
const ENDINGS: Partial<Record<RelationType, Partial<Record<Status, string>>>> = {
  PLAINTIFF_IN: { dismissed: 'then dismissed', settled: 'then settled', withdrawn: 'then withdrew' },
  DEFENDANT_IN: { dismissed: 'then dismissed', settled: 'then settled', withdrawn: 'then dropped' }
}

/**
 * The words between the two names, in the tense of that day: past for what happened or has ended, “is to …” for
 * what is only scheduled or begins later (“was to …” once its day has passed, or it was called off).
 */
export function relationWords(relation: Told, direction: Direction, day: Day): string {
  const words = RELATION_TABLE[relation.type][direction]
  const said = isPlanned(relation, day)
    ? `${hasBegun(relation, day) || MARK_TABLE[relation.status].says === 'over' ? 'was' : 'is'} to ${words.be}`
    : isOver(relation, day)
      ? words.was
      : words.is
  return said.replace('{role}', relation.role ?? 'an officer')
}

/** How the sentence closes after the second name: “, then dismissed.”, “, dissenting.”, a full stop, nothing after “Inc.”. */
export function relationEnding(relation: Told, last: string): string {
  const added = [aside(relation), leaving(relation)].flatMap((words) => (words ? `, ${words}` : []))
  if (added.length > 0) return `${added.join('')}.`
  return last.endsWith('.') ? '' : '.'
}

/** The role, such as “dissenting”, where the words of the type have no place for it. */
export function aside({ type, role }: Pick<Told, 'type' | 'role'>): string | null {
  return RELATION_TABLE[type].forward.is.includes('{role}') ? null : role
}

/**
 * How a party left an action, “then dismissed”; undefined for any other relation, and for a party that did
 * not, such as one whose conviction was set aside.
 */
export function leaving({ type, status, mark }: Pick<Told, 'type' | 'status' | 'mark'>): string | undefined {
  return mark === 'set-aside' ? undefined : ENDINGS[type]?.[status]
}

/**
 * The standing in brackets, so that no sentence claims more than its sources; for a party that left, how it
 * left.
 */
export function standingEnding(relation: Told & Worded & Pick<ShownRelation, 'mark'>): string {
  const ending = relationEnding(relation, '')
  if (leaving(relation)) return ending
  return `${ending.slice(0, -1)} (${markWord(relation, relation.mark).toLowerCase()}).`
}

/** The whole sentence as plain text, for labels and screen readers. */
export function toSentence(relation: Told, from: string, to: string, day: Day): string {
  return closed(toClause(relation, from, to, day))
}

/** The sentence without its full stop, for continuing; the stop of “Inc.” stays. */
export function toClause(relation: Told, from: string, to: string, day: Day): string {
  const ending = relationEnding(relation, '').slice(0, -1)
  return `${from} ${relationWords(relation, 'forward', day)} ${to}${ending}`
}

/**
 * What a relation says by one of its assertions, on that assertion's own day, so that nothing later is told.
 */
export function clauseOf(
  relation: ShownRelation,
  assertion: Pick<ShownAssertion, 'status' | 'date'>,
  from: string,
  to: string
): string {
  const told = { ...relation, status: assertion.status, mark: saidMark(relation, assertion) }
  return toClause(told, from, to, latestDay(assertion.date))
}

/** Text with a full stop at its end, never two. */
export function closed(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** One or two words for the line itself; “to testify in” for what is only scheduled. */
export function relationTag({ type, role, status }: Pick<Told, 'type' | 'role' | 'status'>): string {
  return tagOf({ type, role }, status === 'scheduled')
}

/** The same of relations of one type, told as still to come where they are only scheduled. */
export function tagOf({ type, role }: Pick<Told, 'type' | 'role'>, isScheduled: boolean): string {
  const { tag, forward } = RELATION_TABLE[type]
  const isEvent = forward.is === forward.was
  return isScheduled && isEvent ? `to ${forward.be}` : tag.replace('{role}', role ?? 'officer')
}

/** Text with its first letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Text with its first letter as a small one. */
export function small(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}

function isOver(relation: Told, day: Day): boolean {
  if (relation.end !== null && hasPassed(relation.end, day)) return true
  return leaving(relation) !== undefined
}

/** Whether it had surely not begun by that day, or nothing more was ever said of it than that it was scheduled. */
function isPlanned({ status, start, assertions = [] }: Told, day: Day): boolean {
  if (status === 'scheduled' || isAfter(start, day)) return true
  const affirmed = assertions.filter((said) => isAffirming(said.status))
  return affirmed.length > 0 && affirmed.every((said) => said.status === 'scheduled')
}

function hasBegun(relation: Told, day: Day): boolean {
  return relation.start !== null && latestDay(relation.start) < day
}
