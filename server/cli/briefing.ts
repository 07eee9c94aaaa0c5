import { toBriefingText } from '#model/briefing.ts'
import { countWords } from '#figure/words/count-words.ts'
import { AppError } from '#model/error.ts'
import type { Expected } from '../store/expected.ts'
import { readBriefing } from './briefing-file.ts'
import { checkBriefingFile } from './check-briefing.ts'
import { ONE, parse, noSuch } from './given.ts'
import type { CliContext } from './context.ts'
import { withStore } from './context.ts'
import { toTable } from './table.ts'

const USES = {
  check: 'briefing check FILE',
  get: 'briefing get ID',
  put: 'briefing put FILE [--over TAG]',
  remove: 'briefing remove ID --over TAG'
}

/** Lists the briefings of the chosen store, each with its tag. */
export async function briefings(cli: CliContext, rest: string[]): Promise<number> {
  const { format } = parse(rest, { format: ONE }).values
  const drawn = format ?? (cli.out.isTTY ? 'table' : 'json')
  if (drawn !== 'table' && drawn !== 'json') {
    throw new AppError('bad_request', `--format is table or json, not ${drawn}.`)
  }
  return withStore(cli, 'read', async (store) => {
    const answer = { briefings: await store.briefings.list() }
    cli.out.write(drawn === 'json' ? `${JSON.stringify(answer, null, 2)}\n` : toTable(answer))
    return 0
  })
}

/** Checks, prints, stores or removes one briefing. */
export async function briefing(cli: CliContext, [act = '', ...rest]: string[]): Promise<number> {
  const acts = { check: checkBriefingFile, get, put, remove }
  if (!isAct(act)) throw new AppError('bad_request', noSuch('act', act, Object.keys(acts)))
  const options: Record<string, typeof ONE> = act === 'put' || act === 'remove' ? { over: ONE } : {}
  const { values, positionals } = parse(rest, options, true)
  const [named, ...more] = positionals
  if (named === undefined || more.length > 0) {
    throw new AppError('bad_request', `Name one: npx pincite ${USES[act]}`)
  }
  return acts[act](cli, named, values['over'])
}

function get(cli: CliContext, id: string): Promise<number> {
  return withStore(cli, 'read', async (store) => {
    const kept = await store.briefings.read(id)
    cli.out.write(toBriefingText(kept.briefing))
    return 0
  })
}

async function put(cli: CliContext, path: string, over: string | undefined): Promise<number> {
  const read = await readBriefing(path)
  return withStore(cli, 'write', async (store) => {
    const { id, slides, tag } = await store.briefings.put(
      read,
      over === undefined ? 'absent' : toExpected(over)
    )
    cli.out.write(`${id}: ${countWords(slides, 'slide', 'slides')} kept (tag ${tag})\n`)
    return 0
  })
}

async function remove(cli: CliContext, id: string, over: string | undefined): Promise<number> {
  if (over === undefined) {
    throw new AppError(
      'bad_request',
      `Say which, with its tag or any: npx pincite ${USES.remove}. The tags are listed by npx pincite briefings.`
    )
  }
  return withStore(cli, 'write', async (store) => {
    await store.briefings.remove(id, toExpected(over))
    cli.out.write(`${id}: removed\n`)
    return 0
  })
}

function toExpected(over: string): Expected {
  return over === 'any' ? 'present' : { tag: over }
}

function isAct(word: string): word is keyof typeof USES {
  return Object.hasOwn(USES, word)
}
