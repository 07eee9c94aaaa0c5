import { Briefing, BRIEFING_VERSION } from '#model/briefing.ts'
import { refuseNewer } from '#model/newer.ts'

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
  refuseNewer(value, BRIEFING_VERSION)
  const [issue] = read.error.issues
  const field = issue?.path.join('.') || 'the whole'
  throw new RangeError(`It is not a briefing of Pincite: ${field}: ${issue?.message ?? 'cannot be read'}.`)
}
