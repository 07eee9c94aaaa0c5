import type { Answer } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import type { ShownRelation } from '#model/shown.ts'
import { firmness, type Mark } from '#model/status.ts'
import { type Known, nameIn } from '../known.ts'
import { sourceName } from './citation.ts'
import { countWords } from './count-words.ts'
import type { Report } from './report.ts'
import { stated } from './stated.ts'
import { markWord } from './mark-words.ts'

type Supported = Answer<'source'>
/** What would become of a relation without the source. */
export type Remains = 'none' | 'otherwise' | 'same'

/** The outcomes in the order in which they are told, each under its heading. */
export const REMAINS: readonly (readonly [Remains, head: string])[] = [
  ['none', 'Would have no source'],
  ['otherwise', 'Would change standing'],
  ['same', 'Would keep their standing']
]

/** Each relation listed, with what would become of it without the source, and how it would then stand. */
export function remaining({
  relations,
  without
}: Supported): { relation: ShownRelation; remains: Remains; mark: Mark | null }[] {
  const marks = new Map(without.map(({ relation, mark }) => [relation, mark]))
  return relations.map((relation) => {
    const mark = marks.get(relation.id) ?? null
    return { relation, mark, remains: mark === null ? 'none' : mark === relation.mark ? 'same' : 'otherwise' }
  })
}

/**
 * What would remain without a source, and whether all is listed: how many relations would lose all support, fall, change or stand as they
 * do.
 */
export function withoutWords(answer: Supported): string {
  const { total, alone, relations } = answer
  if (total === 0) return 'It supports no relation known so far.'
  const turns = new Map<string, { before: string; after: string; falls: boolean; count: number }>()
  for (const { relation, mark, remains } of remaining(answer)) {
    if (remains !== 'otherwise' || mark === null) continue
    const [before, after] = [word(relation, relation.mark), word(relation, mark)]
    const key = `${before} ${after}`
    const falls = firmness(mark) < firmness(relation.mark)
    const turn = turns.get(key) ?? { before, after, falls, count: 0 }
    turns.set(key, { ...turn, count: turn.count + 1 })
  }
  const ordered = [...turns.values()].toSorted((a, b) => b.count - a.count)
  const changed = ordered.reduce((sum, { count }) => sum + count, 0)
  const parts = [
    alone > 0 ? `${countWords(alone, 'relation', 'relations')} would have no source` : '',
    ...ordered.map(
      ({ before, after, falls, count }) =>
        `${count} would ${falls ? 'fall' : 'change'} from ${before} to ${after}`
    ),
    rest(total - alone - changed, total > relations.length)
  ].filter((part) => part !== '')
  const listed = relations.length < total ? `, of which ${relations.length} are listed` : ''
  return `It supports ${countWords(total, 'relation', 'relations')}${listed}. Without it, ${parts.join('; ')}.`
}

/** Of relations beyond those listed, only whether they have another source is known. */
function rest(count: number, cut: boolean): string {
  if (count === 0) return ''
  return cut ? `${count} would still have another` : `${count} would stand as now`
}

/** What would remain without a source, as lines; each relation in the words given for its id. */
export function supportLines(answer: Supported, words: ReadonlyMap<string, string>): string[] {
  const all = remaining(answer)
  const { citing } = answer
  const cited = countWords(citing.total, 'entity', 'entities')
  const names = citing.entities.map((id) => words.get(id) ?? id)
  const left = citing.total - names.length
  return [
    withoutWords(answer),
    ...REMAINS.flatMap(([remains, head]) => {
      const some = all.filter((one) => one.remains === remains)
      return some.length === 0 ? [] : [`${head}:`, ...some.map((one) => `- ${supportWords(one, words)}`)]
    }),
    ...(citing.total > 0
      ? [`Cited for the record of ${cited}: ${names.join('; ')}${left > 0 ? `; and ${left} more` : ''}`]
      : [])
  ]
}

function supportWords(
  { relation, remains, mark }: ReturnType<typeof remaining>[number],
  words: ReadonlyMap<string, string>
): string {
  const told = words.get(relation.id) ?? relation.id
  return remains === 'otherwise' && mark !== null ? `${told} Without it: ${word(relation, mark)}.` : told
}

/**
 * What one source supports, as a report: a part for each outcome that relations would have without it, and one for
 * the entities whose record cites it.
 */
export function sourceReport(answer: Supported, known: Known, day: Day): Report {
  const { source } = answer
  const all = remaining(answer)
  return {
    title: `What rests on ${source.title} (${sourceName(source)})`,
    asked: [withoutWords(answer)],
    heads: ['without it', 'entity'],
    sections: [
      ...REMAINS.map(([remains, head]) => ({
        title: head,
        lines: all
          .filter((one) => one.remains === remains)
          .map(({ relation, mark }) => ({
            text: `- ${stated(relation, known, day)}${remains === 'otherwise' && mark ? ` Without it: ${word(relation, mark)}.` : ''}`,
            cells: [mark === null ? 'no source' : markWord(relation, mark), ''],
            relations: [relation.id],
            said: relation.assertions.flatMap((one, assertion) =>
              one.source === source.id ? [{ relation: relation.id, assertion }] : []
            )
          }))
      })),
      citedSection(answer, known)
    ].filter(({ lines }) => lines.length > 0)
  }
}

/** The entities whose own record cites a source, and how many more there are. */
function citedSection({ source, citing }: Supported, known: Known): Report['sections'][number] {
  const left = citing.total - citing.entities.length
  const more = left > 0 ? `, of which the first ${citing.entities.length} are listed` : ''
  return {
    title: `Cited for the record of ${countWords(citing.total, 'entity', 'entities')}${more}`,
    lines: citing.entities.map((id) => ({
      text: `- ${nameIn(known, id)}`,
      cells: ['', nameIn(known, id)],
      relations: [],
      sources: [source.id]
    }))
  }
}

/** How a relation would stand, as a word inside a sentence. */
function word(relation: ShownRelation, mark: Mark): string {
  return markWord(relation, mark).toLowerCase()
}
