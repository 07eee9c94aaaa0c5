import type { Briefing } from '#model/briefing.ts'
import { countWords } from '#figure/words/count-words.ts'
import { checkBriefing } from '#model/check-briefing.ts'
import { AppError } from '#model/error.ts'
import { inputName, readInput } from '../input-file.ts'
import { readJson } from '../json/text.ts'

/** Reads a briefing from a file, or from standard input; `not_found` or `unprocessable` with every fault. */
export async function readBriefing(path: string): Promise<Briefing> {
  const name = inputName(path)
  const bytes = await readInput(path).catch((cause: unknown) => {
    throw new AppError('not_found', `Cannot read ${name}; see that it is there.`, { cause })
  })
  const { briefing: read, problems } = checkBriefing(readJson(bytes, name), name)
  if (read) return read
  throw new AppError('unprocessable', `${name} has ${countWords(problems.length, 'fault', 'faults')}.`, {
    issues: problems
  })
}
