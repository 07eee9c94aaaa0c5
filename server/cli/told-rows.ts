import { toKnown } from '#figure/known.ts'
import { tellChanges } from '#figure/words/change-text.ts'
import { today } from '#figure/words/date-words.ts'
import { sourceName } from '#figure/words/citation.ts'
import { eventWords } from '#figure/words/event-words.ts'
import { summaryAt } from '#figure/words/summary-at.ts'
import { toCited } from '#model/cited.ts'
import type { Answer, ReadName } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'

/**
 * An answer ready to become a table: each event and change as a sentence, summaries as they are told as of the day,
 * all else unchanged.
 */
export function toldRows(answer: Answer<ReadName>, asOf: Day | null): object {
  const { entities, relations } = toCited(answer)
  const cards =
    'entities' in answer && entities === answer.entities ? { entities: summedUp(entities, asOf) } : {}
  const ties =
    'relations' in answer && relations === answer.relations ? { relations: summedUp(relations, asOf) } : {}
  return { ...toldAnswer(answer, asOf), ...cards, ...ties }
}

function toldAnswer(answer: Answer<ReadName>, asOf: Day | null): object {
  if ('newSources' in answer) return toldChanges(answer, asOf ?? today())
  if ('events' in answer) return toldEvents(answer)
  return answer
}

function summedUp<T extends { summary: string }>(records: readonly T[], asOf: Day | null): T[] {
  return records.map((record) => ({ ...record, summary: summaryAt(record.summary, asOf) }))
}

function toldChanges(answer: Answer<'changes'>, day: Day): object {
  const sentences = new Map(
    tellChanges(answer, day).sections.flatMap(({ told }) =>
      told.map(({ relation, text }) => [relation, text] as const)
    )
  )
  const relations = new Map(answer.relations.map((relation) => [relation.id, relation]))
  const changes = answer.changes.map(({ relation, change, before, after, assertions }) => ({
    first: relations.get(relation)?.assertions[assertions[0] ?? -1]?.date ?? '',
    change,
    before,
    after,
    what: sentences.get(relation) ?? relation
  }))
  return { ...answer, changes }
}

function toldEvents(answer: Answer<'timeline'>): object {
  const known = toKnown(answer)
  const sources = new Map(answer.sources.map((source) => [source.id, sourceName(source)]))
  const events = answer.events.map((event) => {
    const { sentence, more, status } = eventWords(event, known)
    return {
      date: event.date,
      status,
      what: more > 0 ? `${sentence} (and ${more} more)` : sentence,
      sources: event.sources.map((id) => sources.get(id) ?? id)
    }
  })
  return { ...answer, events }
}
