import type { Answer } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import type { Path } from '#model/paths.ts'
import type { ShownAssertion, ShownRelation, ShownSource } from '#model/shown.ts'
import { MARK_TABLE } from '#model/status.ts'
import { sourceName } from './citation.ts'
import { countWords } from './count-words.ts'
import { dateWords } from './date-words.ts'
import { relationEnding, relationWords } from './sentence.ts'

type Found = Pick<Answer<'paths'>, 'entities' | 'relations' | 'sources'>

/** A path in words: a sentence for each step with the numbers of its notes, what it hangs by, the notes. */
export type PathText = { sentences: { text: string; notes: number[] }[]; label: string; notes: string[] }

/** How long a path is and by what it hangs: `2 hops; weakest: alleged`. */
export function pathLabel(path: Pick<Path, 'hops' | 'weakest'>): string {
  const hops = countWords(path.hops, 'hop', 'hops')
  return path.weakest
    ? `${hops}; weakest: ${MARK_TABLE[path.weakest.mark].word.toLowerCase()}`
    : `${hops}; every step on record`
}

/** Tells a path of an answer along its way; each source and pincite is one note, numbered as it comes up. */
export function tellPath(path: Path, found: Found, day: Day): PathText {
  const names = new Map(found.entities.map(({ id, name }) => [id, name]))
  const relations = new Map(found.relations.map((relation) => [relation.id, relation]))
  const sources = new Map(found.sources.map((source) => [source.id, source]))
  const numbers = new Map<string, number>()
  const numberOf = (note: string) => {
    const number = numbers.get(note) ?? numbers.size + 1
    numbers.set(note, number)
    return number
  }
  const sentences = path.steps.flatMap(({ relation: id, direction }, i) => {
    const relation = relations.get(id)
    if (!relation) return []
    const [from = '', to = ''] = path.entities.slice(i, i + 2).map((entity) => names.get(entity) ?? entity)
    const words = relationWords(relation, direction === 'out' ? 'forward' : 'back', day)
    const notes = relation.assertions.map((assertion) =>
      numberOf(toNote(assertion, sources.get(assertion.source)))
    )
    return [
      {
        text: `${from} ${words} ${to}${ending(relation)}`,
        notes: [...new Set(notes)].toSorted((a, b) => a - b)
      }
    ]
  })
  return { sentences, label: pathLabel(path), notes: [...numbers.keys()] }
}

/** A path as plain text with footnotes, to be pasted. */
export function toPathText(path: Path, found: Found, day: Day): string {
  const { sentences, label, notes } = tellPath(path, found, day)
  return [
    sentences.map(({ text, notes: numbers }) => text + numbers.map((n) => `[${n}]`).join('')).join(' '),
    `(${label}.)`,
    notes.map((note, i) => `[${i + 1}] ${note}`).join('\n')
  ].join('\n\n')
}

/** The standing in brackets, so that no sentence claims more than its sources; how a party left, in words. */
function ending(relation: ShownRelation): string {
  const left = relationEnding(relation, '')
  return left === '.' ? ` (${MARK_TABLE[relation.mark].word.toLowerCase()}).` : left
}

/** A source and its pincite as a note. */
export function toNote(
  { pin, source: id }: Pick<ShownAssertion, 'pin' | 'source'>,
  source: ShownSource | undefined
): string {
  if (!source) return id
  const parts = [
    `${source.title}, ${sourceName(source)}${pin ? `, ${pin}` : ''}`,
    source.url ?? '',
    source.archiveUrl ? `archived at ${source.archiveUrl}` : '',
    source.accessed ? `read ${dateWords(source.accessed)}` : ''
  ]
  return `${parts.filter((part) => part !== '').join('. ')}.`
}
