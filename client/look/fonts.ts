import '@fontsource/ibm-plex-sans/latin-400.css'
import '@fontsource/ibm-plex-sans/latin-500.css'
import '@fontsource/ibm-plex-sans/latin-600.css'
import '@fontsource/ibm-plex-sans/latin-ext-400.css'
import '@fontsource/ibm-plex-sans/latin-ext-500.css'
import '@fontsource/ibm-plex-sans/latin-ext-600.css'
import '@fontsource/ibm-plex-mono/latin-400.css'
import '@fontsource-variable/source-serif-4/wght.css'
import '@fontsource-variable/source-serif-4/wght-italic.css'

import { MONO, SANS, SERIF } from '#figure/look/faces.ts'

const DRAWN = [
  `400 12px ${SANS}`,
  `500 13px ${SANS}`,
  `600 13px ${SANS}`,
  `400 11px ${MONO}`,
  `italic 600 20px ${SERIF}`
]

/** A text that makes every face load with all its letters. */
export const ANY_TEXT: readonly string[] = ['ő']

/** Letters of further Latin alphabets, which are in files of their own. */
const WIDE = /[\u0100-\u024f\u1e00-\u1eff]/
const loading = new Map<string, Promise<void>>()

/**
 * Loads every face that the canvas draws with, once; a face that fails to load is drawn in its fallback. Faces
 * for Latin alphabets other than the western ones load only if one of `texts` needs them.
 */
export function loadFonts(texts: Iterable<string> = []): Promise<void> {
  const plain = load('Aá')
  for (const text of texts) if (WIDE.test(text)) return Promise.all([plain, load('ő')]).then(() => undefined)
  return plain
}

function load(letters: string): Promise<void> {
  const known = loading.get(letters)
  if (known) return known
  const all = DRAWN.map((font) => document.fonts.load(font, letters))
  const loaded = Promise.allSettled(all).then(() => undefined)
  loading.set(letters, loaded)
  return loaded
}
