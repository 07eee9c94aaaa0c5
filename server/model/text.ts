import { z } from 'zod'

const HALVES = /\p{Surrogate}/gu
const REPLACEMENT = '\uFFFD'

/** A text without halves of characters, which neither UTF-8 nor Neo4j can keep. */
export function wellFormed(text: string): string {
  return text.replaceAll(HALVES, REPLACEMENT)
}

/** Text of a record; half of a character, as cutting a text within an emoji leaves it, is read as �. */
export const Text = z.string().overwrite(wellFormed)
