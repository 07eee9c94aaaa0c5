import { z } from 'zod'

const HALVES = /\p{Surrogate}/gu
const REPLACEMENT = '\uFFFD'

/** A text without lone surrogates, which neither UTF-8 nor Neo4j can keep. */
export function wellFormed(text: string): string {
  return text.replaceAll(HALVES, REPLACEMENT)
}

/** Text of a record; half a character, as left by cutting a text inside an emoji, is read as �. */
export const Text = z.string().overwrite(wellFormed)
