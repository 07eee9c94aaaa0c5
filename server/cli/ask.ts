import type { ReadName } from '#model/contracts.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { readParams } from '../params.ts'
import type { House } from './house.ts'
import { reach } from './house.ts'
import { toTable } from './table.ts'

/** Asks the chosen store one read, and writes the answer as a table or as JSON. */
export async function ask(
  house: House,
  read: ReadName,
  given: Record<string, unknown>,
  format: 'table' | 'json'
): Promise<number> {
  const params = readParams(read, given)
  const store = await reach(house, 'read')
  try {
    const answer: object = await store.ask(read, params)
    house.out.write(format === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : toTable(answer))
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
