import { Briefing, BRIEFING_VERSION } from '#model/briefing.ts'
import { z } from 'zod'

const Newer = z.object({ version: z.number().gt(BRIEFING_VERSION) })

/** Reads a briefing from the text of a file; throws a RangeError that names the field and the remedy. */
export function readBriefing(text: string): Briefing {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new RangeError('It is not JSON.', { cause })
  }
  const read = Briefing.safeParse(value)
  if (read.success) return read.data
  if (Newer.safeParse(value).success) {
    throw new RangeError('It was made by a newer Pincite; update this one to open it.')
  }
  const [issue] = read.error.issues
  const field = issue?.path.join('.') || 'the whole'
  throw new RangeError(`It is not a briefing of Pincite: ${field}: ${issue?.message ?? 'cannot be read'}.`)
}
