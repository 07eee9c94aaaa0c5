import { isReadName, CONTRACTS, READ_NAMES } from '#model/contracts.ts'
import type { ErrorCode } from '#model/error.ts'
import { AppError, toLine } from '#model/error.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ANSWER_FORMATS, ask, readLines } from './cli/ask.ts'
import { briefing, briefings } from './cli/briefing.ts'
import { check } from './cli/check.ts'
import { LIST, ONE, parse, noSuch } from './cli/given.ts'
import type { CliContext } from './cli/context.ts'
import { load } from './cli/load.ts'
import { isHungUp, watch } from './cli/stream.ts'
import { readSettings, settingLines } from './env.ts'
import { STANDARD_STREAM } from './input-file.ts'
import { toFileError } from './store/embedded/file-error.ts'

const DATA_IS_WRONG = 1
const WRONG_USE = 2
const OUT_OF_REACH = 3

const EXITS: Partial<Record<ErrorCode, number>> = {
  bad_request: WRONG_USE,
  not_found: DATA_IS_WRONG,
  unprocessable: DATA_IS_WRONG,
  conflict: DATA_IS_WRONG,
  precondition_failed: DATA_IS_WRONG
}

/** Carries out one command; gives its exit code: 0 done, 1 wrong data, 2 wrong use, 3 store or file out of reach. */
export async function runCli(args: readonly string[], root: string): Promise<number> {
  const { stdout: out, stderr: err } = process
  const watched = watch(out)
  watch(err)
  try {
    const code = await carryOut(args, root)
    await watched.settled()
    const failure = watched.failure()
    if (failure) throw failure
    return code
  } catch (thrown) {
    if (isHungUp(thrown)) return 0
    const error = toTold(thrown) ?? watched.failure()
    if (!error) throw thrown
    err.write(`${error.message}\n`)
    for (const issue of error.issues.slice(error.code === 'bad_request' ? 1 : 0))
      err.write(`${toLine(issue)}\n`)
    return EXITS[error.code] ?? OUT_OF_REACH
  }
}

/** An error as it can be told; null where it is a fault of ours. */
function toTold(error: unknown): AppError | null {
  if (error instanceof AppError) return error
  const isOfFile = error instanceof Error && 'syscall' in error && 'path' in error
  return isOfFile ? toFileError(error, String(error.path)) : null
}

async function carryOut(args: readonly string[], root: string): Promise<number> {
  const { stdout: out, stderr: err } = process
  const version = versionOf(root)
  const [verb = '--help', ...rest] = args
  if (verb === '--version' || verb === '-v') {
    out.write(`${version}\n`)
    return 0
  }
  const asksHelp = ['--help', '-h', 'help'].includes(verb) || rest.includes('--help') || rest.includes('-h')
  if (asksHelp) {
    out.write(`${usage()}\n`)
    return args.length === 0 ? WRONG_USE : 0
  }
  const act = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined
  if (!act) throw new AppError('bad_request', noSuch('verb', verb, Object.keys(VERBS)))
  const { settings, faults } = readSettings(process.env)
  if (!settings) throw new AppError('bad_request', `These settings cannot be used:\n  ${faults.join('\n  ')}`)
  return act({ settings, version, root, cwd: process.cwd(), out, err }, rest)
}

type Verb = (cli: CliContext, rest: string[]) => Promise<number>

const VERBS: Record<string, Verb> = {
  check: (cli, rest) => check(cli, filesOf('check', rest)),
  load: (cli, rest) => load(cli, filesOf('load', rest)),
  ask: askOf,
  briefings,
  briefing,
  async export(cli, rest) {
    if (rest.some((one) => one.split('=')[0] === '--briefing')) return handOutOf(cli, rest)
    const { exportOf } = await import('./cli/export.ts')
    return exportOf(cli, rest)
  },
  async publish(cli, rest) {
    const { publishOf } = await import('./cli/publish.ts')
    return publishOf(cli, rest)
  },
  async mcp(cli, rest) {
    parse(rest, {})
    const { mcp } = await import('./cli/mcp.ts')
    return mcp(cli)
  },
  async serve(cli, rest) {
    parse(rest, {})
    const { serve } = await import('./main.ts')
    return serve(cli)
  }
}

function filesOf(verb: string, rest: string[]): string[] {
  const { positionals } = parse(rest, {}, true)
  const streams = positionals.filter((one) => one === STANDARD_STREAM)
  if (streams.length > 1) throw new AppError('bad_request', 'Standard input (-) can be read once only.')
  if (positionals.length > 0) return positionals
  throw new AppError('bad_request', `Name the files: npx pincite ${verb} FILE…`)
}

async function askOf(cli: CliContext, [read = '', ...rest]: string[]): Promise<number> {
  if (!isReadName(read)) throw new AppError('bad_request', noSuch('read', read, READ_NAMES))
  const keys = Object.keys(CONTRACTS[read].params.shape)
  const lists = Object.fromEntries(keys.map((key) => [key, LIST]))
  const { format, ...given } = parse(rest, { ...lists, format: ONE }).values
  const params = Object.entries(given).map(([key, all]) => [
    key,
    Array.isArray(all) && all.length === 1 ? all[0] : all
  ])
  const drawn = format ?? (cli.out.isTTY ? 'table' : 'json')
  const form = ANSWER_FORMATS.find((one) => one === drawn)
  if (!form) throw new AppError('bad_request', `--format is ${ANSWER_FORMATS.join(', ')}, not ${drawn}.`)
  return ask(cli, read, Object.fromEntries(params), form)
}

async function handOutOf(cli: CliContext, rest: string[]): Promise<number> {
  const {
    briefing: id,
    format,
    slide,
    out
  } = parse(rest, { briefing: ONE, format: ONE, slide: ONE, out: ONE }).values
  if (id === undefined || format === undefined) {
    throw new AppError('bad_request', 'Say which and how: npx pincite export --briefing ID --format pdf')
  }
  if (slide !== undefined && !/^[1-9]\d{0,3}$/.test(slide)) {
    throw new AppError('bad_request', `--slide is a whole number from 1, not ${slide}.`)
  }
  const { handOutBriefing } = await import('./cli/hand-out.ts')
  const number = slide === undefined ? undefined : Number(slide)
  return handOutBriefing(cli, { briefing: id, format, slide: number, out })
}

function usage(): string {
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
    '  export --briefing ID --format F  writes a briefing or its sources as a file; --slide N for one picture, --out FILE',
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
    '',
    'Settings, from the environment:',
    ...settingLines(),
    '',
    'Exit codes: 0 done, 1 the data is wrong or not found, 2 wrong use, 3 the store or a file cannot be reached.'
  ].join('\n')
}

function versionOf(root: string): string {
  const file = readFileSync(join(root, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(file)).version
}
