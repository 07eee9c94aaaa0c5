import type { Concern, LIKENESSES } from '#model/audit.ts'
import type { Answer } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import type { Known } from '../known.ts'
import type { Report } from './report.ts'
import { countWords } from './count-words.ts'
import { stated } from './stated.ts'

/** What asks for a second look, in the order in which it is told: open questions first, common things last. */
export const CONCERNS: readonly Concern[] = ['disputed', 'lowConfidence', 'undated', 'oneSource']

/** The name and the meaning of each concern. */
export const CONCERN_WORDS: Record<Concern, readonly [name: string, meaning: string]> = {
  disputed: ['Disputed', 'Affirmed and denied, and not decided by anyone with the power to.'],
  lowConfidence: ['Low confidence', 'No assertion is of more than low confidence.'],
  undated: ['Undated', 'Nothing says when it was so; only when it was said.'],
  oneSource: ['One source only', 'Everything said of it comes from one source.']
}

const LIKENESS_WORDS: Record<(typeof LIKENESSES)[number], string> = {
  docket: 'the same docket number',
  name: 'the same name',
  alias: 'one’s name is an alias of the other'
}

/** Why two entities may be the same, in words. */
export function likenessWords(reasons: Answer<'audit'>['sameAs']['pairs'][number]['reasons']): string {
  return reasons.map(({ because, text }) => `${LIKENESS_WORDS[because]} (${text})`).join('; ')
}

/** A sentence: how much an audit looked at, and after which entity it continued. */
export function lookedWords({ looked, all, next }: Answer<'audit'>, after: string | null): string {
  const relations = countWords(looked.relations, 'relation', 'relations')
  const entities = countWords(looked.entities, 'entity', 'entities')
  if (next === null && after === null) return `Looked at all ${relations}, among ${entities}.`
  const from = after === null ? 'the first by id' : `those by id after ${after}`
  return `Looked at ${relations} of ${all.relations.toLocaleString('en-US')}: they go out from ${entities} of ${all.entities.toLocaleString('en-US')}, ${from}.`
}

/** An audit as a report: a part for each concern, and one for possible duplicates. */
export function auditReport(
  title: string,
  answer: Answer<'audit'>,
  known: Known,
  day: Day,
  asked: readonly string[]
): Report {
  const { sameAs } = answer
  const concerns = CONCERNS.filter((concern) => answer[concern].total > 0).map((concern) => {
    const { total, relations } = answer[concern]
    const [name, meaning] = CONCERN_WORDS[concern]
    const count = countedOf(total, relations.length)
    return {
      title: `${name} (${count}): ${meaning}`,
      lines: relations.flatMap((id) => {
        const relation = known.relations.get(id)
        return relation
          ? [{ text: `- ${stated(relation, known, day)}`, cells: [name, ''], relations: [id] }]
          : []
      })
    }
  })
  const pairs = sameAs.pairs.map(({ entities: [a, b], reasons }) => ({
    text: `- ${a.name} (${a.id}) and ${b.name} (${b.id}): ${likenessWords(reasons)}`,
    cells: ['Possibly the same', `${a.id} and ${b.id}: ${likenessWords(reasons)}`],
    relations: []
  }))
  return {
    title,
    asked,
    heads: ['concern', 'note'],
    sections:
      pairs.length > 0
        ? [
            ...concerns,
            {
              title: `Possibly the same (${countedOf(sameAs.total, pairs.length)}); nothing is merged`,
              lines: pairs
            }
          ]
        : concerns
  }
}

function countedOf(total: number, listed: number): string {
  return listed < total ? `${total}, the first ${listed}` : String(total)
}
