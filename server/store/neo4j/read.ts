import type { Answer, Params, ReadName } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { LATEST } from '#model/dates.ts'
import { AppError } from '#model/error.ts'
import type { Row } from './database.ts'
import type { Step } from './statements.ts'

/** Sends a statement and gives its rows. */
export type Send = (name: ReadName | Step, values: Readonly<Record<string, unknown>>) => Promise<Row[]>

/** The second body of a read: the values for its statement, and the meaning of its rows. */
export type Read<N extends ReadName> = {
  /** null where the answer is known without asking */
  values(params: Params<N>): Record<string, unknown> | null
  /** `send` is for what can be asked only once the rows are known */
  answer(rows: readonly Row[], params: Params<N>, send: Send): Answer<N> | Promise<Answer<N>>
}

/** Parses an answer with its contract, which also puts its keys in order. */
export function checked<A>(contract: { parse(given: unknown): A }, answer: A): A {
  return contract.parse(answer)
}

/** The one row of a statement; a RangeError where there is none. */
export function present(row: Row | undefined): Row {
  if (!row) throw new RangeError('the statement gave no row')
  return row
}

/** Refuses a missing entity, or other record, as `not_found`. */
export function missing(id: string, what = 'entity'): never {
  throw new AppError('not_found', `There is no ${what} “${id}”.`)
}

/**
 * The day of a question in the form that a statement takes; without one, a day later than everything, which
 * need not be checked.
 */
export function toKnown(asOf: Day | undefined): { asOf: Day; ever: boolean } {
  return { asOf: asOf ?? LATEST, ever: asOf === undefined }
}
