import type { Briefing } from '#model/briefing.ts'
import { checkBriefing } from '#model/check-briefing.ts'

/** Reads a briefing from the text of a file; throws a RangeError that names the first fault and its remedy. */
export function readBriefing(text: string): Briefing {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new RangeError('It is not JSON.', { cause })
  }
  const { briefing, problems } = checkBriefing(value, '')
  if (briefing) return briefing
  const [first] = problems
  const place = [first?.record, first?.field].filter(Boolean).join(' · ')
  throw new RangeError(`It is not a readable briefing: ${place}: ${first?.wrong}. ${first?.right}`)
}
