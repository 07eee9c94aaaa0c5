import { CONTRACTS, isReadName, type ReadName } from '#model/contracts.ts'
import { z } from 'zod'
import { settingLines } from '../env.ts'
import { toSchema } from '../json/schema.ts'

const Words = z.object({ enum: z.array(z.string()).default([]) })
const Param = Words.extend({
  description: z.string().default(''),
  default: z.union([z.string(), z.number(), z.boolean()]).optional(),
  type: z.string().optional(),
  format: z.string().optional(),
  items: Words.optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional()
})
type Param = z.output<typeof Param>
const Params = z.object({
  properties: z.record(z.string(), Param),
  required: z.array(z.string()).default([])
})

/**
 * What is said where help is asked for: with `ask` and a read, what its parameters mean; otherwise the verbs, the
 * reads, the settings and the exit codes.
 */
export function usage(args: readonly string[]): string {
  const [verb, read = ''] = args.filter((one) => !one.startsWith('-'))
  return verb === 'ask' && isReadName(read) ? usageOfRead(read) : usageOfAll()
}

function usageOfRead(read: ReadName): string {
  const { about, params } = CONTRACTS[read]
  const { properties, required } = Params.parse(toSchema(params, 'input'))
  const words = new Map<string, string>()
  const told = Object.entries(properties).map(([key, param]) => {
    const needed = required.includes(key) ? 'Required.' : ''
    const without = param.default === undefined ? '' : `Without it: ${param.default}.`
    const parts = [needed, param.description, allowedIn(param, words, key), without]
    return `  --${key.padEnd(12)} ${parts.filter(Boolean).join(' ')}`
  })
  return [
    `Usage: npx pincite ask ${read} [--param value]…`,
    '',
    about,
    '',
    ...told,
    `  --${'format'.padEnd(12)} table, text or json. Without it: a table on a terminal, otherwise JSON.`,
    '',
    'A list is written with commas, or as the same parameter again.'
  ].join('\n')
}

/**
 * What may be given: from which to which number, which words, or how it is written; empty where the description
 * says it. A list of words that another parameter has told already is not told again.
 */
function allowedIn(
  { minimum, maximum, items, format, type, enum: own }: Param,
  told: Map<string, string>,
  key: string
): string {
  if (minimum !== undefined && maximum !== undefined) return `From ${minimum} to ${maximum}.`
  if (format === 'date') return 'Written as 2023-12-07.'
  if (type === 'boolean') return 'Written as true or false.'
  const words = (items?.enum ?? own).join(', ')
  const before = told.get(words)
  if (words === '' || before !== undefined) return words && `The same words as for --${before}.`
  told.set(words, key)
  return `Of these: ${words}.`
}

function usageOfAll(): string {
  return [
    'Usage: npx pincite VERB …',
    '',
    '  check FILE…                     lists every fault of dataset files',
    '  load FILE…                      checks dataset files, then puts them into the store; none of them if one is bad',
    '  ask READ [--param value]…       asks one read; --format table, text or json',
    '  briefings                       lists the briefings that are kept, each with its tag',
    '  briefing get ID                 writes a briefing as its file',
    '  briefing put FILE [--over TAG]  stores a new briefing, or replaces the one with that tag (any: whichever)',
    '  briefing remove ID --over TAG   deletes a briefing',
    '  briefing check FILE             says what is wrong with a briefing file, which words claim too much, what changed',
    '  export --briefing ID --format F',
    '                                  writes a briefing or its sources as a file; --slide N for one picture, --out FILE',
    '  export --format F               writes the data as a file: --dataset ID, --ids A,B, --asOf DAY, --marks M,',
    '                                  --raw, --out FILE; --losses says what the format cannot say',
    '  publish --out DIR               writes the explorer with its data as a folder that needs no server;',
    '                                  --dataset ID takes only that one, --briefing ID adds a briefing (both may',
    '                                  be repeated), --replace replaces an older copy',
    '  mcp                             answers an assistant over standard input and output (read-only)',
    '  serve                           serves the page and the HTTP interface',
    '  --version, --help',
    '',
    'A FILE written - is standard input or output; a file of that name is ./-.',
    '',
    'Reads:',
    ...readLines(),
    '  ask READ --help says what each of these means.',
    '',
    'Settings, from the environment:',
    ...settingLines(),
    '',
    'Exit codes: 0 done, 1 the data is wrong or not found, 2 wrong use, 3 the store or a file cannot be reached.'
  ].join('\n')
}

/** What the reads are and take, as lines for a terminal. */
function readLines(): string[] {
  return Object.entries(CONTRACTS).flatMap(([name, { about, params }]) => [
    `  ${name.padEnd(10)} ${about}`,
    `  ${' '.repeat(10)} ${Object.keys(params.shape)
      .map((key) => `--${key}`)
      .join(' ')}`
  ])
}
