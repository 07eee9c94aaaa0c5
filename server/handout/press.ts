import type { Deck, DeckSlide } from '#figure/slide/deck.ts'
import type { Scheme } from '#figure/look/tokens.ts'
import { setImmediate } from 'node:timers/promises'
import type { Fonts } from './type/fonts.ts'

/**
 * What a deck is handed out with. `onLacking` is told each text for which a file has no letters; once the
 * signal aborts, nobody waits for the file any more.
 */
export type Press = {
  scheme: Scheme
  fonts: Fonts
  onLacking?: (text: string) => void
  signal?: AbortSignal | undefined
}

/** Between two slides: lets other requests be answered, and throws the signal's reason once nobody waits. */
export async function betweenSlides({ signal }: Pick<Press, 'signal'>): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
}

/**
 * A format: its word for people, its media type, and how it is made, from the whole deck or slide by slide.
 * `lacking` says what becomes of characters for which it has no letters, unless that depends on who opens it.
 */
export type HandOut = { word: string; mediaType: string; extension: string; lacking?: string } & (
  | { deck: (deck: Deck, press: Press) => Promise<Uint8Array> }
  | { slide: (slide: DeckSlide, press: Press) => Promise<Uint8Array> }
)
