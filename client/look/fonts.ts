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

let loading: Promise<void> | null = null

/** Loads every face that the canvas draws with, once; a face that does not come is drawn in its fallback. */
export function loadFonts(): Promise<void> {
  loading ??= Promise.allSettled(DRAWN.map((font) => document.fonts.load(font, 'Aáő'))).then(() => undefined)
  return loading
}
