import { recordWords } from '#figure/words/count-words.ts'
import { AppError } from '#model/error.ts'
import { readExport } from '../export/asked.ts'
import type { DataFormatId } from '../export/data-formats.ts'
import { DATA_FORMATS, dataFileName, dataFormat, isDataFormat } from '../export/data-formats.ts'
import { openExtract } from '../export/extract.ts'
import type { LossReport } from '../export/loss-report.ts'
import { reportLosses } from '../export/loss-report.ts'
import { tellLeftOut } from '#model/left-out.ts'
import { STANDARD_STREAM } from '../input-file.ts'
import { FLAG, LIST, ONE, parse, noSuch } from './given.ts'
import type { CliContext } from './context.ts'
import { withStore } from './context.ts'
import { writeOut } from './write-out.ts'

type Ordered = {
  format: DataFormatId
  /** the file, or `-`; without it, standard output, or on a terminal a file of our naming */
  out: string | undefined
  /** only the report of the losses, as JSON */
  losses: boolean
}

/** Reads what is given after the verb, and carries it out. */
export async function exportOf(cli: CliContext, rest: string[]): Promise<number> {
  const what = { ids: LIST, dataset: ONE, asOf: ONE, marks: LIST, raw: FLAG }
  const { values } = parse(rest, { ...what, format: ONE, out: ONE, losses: FLAG })
  const { format = '', out, losses, ...given } = values
  if (!isDataFormat(format)) {
    throw new AppError('bad_request', await noSuchFormat(format))
  }
  return exportData(cli, { format, out, losses: losses === true }, given)
}

/** What to say of a word that is no format of the data: it may be one of briefings. */
async function noSuchFormat(format: string): Promise<string> {
  // only here, as it takes the libraries of all formats along
  const { isHandOutName } = await import('../handout/formats.ts')
  const { isSourceListName } = await import('../handout/source-lists.ts')
  if (isHandOutName(format) || isSourceListName(format)) {
    return `“${format}” is a format of briefings. Name the briefing too: --briefing ID.`
  }
  return noSuch('format', format, Object.keys(DATA_FORMATS))
}

/** Writes the data in a format, then says on standard error what the format could not say. */
async function exportData(
  cli: CliContext,
  { format, out, losses }: Ordered,
  given: Record<string, unknown>
): Promise<number> {
  const asked = readExport(given)
  return withStore(cli, 'read', async (store) => {
    const extract = await openExtract(await store.holdings(), asked)
    const report = () => reportLosses({ id: format, losses: dataFormat(format).losses }, extract)
    if (losses) {
      await writeOut(cli, out ?? STANDARD_STREAM, `${JSON.stringify(await report(), null, 2)}\n`)
      return 0
    }
    const name = out ?? (cli.out.isTTY ? dataFileName(format, extract) : STANDARD_STREAM)
    await writeOut(cli, name, dataFormat(format).write(extract))
    const left = tellLeftOut(extract)
    const wrote = told(await report(), name === STANDARD_STREAM ? 'standard output' : name)
    cli.err.write(`${[wrote, left].filter(Boolean).join('\n')}\n`)
    return 0
  })
}

function told({ entities, relations, sources, losses }: LossReport, name: string): string {
  const lost = losses
    .filter(({ count }) => count > 0)
    .map(({ record, field, how, words, count }) => {
      const what = field === '' ? record : `${record} ${field}`
      return `  ${how}: ${what} (${count}). ${words}`
    })
  const [who, what, where] = recordWords(entities, relations, sources)
  const wrote = `Wrote ${who}, ${what} and ${where} to ${name}.`
  return lost.length === 0
    ? `${wrote} Nothing is lost.`
    : [wrote, 'What this format cannot say:', ...lost].join('\n')
}
