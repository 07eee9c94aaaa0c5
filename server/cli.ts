import type { ErrorCode } from '#model/error.ts'
import { AppError, toLine } from '#model/error.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { noSuch, parse } from './cli/given.ts'
import type { CliContext } from './cli/context.ts'
import { isHungUp, watch } from './cli/stream.ts'
import { readSettings } from './env.ts'
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
    const { usage } = await import('./cli/usage.ts')
    out.write(`${usage(args)}\n`)
    return args.length === 0 ? WRONG_USE : 0
  }
  const act = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined
  if (!act) throw new AppError('bad_request', noSuch('verb', verb, Object.keys(VERBS)))
  const { settings, faults } = readSettings(process.env)
  if (!settings) throw new AppError('bad_request', `These settings cannot be used:\n  ${faults.join('\n  ')}`)
  return act({ settings, version, root, cwd: process.cwd(), out, err }, rest)
}

type Verb = (cli: CliContext, rest: string[]) => Promise<number>

/** Each loads its own part when it is called: most need less than half of the program. */
const VERBS: Record<string, Verb> = {
  check: async (cli, rest) => (await import('./cli/check.ts')).check(cli, rest),
  load: async (cli, rest) => (await import('./cli/load.ts')).load(cli, rest),
  ask: async (cli, rest) => (await import('./cli/ask.ts')).ask(cli, rest),
  briefings: async (cli, rest) => (await import('./cli/briefing.ts')).briefings(cli, rest),
  briefing: async (cli, rest) => (await import('./cli/briefing.ts')).briefing(cli, rest),
  export: async (cli, rest) =>
    rest.some((one) => one.split('=')[0] === '--briefing')
      ? (await import('./cli/hand-out.ts')).handOutOf(cli, rest)
      : (await import('./cli/export.ts')).exportOf(cli, rest),
  publish: async (cli, rest) => (await import('./cli/publish.ts')).publishOf(cli, rest),
  mcp: async (cli, rest) => (await import('./cli/mcp.ts')).mcp(cli, rest),
  async serve(cli, rest) {
    parse(rest, {})
    return (await import('./main.ts')).serve(cli)
  }
}

function versionOf(root: string): string {
  const file = readFileSync(join(root, 'package.json'), 'utf8')
  return z.object({ version: z.string() }).parse(JSON.parse(file)).version
}
