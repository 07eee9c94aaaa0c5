import type { Briefing } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'
import { cautionSummary, cautionWords } from '#figure/caution/cautions.ts'
import type { Known } from '#figure/known.ts'
import { slideCautions } from '#figure/slide/slide-cautions.ts'
import { readKnown } from '../handout/known.ts'
import { readBriefing } from './briefing-file.ts'
import type { House } from './house.ts'
import { reach } from './house.ts'

/**
 * Says everything that is wrong with a briefing file, and which of its words claim more than the record of the
 * chosen store; the latter is a help and no fault, so it does not change the exit code.
 */
export async function checkBriefingFile(house: House, path: string): Promise<number> {
  const briefing = await readBriefing(path)
  house.out.write(`ok ${path}: briefing ${briefing.id}, ${briefing.slides.length} slides\n`)
  const known = await recordOf(house, briefing)
  if (known) for (const line of cautionLines(briefing, known)) house.out.write(`${line}\n`)
  return 0
}

/** What the chosen store knows of the slides; null, and a word about it, where that cannot be read. */
async function recordOf(house: House, briefing: Briefing): Promise<Known | null> {
  try {
    const store = await reach(house, 'read')
    try {
      return await readKnown(store, briefing)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    house.err.write(`The words were not held against the record: ${error.message}\n`)
    return null
  }
}

function cautionLines({ slides }: Briefing, known: Known): string[] {
  const lines = slides.flatMap((slide, at) =>
    slideCautions(slide, known).map(({ field, caution }) => {
      const others = caution.proposals.map((proposal) => `“${proposal.words}”`).join(' or ')
      return `caution slide ${at + 1} · ${field}: ${cautionWords(caution)} Perhaps with ${others}.`
    })
  )
  return lines.length === 0 ? [] : [...lines, cautionSummary(lines.length)]
}
