import type { Answer } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import type { Path } from '#model/paths.ts'
import { MARK_TABLE } from '#model/status.ts'
import { type Known, nameIn, toKnown } from '../known.ts'
import { countWords } from './count-words.ts'
import { dateWords } from './date-words.ts'
import { createNotes, inRow, noteLines, noteMarks } from './notes.ts'
import { relationWords, standingEnding } from './sentence.ts'

type Found = Pick<Answer<'paths'>, 'entities' | 'relations' | 'sources'>

/** A path in words: a sentence for each step with the numbers of its notes, its weakest link, the notes. */
export type PathText = { sentences: { text: string; notes: number[] }[]; label: string; notes: string[] }

/** The length of a path and its weakest link: `2 hops; weakest: alleged`. */
export function pathLabel(path: Pick<Path, 'hops' | 'weakest'>): string {
  const hops = countWords(path.hops, 'hop', 'hops')
  return path.weakest
    ? `${hops}; weakest: ${MARK_TABLE[path.weakest.mark].word.toLowerCase()}`
    : `${hops}; every step on record`
}

/** Whom or what a path goes through: `Through New Mexico v. Meta`, or `Directly`. */
export function pathTitle({ entities }: Pick<Path, 'entities'>, known: Pick<Known, 'entities'>): string {
  const between = entities.slice(1, -1).map((id) => nameIn(known, id))
  return between.length === 0 ? 'Directly' : `Through ${between.join(' and ')}`
}

/** The only source on which a path of several steps rests; null where there are more. */
export function soleSource(path: Path, { relations }: Pick<Known, 'relations'>): string | null {
  const cited = path.steps.map(
    ({ relation }) => new Set(relations.get(relation)?.assertions.map(({ source }) => source))
  )
  const all = new Set(cited.flatMap((ids) => [...ids]))
  const [only] = all
  return cited.length > 1 && all.size === 1 && only !== undefined ? only : null
}

/**
 * Tells a path of an answer step by step; each source and pincite is one note, numbered in order of appearance.
 */
export function tellPath(path: Path, found: Found, day: Day): PathText {
  const known = toKnown(found)
  const notes = createNotes(found.sources, day)
  const sentences = path.steps.flatMap(({ relation: id, direction }, i) => {
    const relation = known.relations.get(id)
    if (!relation) return []
    const [from = '', to = ''] = path.entities.slice(i, i + 2).map((entity) => nameIn(known, entity))
    const words = relationWords(relation, direction === 'out' ? 'forward' : 'back', day)
    return [
      {
        text: `${from} ${words} ${to}${standingEnding(relation)}`,
        notes: inRow(relation.assertions.map((assertion) => notes.numberOf(assertion)))
      }
    ]
  })
  return { sentences, label: pathLabel(path), notes: notes.all() }
}

/** Why these may not be all paths. */
export const STOPPED = {
  deadline: 'The search stopped at its deadline; there may be more than it had found by then.',
  limit:
    'The search stopped, since more relations lie between them than it looks at; there may be more paths.',
  k: 'No more were asked for (k); there may be more.'
}

/** The paths of an answer as lines; each relation in the words given for its id. */
export function pathLines(
  { paths, stopped, entities }: Answer<'paths'>,
  words: ReadonlyMap<string, string>
): string[] {
  const known = { entities: new Map(entities.map((card) => [card.id, card])) }
  return [
    paths.length === 0
      ? 'No path within the bounds of the question: its steps, day, kinds, types, marks and hubs.'
      : `${countWords(paths.length, 'path', 'paths')}, shortest first, then firmest`,
    ...(stopped === null ? [] : [STOPPED[stopped]]),
    ...paths.flatMap((path, at) => [
      `${at + 1}. ${pathTitle(path, known)} (${pathLabel(path)})`,
      ...path.steps.map(({ relation, others }) => {
        const more = others.length > 0 ? `; between the same two also ${others.join(', ')}` : ''
        return `- ${words.get(relation) ?? relation}${more}`
      })
    ])
  ]
}

/** A path as plain text with footnotes, to paste; the day whose knowledge it tells goes along. */
export function toPathText(path: Path, found: Found, day: Day): string {
  const { sentences, label, notes } = tellPath(path, found, day)
  return [
    sentences.map(({ text, notes: numbers }) => text + noteMarks(numbers)).join(' '),
    `(${label}.) As known on ${dateWords(day)}.`,
    noteLines(notes)
  ].join('\n\n')
}
