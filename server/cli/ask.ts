import { toAnswerText } from '#figure/words/answer-text.ts'
import type { Answer, ReadName } from '#model/contracts.ts'
import { CONTRACTS, isReadName, READ_NAMES } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { AppError } from '#model/error.ts'
import { tellLeftOut } from '#model/left-out.ts'
import { tellMeant } from '../question/meant.ts'
import { dayAsked } from '../question/day-asked.ts'
import { readParams } from '../question/params.ts'
import type { GraphStore } from '../store/store.ts'
import type { CliContext } from './context.ts'
import { withStore } from './context.ts'
import { LIST, noSuch, ONE, parse } from './given.ts'
import { toTable } from './table.ts'
import { toldRows } from './told-rows.ts'

const FORMATS = ['table', 'text', 'json'] as const

const WRITERS: Record<(typeof FORMATS)[number], (answer: Answer<ReadName>, asOf: Day | null) => string> = {
  table: (answer, asOf) => toTable(toldRows(answer, asOf)),
  text: toAnswerText,
  json: (answer) => `${JSON.stringify(answer, null, 2)}\n`
}

/**
 * Asks the chosen store one read, and writes the answer as a table (the default on a terminal), as text with its
 * pincites, or as JSON. What the answer leaves out of what was asked is said first: in the text, or else on standard
 * error.
 */
export async function ask(cli: CliContext, [read = '', ...rest]: string[]): Promise<number> {
  if (!isReadName(read)) throw new AppError('bad_request', noSuch('read', read, READ_NAMES))
  const keys = Object.keys(CONTRACTS[read].params.shape)
  const lists = Object.fromEntries(keys.map((key) => [key, LIST]))
  const { format = cli.out.isTTY ? 'table' : 'json', ...given } = parse(rest, {
    ...lists,
    format: ONE
  }).values
  const form = FORMATS.find((one) => one === format)
  if (!form) throw new AppError('bad_request', `--format is ${FORMATS.join(', ')}, not ${format}.`)
  const params = readParams(read, Object.fromEntries(Object.entries(given).map(alone)))
  await withStore(cli, 'read', async (store) => {
    const answer = await store.ask(read, params).catch(async (error: unknown) => {
      throw await withMeant(store, read, given, error)
    })
    const left = tellLeftOut(answer)
    if (left !== '') (form === 'text' ? cli.out : cli.err).write(`${left}\n`)
    cli.out.write(WRITERS[form](answer, dayAsked(params)))
  })
  return 0
}

/** A refusal with what may have been meant. */
async function withMeant(
  store: GraphStore,
  read: ReadName,
  given: Record<string, unknown>,
  error: unknown
): Promise<unknown> {
  const meant = await tellMeant(store, read, given, error)
  if (!(error instanceof AppError) || meant === '') return error
  return new AppError(error.code, `${error.message} ${meant}`, { cause: error })
}

/** An option that is given once stands for itself, not for a list of one. */
function alone([key, all]: [string, unknown]): [string, unknown] {
  return [key, Array.isArray(all) && all.length === 1 ? all[0] : all]
}
