import type { Beginning, Dataset } from '#model/dataset.ts'
import { onOneLine } from '#model/text.ts'
import type { DatasetFile, ShapedFile } from '../dataset-files.ts'
import { checkTogether, readShapedFiles } from '../dataset-files.ts'
import { createFonts } from '../handout/type/fonts.ts'
import type { Receipt } from '../store/store.ts'
import type { GraphStore } from '../store/store.ts'
import { arrangeBeginnings } from './arrange.ts'
import type { CliContext } from './context.ts'
import { tellFaults, withStore } from './context.ts'
import { filesAmong } from './given.ts'
import { openBar } from './bar.ts'
import { inOrder } from './load-order.ts'

/**
 * Puts dataset files into the chosen store, and arranges the beginnings that have no places. All files are read
 * and checked before the first is written: where one is bad, nothing is written and the exit code is 1. If the
 * store fails on the way, what was put before stays, and the message says so.
 */
export async function load(cli: CliContext, rest: string[]): Promise<number> {
  const paths = filesAmong('load', rest)
  // first without the store, so that a fault of shape is reported even where no store can be reached
  const shaped = await readShapedFiles(paths)
  const alone = checkTogether(shaped)
  if (alone.some(({ problems }) => problems.some(({ missing }) => missing === undefined))) {
    tellFaults(cli, await checkBesideHeld(cli, shaped).catch(() => alone))
    return 1
  }
  return withStore(cli, 'write', async (store) => {
    const held = await datasetsOf(store)
    const files = checkTogether(shaped, held)
    if (tellFaults(cli, files)) return 1
    const datasets = inOrder(
      files.flatMap(({ dataset }) => dataset ?? []),
      held
    )
    const fresh = new Set(datasets.map(({ id }) => id))
    const all = [...datasets, ...held.filter(({ id }) => !fresh.has(id))]
    const { measure } = createFonts()
    const arranged = datasets.map((dataset) =>
      arrangeBeginnings(dataset, all, measure, ({ title }: Beginning): void => {
        cli.err.write(`${dataset.id}: arranging “${onOneLine(title)}”, which has no places\n`)
      })
    )
    for (const [i, dataset] of arranged.entries()) {
      await put(cli, store, dataset).catch((error: unknown) => {
        if (datasets.length > 1) cli.err.write(`${partWords(datasets, i)}\n`)
        throw error
      })
    }
    return 0
  })
}

async function checkBesideHeld(cli: CliContext, shaped: readonly ShapedFile[]): Promise<DatasetFile[]> {
  return withStore(cli, 'read', async (store) => checkTogether(shaped, await datasetsOf(store)))
}

async function put(cli: CliContext, store: GraphStore, dataset: Dataset): Promise<void> {
  const bar = openBar(cli.err, dataset.id)
  try {
    const receipt = await store.change({ do: 'put', dataset }, { progress: bar.update })
    bar.stop()
    cli.out.write(`${toSentence(receipt)}\n`)
  } finally {
    bar.stop()
  }
}

/** Which of several datasets are in the store and which are not, after it failed at one. */
function partWords(datasets: readonly Dataset[], at: number): string {
  const [there, missing] = [datasets.slice(0, at), datasets.slice(at)].map(
    (some) => some.map(({ id }) => id).join(', ') || 'none'
  )
  return `Loaded: ${there}. Not loaded: ${missing}. Load them again once this is mended:`
}

async function datasetsOf(store: GraphStore): Promise<Dataset[]> {
  const { datasets } = await store.ask('overview', {})
  return Promise.all(datasets.map(({ id }) => store.dataset(id)))
}

function toSentence({ dataset, changed, entities, relations, sources, version }: Receipt): string {
  if (!changed) return `${dataset}: was here already, nothing changed (version ${version})`
  const told = Object.entries({ entities, relations, sources }).map(
    ([word, { added, changed: other, removed }]) => `${word} +${added} ~${other} -${removed}`
  )
  return `${dataset}: ${told.join(', ')} (version ${version})`
}
