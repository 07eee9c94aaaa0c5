import { AppError } from '#model/error.ts'
import { resolve } from 'node:path'
import { HAND_OUTS, isHandOutName } from '../handout/formats.ts'
import { handOut } from '../handout/hand-out.ts'
import { readKnown } from '../handout/known.ts'
import { listSources } from '../handout/source-list.ts'
import { isSourceListName, SOURCE_LISTS } from '../handout/source-lists.ts'
import { createFonts } from '../handout/type/fonts.ts'
import { STANDARD_STREAM } from '../input-file.ts'
import { noSuch } from './given.ts'
import type { CliContext } from './context.ts'
import { openChosen } from './context.ts'
import { writeOut } from './write-out.ts'

/**
 * What is to be handed out, and where it goes: a file, or `-`; without `out` the file goes into this folder, under
 * its own name.
 */
type Asked = { briefing: string; format: string; slide?: number; out?: string }

/** Writes a briefing as a file; 0 when it is written. */
export async function handOutBriefing(
  cli: CliContext,
  { briefing: id, format, slide, out }: Asked
): Promise<number> {
  if (!isHandOutName(format) && !isSourceListName(format)) {
    const all = [...Object.keys(HAND_OUTS), ...Object.keys(SOURCE_LISTS)]
    throw new AppError('bad_request', noSuch('format', format, all))
  }
  const store = await openChosen(cli, 'read')
  try {
    const { briefing } = await store.briefings.read(id)
    const known = await readKnown(store, briefing)
    const press = { scheme: 'light', fonts: createFonts() } as const
    const { bytes, name, notice } = isSourceListName(format)
      ? listSources(briefing, known, format)
      : await handOut(briefing, known, format, press, { slide })
    const file = out ?? name
    await writeOut(cli, file, bytes)
    if (file !== STANDARD_STREAM) cli.out.write(`${resolve(cli.cwd, file)}\n`)
    if (notice !== undefined) cli.err.write(`${notice}\n`)
    return 0
  } finally {
    await store.close()
  }
}
