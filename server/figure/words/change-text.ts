import type { ChangedRelation } from '#model/changes.ts'
import type { Answer } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import type { ShownRelation } from '#model/shown.ts'
import type { Mark } from '#model/status.ts'
import { type Known, nameIn, toKnown } from '../known.ts'
import { countInLetters, countWords } from './count-words.ts'
import { dateWords, sinceWords } from './date-words.ts'
import { datedSince } from './dated.ts'
import { createNotes, inRow, noteMarks, type Notes } from './notes.ts'
import { toClause } from './sentence.ts'
import { markWord, saidWord } from './mark-words.ts'

type Found = Answer<'changes'>

/** One change in words with the numbers of its notes, and the relation that it is about. */
type ToldChange = { relation: string; text: string; notes: number[] }

/** A digest: how much became known, then what, under three headings; the notes, including the new sources. */
export type ChangeText = {
  summary: string
  sections: { title: string; told: ToldChange[] }[]
  /** what was left out, and other remarks; empty where there is nothing to say */
  remarks: string[]
  /** one note for each source and pincite, numbered from 1 */
  notes: string[]
  /** numbers of the notes about sources that came out or spoke for the first time */
  fresh: number[]
}

const TITLES: Record<ChangedRelation['change'], string> = {
  standing: 'Changed standing',
  new: 'New',
  assertion: 'More said'
}
const ORDER = ['standing', 'new', 'assertion'] as const

/**
 * Tells what became known by a day, the last of those asked about: each sentence in the tense of that day, with its
 * status and the numbers of its notes.
 */
export function tellChanges(answer: Found, day: Day): ChangeText {
  return toText(answer, createNotes(answer.sources), day)
}

/** The digest as lines; the notes may be shared with other texts. */
export function changeLines(answer: Found, notes: Notes, day: Day): string[] {
  const { summary, sections, remarks, fresh } = toText(answer, notes, day)
  return [
    summary,
    ...sections.flatMap(({ title, told }) => [
      `${title}:`,
      ...told.map(({ text, notes: numbers }) => `- ${text} ${noteMarks(numbers)}`)
    ]),
    ...(fresh.length > 0 ? [`New sources: ${noteMarks(fresh)}`] : []),
    ...remarks
  ]
}

function toText(answer: Found, notes: Notes, day: Day): ChangeText {
  const known = toKnown(answer)
  const sections = ORDER.flatMap((sort) => {
    const told = answer.changes.flatMap((change) => {
      const relation = known.relations.get(change.relation)
      return change.change === sort && relation ? [tell(change, relation, { known, notes, day })] : []
    })
    return told.length > 0 ? [{ title: TITLES[sort], told }] : []
  })
  const { total, changes, newSources } = answer
  return {
    summary: toSummary(answer),
    sections,
    remarks: [
      ...untold(total - changes.length, 'relation that changed later is', 'relations that changed later are'),
      ...untold(
        newSources.total - newSources.sources.length,
        'further new source is',
        'further new sources are'
      )
    ],
    notes: notes.all(),
    fresh: inRow(freshNotes(answer, known, notes))
  }
}

function untold(count: number, one: string, many: string): string[] {
  return count > 0 ? [`${countInLetters(count, one, many)} not told here.`] : []
}

/**
 * The notes of a new source: of everything it said of the relations told, otherwise of the source as a whole.
 */
function freshNotes({ newSources, changes }: Found, known: Known, notes: Notes): number[] {
  const said = changes.flatMap(({ relation, assertions }) =>
    assertions.flatMap((at) => known.relations.get(relation)?.assertions[at] ?? [])
  )
  return newSources.sources.flatMap((source) => {
    const own = said.filter((assertion) => assertion.source === source)
    return (own.length > 0 ? own : [{ source }]).map((cited) => notes.numberOf(cited))
  })
}

function toSummary({ total, counts, newSources }: Found): string {
  const parts = [
    counts.standing > 0 && countWords(counts.standing, 'changed standing', 'changed standing'),
    counts.new > 0 && `${countWords(counts.new, 'is', 'are')} new`,
    counts.assertion > 0 && `more was said of ${counts.assertion.toLocaleString('en-US')}`
  ].filter((part) => part !== false)
  const sources = newSources.total > 0 ? `; ${countWords(newSources.total, 'new source', 'new sources')}` : ''
  if (total === 0) return sources ? `No relation changed${sources}.` : 'Nothing became known.'
  return `${countWords(total, 'relation', 'relations')} changed: ${parts.join(', ')}${sources}.`
}

function tell(
  change: ChangedRelation,
  relation: ShownRelation,
  { known, notes, day }: { known: Known; notes: Notes; day: Day }
): ToldChange {
  const said = change.assertions.flatMap((at) => relation.assertions[at] ?? [])
  const clause = toClause(relation, nameIn(known, relation.from), nameIn(known, relation.to), day)
  return {
    relation: relation.id,
    text: `${clause} (${standingWords(change, relation, said)}).`,
    notes: inRow(said.map((assertion) => notes.numberOf(assertion)))
  }
}

function standingWords(
  { change, before, after }: ChangedRelation,
  relation: ShownRelation,
  said: ShownRelation['assertions']
): string {
  const word = (mark: Mark) => markWord(relation, mark).toLowerCase()
  if (change === 'standing' && before !== null) {
    return `${word(before)} before, ${word(after)} ${sinceWords(datedSince(relation))}`
  }
  if (change === 'new') return `${word(after)}, ${dateWords(datedSince(relation))}`
  const again = [
    ...new Set(said.map((one) => `${saidWord(relation, one).toLowerCase()}, ${dateWords(one.date)}`))
  ]
  return `stands ${word(after)} as before; now also ${again.join('; ')}`
}
