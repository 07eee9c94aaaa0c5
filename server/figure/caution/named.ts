import { countEach } from '#model/grouping.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Card, ShownRelation } from '#model/shown.ts'
import { COURT_WORDS } from './borne-out.ts'
import { baseOf, type Sentence, WORD, type Word } from './prose.ts'

/** An entity, as much of it as words can name. */
export type Nameable = Pick<Card, 'id' | 'name'> & Partial<Pick<Card, 'kind' | 'summary'>>

/** An entity at the place where a sentence names it. */
export type Named = Nameable & { start: number; end: number }

/** Kinds that do nothing themselves. */
const PAPERS: ReadonlySet<Card['kind'] | undefined> = new Set([
  'action',
  'hearing',
  'outcome',
  'statute',
  'bill',
  'allegation',
  'document',
  'investigation'
])

/** Words for someone who acts, where there is no name. */
const ACTORS =
  /^(it|he|she|they|who|that|which|state|plaintiffs?|company|companies|firms?|corporations?|executives?|officers?|leaders?|leadership|management|founders?|ceo|defendants?|platforms?|features|products?|algorithms?|apps?|services?|designs?)$/
/** Capitalized words that name nobody who acts. */
const NOBODY =
  /^(Acts?|Laws?|Code|Section|Amendment|Order|Bill|Rule|Courts?|Judge|Jury|Jurors|The|A|An|These|Those|Root|Two|Three|Four|Both|Other|Such|All|Many|Some|Key|Main|Child|Online|Real|Physical|Mental|What|How|Why|To|Its|His|Her|Their|Our|And|Or|In|On|Of|For|Under|We|I|You|Nobody|Everyone|Everybody|Someone|Parents|Children|Kids|Teens|Users|People|Families|Experts|Congress)$/

/** A name that may mean an entity. */
type Name = { entity: Nameable; said: string }

/** What follows the name by which people call a firm. */
const FIRM = /,? (?:Inc|LLC|Corp|Co|Ltd)\.?$/
const TAIL = / (?:Platforms|Technologies|Holdings|Group|Corporation|Industries|Laboratories|Systems)$/

/**
 * The names of entities, the longest first: full names, for a person also the surname where no other person has it,
 * and for a firm its first words: “Meta” of “Meta Platforms, Inc.”.
 */
export function toNames(entities: readonly Nameable[]): Name[] {
  const persons = countEach(entities.map(({ kind, name }) => (kind === 'person' ? surnameOf(name) : '')))
  const firms = countEach(entities.map(calledOf))
  return entities
    .flatMap((entity) => {
      const own = entity.kind === 'person' ? surnameOf(entity.name) : ''
      const called = calledOf(entity)
      const all = new Set([
        entity.name,
        entity.name.replace(FIRM, ''),
        persons.get(own) === 1 ? own : '',
        firms.get(called) === 1 ? called : ''
      ])
      return [...all].filter((said) => said !== '').map((said) => ({ entity, said }))
    })
    .toSorted((a, b) => b.said.length - a.said.length)
}

