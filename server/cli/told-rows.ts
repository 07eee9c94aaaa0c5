import { tellChanges } from '#figure/words/change-text.ts'
import { sourceName } from '#figure/words/citation.ts'
import { knownOf } from '#figure/words/event-text.ts'
import { eventWords } from '#figure/words/event-words.ts'
import type { Answer, ReadName } from '#model/contracts.ts'

/** An answer ready to become a table: each event and change as a sentence, all other answers unchanged. */
export function toldRows(answer: Answer<ReadName>): object {
  if ('newSources' in answer) return toldChanges(answer)
  if ('events' in answer) return toldEvents(answer)
  return answer
}

function toldChanges(answer: Answer<'changes'>): object {
  const sentences = new Map(
    tellChanges(answer).sections.flatMap(({ told }) =>
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
  const known = knownOf(answer)
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
