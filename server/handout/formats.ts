import type { Deck, DeckSlide } from '#figure/slide/deck.ts'
import type { Scheme } from '#figure/look/tokens.ts'
import { docx } from './docx.ts'
import { html } from './html.ts'
import { pdf } from './pdf.ts'
import { png } from './png.ts'
import { pptx } from './pptx.ts'
import { svg } from './svg.ts'
import type { Fonts } from './type/fonts.ts'

/** With what a deck is handed out. */
export type Press = { scheme: Scheme; fonts: Fonts }

/** A format: its word for people, what it is, and how it is made: of the whole deck, or of each slide. */
export type HandOut = { word: string; mediaType: string; extension: string } & (
  | { deck: (deck: Deck, press: Press) => Promise<Uint8Array> }
  | { slide: (slide: DeckSlide, press: Press) => Promise<Uint8Array> }
)

/** Every format in which a briefing is handed out, by its id in addresses and on the command line. */
export const HAND_OUTS = { html, pdf, pptx, docx, svg, png } as const satisfies Record<string, HandOut>

export type HandOutName = keyof typeof HAND_OUTS

/** Whether a text names a format. */
export function isHandOutName(text: string): text is HandOutName {
  return Object.hasOwn(HAND_OUTS, text)
}