/** The entities that a sentence names, in its order; where one name contains another, the longer is meant. */
export function namedIn(sentence: Sentence, names: readonly Name[]): Named[] {
  const base = baseOf(sentence)
  const found: Named[] = []
  for (const { entity, said } of names) {
    for (const start of placesOf(said, sentence.text)) {
      const [from, to] = [base + start, base + start + said.length]
      if (found.some((other) => from < other.end && to > other.start)) continue
      found.push({ ...entity, start: from, end: to })
    }
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** By what people call a firm; empty for anything else. */
function calledOf({ kind, name }: Nameable): string {
  return kind === 'company' ? name.replace(FIRM, '').replace(TAIL, '') : ''
}

/** The last of several names; empty for a person with only one. */
function surnameOf(name: string): string {
  const [, ...more] = name.replace(/,? (Jr|Sr|II|III|IV)\.?$/, '').split(/\s+/)
  return more.at(-1) ?? ''
}

function placesOf(said: string, text: string): number[] {
  const places: number[] = []
  for (let at = text.indexOf(said); at >= 0; at = text.indexOf(said, at + said.length)) {
    const after = at + said.length
    // a letter may take two UTF-16 units
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(after, after + 2))
    if (isWhole) places.push(at)
  }
  return places
}

/** Whether someone who can act stands right before a word, not counting adverbs. */
export function hasActor(sentence: Sentence, at: number, named: readonly Named[]): boolean {
  const before = wordBefore(sentence, at)
  if (!before) return false
  const own = named.find(({ start, end }) => before.start >= start && before.end <= end)
  if (own) return !PAPERS.has(own.kind) && own.end === before.end
  return ACTORS.test(before.text.toLowerCase()) || isName(before)
}

/**
 * Whether a word is about somebody named right before it of whom no name on the slide speaks; who finds is not whom it
 * is about.
 */
export function isOfStranger(sentence: Sentence, at: number, onSlide: ReadonlySet<string>): boolean {
  const before = wordBefore(sentence, at)
  if (!before || FINDING_VERB.test(sentence.words[at]?.text ?? '') || onSlide.has(before.text)) return false
  return isName(before) && !ACTORS.test(before.text.toLowerCase()) && !COURT_WORDS.test(before.text)
}

/** The words of which names are made, each once. */
export function nameWords(entities: readonly Nameable[]): Set<string> {
  return new Set(entities.flatMap(({ name }) => name.match(WORD) ?? []))
}

const FINDING_VERB = /^(?:found|finds|proved|proven|proves)$/i

function wordBefore({ words }: Sentence, at: number): Word | undefined {
  let index = at - 1
  while (/^(also|still|now|then|always|never|.{3,}ly)$/.test(words[index]?.text ?? '')) index -= 1
  return words[index]
}

function isName({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text) && !/[’']s?$/.test(text) && !NOBODY.test(text)
}

/**
 * The person whom a word is about: named right before it, with at most a few words between, no comma and no
 * court.
 */
export function subjectOf(sentence: Sentence, word: Word, named: readonly Named[]): Named | null {
  const last = named.filter(({ end }) => end <= word.start).at(-1)
  if (last?.kind !== 'person') return null
  const base = baseOf(sentence)
  const between = sentence.text.slice(last.end - base, word.start - base)
  return /^\s+(?:[\p{L}-]+\s+){0,3}$/u.test(between) && !COURT_WORDS.test(between) ? last : null
}

/**
 * The relations of those whom a sentence names, and of the actions that these join; all of the slide's where it
 * names nobody. For a word about `conduct`, an action says nothing of a party that was let go.
 */
export function relevant(
  named: readonly Named[],
  relations: readonly ShownRelation[],
  conduct: boolean
): readonly ShownRelation[] {
  if (named.length === 0) return relations
  const ids = new Set(named.map(({ id }) => id))
  const own = relations.filter(({ from, to }) => ids.has(from) || ids.has(to))
  const near = new Set([...ids, ...own.flatMap((each) => actionOf(each, conduct))])
  return relations.filter(({ from, to }) => near.has(from) || near.has(to))
}

/** The end of a relation that is the action bearing on the other end. */
const ACTION_AT: Partial<Record<RelationType, 'from' | 'to'>> = {
  DEFENDANT_IN: 'to',
  PLAINTIFF_IN: 'to',
  BROUGHT: 'to',
  RULED_ON: 'to',
  PRESIDED_OVER: 'to',
  HEARD_IN: 'from'
}

function actionOf(relation: ShownRelation, conduct: boolean): string[] {
  const end = ACTION_AT[relation.type]
  const isLetGo = relation.mark === 'dismissed' || relation.mark === 'withdrawn'
  return end === undefined || (conduct && isLetGo) ? [] : [relation[end]]
}
