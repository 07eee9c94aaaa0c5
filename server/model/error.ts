import { onOneLine, withoutControls } from './text.ts'

/** Every way in which Pincite refuses; part of each store's contract and of the HTTP API. */
export const ERROR_CODES = [
  'bad_request',
  'unauthorized',
  'forbidden',
  'not_found',
  'conflict',
  'precondition_failed',
  'too_large',
  'too_many',
  'unprocessable',
  'store_unavailable',
  'storage_full',
  'timeout',
  'internal'
] as const

export type ErrorCode = (typeof ERROR_CODES)[number]

/** The only error thrown on purpose: a code to act on and a message for people. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly issues: readonly Problem[]

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; issues?: readonly Problem[] } = {}
  ) {
    // it may quote a record, and end up on a terminal
    super(withoutControls(message), { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.issues = options.issues ?? []
  }
}

/** The sorts of record that another may name by its id. */
export const MISSING = ['entity', 'source', 'dataset'] as const
type Missing = (typeof MISSING)[number]

/** One fault of a record: where it is, what is wrong, and what would be right. */
export type Problem = {
  /** file name or dataset id; empty where there is none */
  file: string
  /** the line of the file, from 1, on which the record begins; absent where that is not known */
  line?: number | undefined
  /** kind and id of the record, such as `relation a/ALLEGES/b` */
  record: string
  /** path inside the record, such as `assertions.0.date` */
  field: string
  wrong: string
  right: string
  /** of what sort the record is that it names but that is not there; another dataset may bring it */
  missing?: Missing
}

/** A problem as one line for people. */
export function toLine(problem: Problem): string {
  const line = problem.line === undefined ? '' : `line ${problem.line}`
  const place = [problem.file, line, problem.record, problem.field].filter(Boolean).join(' · ')
  return onOneLine(`${place}: ${problem.wrong}. ${problem.right}`)
}
