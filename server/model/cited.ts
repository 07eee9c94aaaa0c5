import type { Answer, ReadName } from './contracts.ts'

/** An answer in two parts: what only this read says, and the records that it cites. */
export type Cited = Pick<Answer<'between'>, 'entities' | 'relations' | 'sources'> & {
  rest: Record<string, unknown>
}

/** Splits the answer of any read; the lists of records that a read does not cite are empty. */
export function toCited(answer: Answer<ReadName>): Cited {
  const entities = 'entities' in answer && typeof answer.entities !== 'number' ? answer.entities : []
  const relations = 'relations' in answer && typeof answer.relations !== 'number' ? answer.relations : []
  const sources = 'sources' in answer && typeof answer.sources !== 'number' ? answer.sources : []
  const cited = new Set<unknown>([entities, relations, sources])
  const rest = Object.fromEntries(Object.entries(answer).filter(([, value]) => !cited.has(value)))
  return { rest, entities, relations, sources }
}
