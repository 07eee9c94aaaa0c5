import type { z } from 'zod'
import { Briefing, BRIEFING_VERSION } from './briefing.ts'
import type { Problem } from './error.ts'
import { isNewer } from './newer.ts'
import { explain, WORDLESS } from './fault-words.ts'

export type CheckedBriefing =
  | { briefing: Briefing; problems: [] }
  | { briefing: null; problems: readonly Problem[] }

/** Reads a briefing from outside, or lists everything wrong with it: slide, field and remedy. */
export function checkBriefing(input: unknown, file: string): CheckedBriefing {
  const read = Briefing.safeParse(input, WORDLESS)
  if (read.success) return { briefing: read.data, problems: [] }
  if (isNewer(input, BRIEFING_VERSION)) {
    const wrong = 'it was made by a newer Pincite'
    const right = `Update this one, which knows version ${BRIEFING_VERSION}.`
    return { briefing: null, problems: [{ file, record: 'briefing', field: 'version', wrong, right }] }
  }
  return { briefing: null, problems: read.error.issues.map((issue) => toProblem(issue, file)) }
}

function toProblem(issue: z.core.$ZodIssue, file: string): Problem {
  const [list, index, ...rest] = issue.path
  const inSlide = list === 'slides' && typeof index === 'number'
  const record = inSlide ? `slide ${index + 1}` : 'briefing'
  const field = (inSlide ? rest : issue.path).map(String).join('.')
  return { file, record, field, ...explain(issue) }
}
