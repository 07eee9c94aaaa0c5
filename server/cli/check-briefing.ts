import type { Briefing } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'
import { onOneLine } from '#model/text.ts'
import { cautionSummary, cautionWords } from '#figure/caution/cautions.ts'
import type { Known } from '#figure/known.ts'
import { slideCautions } from '#figure/slide/slide-cautions.ts'
import { changeWords } from '#figure/slide/slide-change-words.ts'
import { changesOf, isUnchanged } from '#figure/slide/slide-changes.ts'
import { countWords } from '#figure/words/count-words.ts'
import { today } from '#figure/words/date-words.ts'
import { readKnown } from '../handout/known.ts'
import { inputName } from '../input-file.ts'
import { readBriefing } from './briefing-file.ts'
import type { CliContext } from './context.ts'
import { withStore } from './context.ts'

/**
 * Reports every fault of a briefing file, the words that claim more than the chosen store's record bears out,
 * and what has changed there since its slides were taken. Only faults change the exit code.
 */
export async function checkBriefingFile(cli: CliContext, path: string): Promise<number> {
  const briefing = await readBriefing(path)
  cli.out.write(
    `ok ${inputName(path)}: briefing ${briefing.id}, ${countWords(briefing.slides.length, 'slide', 'slides')}\n`
  )
  const known = await recordOf(cli, briefing)
  if (!known) return 0
  for (const line of [...cautionLines(briefing, known), ...changeLines(briefing, known)]) {
    cli.out.write(`${onOneLine(line)}\n`)
  }
  return 0
}

/** What the chosen store knows of the slides; null, after a word on standard error, where it cannot be read. */
async function recordOf(cli: CliContext, briefing: Briefing): Promise<Known | null> {
  try {
    return await withStore(cli, 'read', (store) => readKnown(store, briefing))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    cli.err.write(`It was not compared with the record: ${error.message}\n`)
    return null
  }
}

function cautionLines({ slides }: Briefing, known: Known): string[] {
  const lines = slides.flatMap((slide, at) =>
    slideCautions(slide, known).map(({ field, caution }) => {
      const others = caution.proposals.map((proposal) => `“${proposal.words}”`).join(' or ')
      const perhaps = others === '' ? '' : ` Perhaps with ${others}.`
      return `caution slide ${at + 1} · ${field}: ${cautionWords(caution)}${perhaps}`
    })
  )
  return lines.length === 0 ? [] : [...lines, cautionSummary(lines.length)]
}

function changeLines({ slides }: Briefing, known: Known): string[] {
  const record = { relations: [...known.relations.values()], entities: new Set(known.entities.keys()) }
  const day = today()
  return slides.flatMap((slide, at) => {
    const changes = changesOf(slide, record, day)
    if (isUnchanged(changes)) return []
    const { summary, newer, added, gone } = changeWords(changes, known, day)
    const told = [...newer, ...added, ...gone].map(({ text }) => `  ${text}`)
    return [`changed slide ${at + 1}, since ${slide.taken}: ${summary}`, ...told]
  })
}
