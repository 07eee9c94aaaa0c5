import { toAnswerText } from '#figure/words/answer-text.ts'
import type { Answer, ReadName } from '#model/contracts.ts'
import { CONTRACTS } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { readParams } from '../params.ts'
import type { CliContext } from './context.ts'
import { openChosen } from './context.ts'
import { toTable } from './table.ts'
import { toldRows } from './told-rows.ts'

/** The forms in which an answer is written. */
export const ANSWER_FORMATS = ['table', 'text', 'json'] as const
export type AnswerFormat = (typeof ANSWER_FORMATS)[number]

const WRITERS: Record<AnswerFormat, (answer: Answer<ReadName>, asOf: Day | null) => string> = {
  table: (answer, asOf) => toTable(toldRows(answer, asOf)),
  text: toAnswerText,
  json: (answer) => `${JSON.stringify(answer, null, 2)}\n`
}

/** Asks the chosen store one read, and writes the answer as a table, as text with its pincites, or as JSON. */
export async function ask(
  cli: CliContext,
  read: ReadName,
  given: Record<string, unknown>,
  format: AnswerFormat
): Promise<number> {
  const params = readParams(read, given)
  const store = await openChosen(cli, 'read')
  try {
    const answer = await store.ask(read, params)
    cli.out.write(WRITERS[format](answer, 'asOf' in params ? (params.asOf ?? null) : null))
    return 0
  } finally {
    await store.close()
  }
}

/** What the reads are and take, as lines for a terminal. */
export function readLines(): string[] {
  return Object.entries(CONTRACTS).flatMap(([name, { about, params }]) => [
    `  ${name.padEnd(10)} ${about}`,
    `  ${' '.repeat(10)} ${Object.keys(params.shape)
      .map((key) => `--${key}`)
      .join(' ')}`
  ])
}
