import { AppError } from '#model/error.ts'
import { resolve } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { HAND_OUTS, isHandOutName } from '../handout/formats.ts'
import { handOut } from '../handout/hand-out.ts'
import { readKnown } from '../handout/known.ts'
import { createFonts } from '../handout/type/fonts.ts'
import type { House } from './house.ts'
import { reach } from './house.ts'

/** What is to be handed out, and where it goes; without a file it takes its own name in the folder. */
type Asked = { briefing: string; format: string; slide?: number; out?: string }

/** Writes a briefing as a file; 0 when it is there. */
export async function handOutBriefing(
  house: House,
  { briefing: id, format, slide, out }: Asked
): Promise<number> {
  if (!isHandOutName(format)) {
    throw new AppError('bad_request', `--format is ${Object.keys(HAND_OUTS).join(', ')}, not “${format}”.`)
  }
  const store = await reach(house, 'read')
  try {
    const { briefing } = await store.briefings.read(id)
    const press = { scheme: 'light', fonts: createFonts() } as const
    const { bytes, name } = await handOut(briefing, await readKnown(store, briefing), format, press, {
      slide
    })
    const file = resolve(house.cwd, out ?? name)
    await writeFileAtomic(file, Buffer.from(bytes))
    house.out.write(`${file}\n`)
    return 0
  } finally {
    await store.close()
  }
}
