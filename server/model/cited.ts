import type { Answer, ReadName } from './contracts.ts'

/** An answer in two: what only this read says, and the records that it cites. */
export type Cited = Pick<Answer<'between'>, 'entities' | 'relations' | 'sources'> & {
  rest: Record<string, unknown>
}

/** Takes an answer of any read apart; a read that cites no records of a sort gives none of it. */
export function toCited(answer: Answer<ReadName>): Cited {
  const entities = 'entities' in answer && typeof answer.entities !== 'number' ? answer.entities : []
  const relations = 'relations' in answer && typeof answer.relations !== 'number' ? answer.relations : []
  const sources = 'sources' in answer && typeof answer.sources !== 'number' ? answer.sources : []
  const cited = new Set<unknown>([entities, relations, sources])
  const rest = Object.fromEntries(Object.entries(answer).filter(([, value]) => !cited.has(value)))
  return { rest, entities, relations, sources }
}
