import { AppError } from '#model/error.ts'
import { onOneLine } from '#model/text.ts'
import { join, resolve } from 'node:path'
import { buildPublishedPage } from '../publish/page-build.ts'
import { STANDARD_STREAM } from '../input-file.ts'
import { toPublishedData } from '../publish/contents.ts'
import { publish } from '../publish/publish.ts'
import { breakable } from './breakable.ts'
import { FLAG, LIST, ONE, parse } from './given.ts'
import type { CliContext } from './context.ts'
import { withStore } from './context.ts'

/** Writes the explorer with its data as a folder that needs no server. */
export async function publishOf(cli: CliContext, rest: string[]): Promise<number> {
  const {
    out,
    dataset: datasets = [],
    briefing: briefings = [],
    replace = false
  } = parse(rest, { out: ONE, dataset: LIST, briefing: LIST, replace: FLAG }).values
  if (out === undefined) {
    const usage = 'npx pincite publish --out DIR [--dataset ID]… [--briefing ID]…'
    throw new AppError('bad_request', `Name the folder: ${usage}`)
  }
  if (out === STANDARD_STREAM) {
    const told = 'A copy is a folder, which standard output cannot take. For a folder named - write ./-'
    throw new AppError('bad_request', `${told}.`)
  }
  const tell = (words: string): void => void cli.err.write(`${words}…\n`)
  const folder = resolve(cli.cwd, out)
  await withStore(cli, 'read', async (store) => {
    tell('Reading the data')
    const data = await toPublishedData(store, { datasets, briefings }, cli.version)
    await breakable((_, stopped) =>
      publish({
        root: cli.root,
        folder,
        replace,
        data,
        build: (...places) => Promise.race([buildPublishedPage(...places), stopped]),
        tell
      })
    )
    const titles = data.datasets.map(({ title }) => title).join('; ')
    const [first] = data.briefings
    cli.out.write(
      [
        `Published ${onOneLine(titles)}${first ? '' : ', without briefings'}.`,
        ...data.briefings.map(
          ({ card: { title } }, i) => `Briefing ${onOneLine(title)}${i > 0 ? '' : '; it opens first'}.`
        ),
        `Open ${join(folder, 'index.html')}, or put the folder on any web server.`,
        'Whoever has it has all of this data.\n'
      ].join('\n')
    )
  })
  return 0
}
