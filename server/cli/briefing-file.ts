import type { Briefing } from '#model/briefing.ts'
import { countWords } from '#figure/words/count-words.ts'
import { checkBriefing } from '#model/check-briefing.ts'
import { AppError } from '#model/error.ts'
import { readFile } from 'node:fs/promises'
import { readJson } from '../json-text.ts'

/** Reads a briefing from a file; `not_found` or `unprocessable` with every fault. */
export async function readBriefing(path: string): Promise<Briefing> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new AppError('not_found', `The file ${path} cannot be read. Check the path.`, { cause })
  })
  const { briefing: read, problems } = checkBriefing(readJson(bytes, path), path)
  if (read) return read
  throw new AppError('unprocessable', `${path} has ${countWords(problems.length, 'fault', 'faults')}.`, {
    issues: problems
  })
}
