import type { Deck, DeckSlide } from '#figure/slide/deck.ts'
import type { Scheme } from '#figure/look/tokens.ts'
import { setImmediate } from 'node:timers/promises'
import type { Fonts } from './type/fonts.ts'

/**
 * With what a deck is handed out; `onLacking` is told each text for which a file has no letters, and nobody waits any
 * more once the signal aborts.
 */
export type Press = {
  scheme: Scheme
  fonts: Fonts
  onLacking?: (text: string) => void
  signal?: AbortSignal | undefined
}

/** Between two slides: others are answered, and work for which nobody waits ends with the signal's reason. */
export async function betweenSlides({ signal }: Pick<Press, 'signal'>): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}

/**
 * A format: its word for people, what it is, and how it is made: of the whole deck, or of each slide. `lacking` says
 * what becomes of characters for which it has no letters, where that is not simply up to whoever opens it.
 */
export type HandOut = { word: string; mediaType: string; extension: string; lacking?: string } & (
  | { deck: (deck: Deck, press: Press) => Promise<Uint8Array> }
  | { slide: (slide: DeckSlide, press: Press) => Promise<Uint8Array> }
)
