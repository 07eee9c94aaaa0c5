import type { Concern } from './audit.ts'
import type { Assertion } from './relation.ts'
import type { Mark } from './status.ts'

type Looked = {
  assertions: readonly Pick<Assertion, 'source' | 'confidence'>[]
  start: string | null
  end: string | null
  mark: Mark | undefined
}

const TESTS: Record<Concern, (relation: Looked) => boolean> = {
  oneSource: ({ assertions }) => new Set(assertions.map(({ source }) => source)).size === 1,
  lowConfidence: ({ assertions }) => assertions.every(({ confidence }) => confidence === 'low'),
  disputed: ({ mark }) => mark === 'disputed',
  undated: ({ start, end }) => start === null && end === null
}

/** Whether a relation gives this reason for a second look. */
export function isOfConcern(concern: Concern, relation: Looked): boolean {
  return TESTS[concern](relation)
}
