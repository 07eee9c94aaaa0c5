import { hasPassed, latestDay, type Day } from '#model/dates.ts'
import { RELATION_TABLE, type RelationType } from '#model/relation-types.ts'
import type { ShownAssertion, ShownRelation } from '#model/shown.ts'
import type { Status } from '#model/status.ts'
import { markWord } from './mark-words.ts'

/** The end of the relation with which the sentence begins. */
export type Direction = 'forward' | 'back'

type Told = Pick<ShownRelation, 'type' | 'role' | 'start' | 'end' | 'status'>

const ENDINGS: Partial<Record<Status, string>> = {
  dismissed: 'then dismissed',
  settled: 'then settled',
  withdrawn: 'then withdrawn'
}

/** Roles that end when the party is dismissed, settles or withdraws. */
const PARTIES = new Set<RelationType>(['PLAINTIFF_IN', 'DEFENDANT_IN'])

/**
 * The words between the two names, in the tense of that day: past for what happened or has ended, “is to …” for
 * what is only scheduled (“was to …” once its day has passed).
 */
export function relationWords(relation: Told, direction: Direction, day: Day): string {
  const words = RELATION_TABLE[relation.type][direction]
  const said =
    relation.status === 'scheduled'
      ? `${hasBegun(relation, day) ? 'was' : 'is'} to ${words.be}`
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

/** How a party left an action, “then dismissed”; undefined for any other relation, and for a party that did not. */
export function leaving({ type, status }: Pick<Told, 'type' | 'status'>): string | undefined {
  return PARTIES.has(type) ? ENDINGS[status] : undefined
}

/**
 * The standing in brackets, so that no sentence claims more than its sources; for a party that left, how it
 * left.
 */
export function standingEnding(relation: Told & Pick<ShownRelation, 'mark'>): string {
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
  relation: Told,
  { status, date }: Pick<ShownAssertion, 'status' | 'date'>,
  from: string,
  to: string
): string {
  return toClause({ ...relation, status }, from, to, latestDay(date))
}

/** Text with a full stop at its end, never two. */
export function closed(text: string): string {
  return text.endsWith('.') ? text : `${text}.`
}

/** One or two words for the line itself. */
export function relationTag(relation: Told): string {
  return RELATION_TABLE[relation.type].tag.replace('{role}', relation.role ?? 'officer')
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

function hasBegun(relation: Told, day: Day): boolean {
  return relation.start !== null && latestDay(relation.start) < day
}
