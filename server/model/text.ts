import { z } from 'zod'

const HALVES = /\p{Surrogate}/gu
const REPLACEMENT = '\uFFFD'

/** A text without lone surrogates, which neither UTF-8 nor Neo4j can keep. */
export function wellFormed(text: string): string {
  return text.replaceAll(HALVES, REPLACEMENT)
}

/** A text on one line, without anything that a terminal or a reader could take for more than text. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
}

/** A text without what a terminal obeys, such as the escape character; its line breaks stay. */
export function withoutControls(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]+/gu, ' ')
}

/** Text of a record; half a character, as left by cutting a text inside an emoji, is read as �. */
export const Text = z.string().overwrite(wellFormed)
