import { AppError } from '#model/error.ts'
import { parentPort } from 'node:worker_threads'
import { handOut } from './hand-out.ts'
import type { Printed, PrintJob } from './printer.ts'
import { listSources } from './source-list.ts'
import { isSourceListName } from './source-lists.ts'
import { createFonts } from './type/fonts.ts'

const fonts = createFonts()

parentPort?.on('message', (job: PrintJob) => {
  void print(job).then((printed) => parentPort?.postMessage(printed, []))
})

async function print({ briefing, known, format, slide }: PrintJob): Promise<Printed> {
  try {
    if (isSourceListName(format)) return { made: listSources(briefing, known, format) }
    return { made: await handOut(briefing, known, format, { scheme: 'light', fonts }, { slide }) }
  } catch (error) {
    if (!(error instanceof AppError)) return { failed: error }
    const { code, message } = error
    return { refused: { code, message } }
  }
}
