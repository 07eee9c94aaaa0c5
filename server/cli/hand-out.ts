import { AppError } from '#model/error.ts'
import { resolve } from 'node:path'
import { HAND_OUTS, isHandOutName } from '../handout/formats.ts'
import { handOut } from '../handout/hand-out.ts'
import { readKnown } from '../handout/known.ts'
import { listSources } from '../handout/source-list.ts'
import { isSourceListName, SOURCE_LISTS } from '../handout/source-lists.ts'
import { SlideNumber } from '../handout/slide-number.ts'
import { createFonts } from '../handout/type/fonts.ts'
import { STANDARD_STREAM } from '../input-file.ts'
import { noSuch, ONE, parse } from './given.ts'
import type { CliContext } from './context.ts'
import { withStore } from './context.ts'
import { writeOut } from './write-out.ts'

const OPTIONS = { briefing: ONE, format: ONE, slide: ONE, out: ONE }

/**
 * Writes a briefing, or its list of sources, as the file that `--out` names, `-` for standard output, otherwise
 * into this folder under its own name; 0 when it is written. `bad_request` where options are missing or wrong.
 */
export async function handOutOf(cli: CliContext, rest: string[]): Promise<number> {
  const { briefing: id, format, slide, out } = parse(rest, OPTIONS).values
  const all = [...Object.keys(HAND_OUTS), ...Object.keys(SOURCE_LISTS)]
  if (id === undefined || format === undefined) {
    const how = `npx pincite export --briefing ID --format F, where F is ${all.join(', ')}.`
    throw new AppError('bad_request', `Say which and how: ${how}`)
  }
  const only = SlideNumber.optional().safeParse(slide)
  if (!only.success) {
    throw new AppError('bad_request', `--slide is a whole number from 1, not ${slide}.`)
  }
  if (!isHandOutName(format) && !isSourceListName(format)) {
    throw new AppError('bad_request', noSuch('format', format, all))
  }
  await withStore(cli, 'read', async (store) => {
    const { briefing } = await store.briefings.read(id)
    const known = await readKnown(store, briefing)
    const press = { scheme: 'light', fonts: createFonts() } as const
    const { bytes, name, notice } = isSourceListName(format)
      ? listSources(briefing, known, format)
      : await handOut(briefing, known, format, press, { slide: only.data })
    const file = out ?? name
    await writeOut(cli, file, bytes)
    if (file !== STANDARD_STREAM) cli.out.write(`${resolve(cli.cwd, file)}\n`)
    if (notice !== undefined) cli.err.write(`${notice}\n`)
  })
  return 0
}
