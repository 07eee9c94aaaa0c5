import type { CSSOptions } from 'vite'

/** The size of letters, in px, that a browser has unless its reader chooses another. */
const DEFAULT = 16

/** Up to so many px a length is a hairline, the offset of one, or the room beside it. */
const HAIR = 3

/**
 * How style sheets are built: every length but a hairline grows and shrinks with the size of letters chosen in
 * the browser's settings, also where it is the width from which a rule applies. In the sources a length stands
 * in px, as the eye at the default size sees it.
 */
export const STYLES: CSSOptions = {
  transformer: 'lightningcss',
  lightningcss: {
    visitor: {
      Length: (length) =>
        length.unit === 'px' && Math.abs(length.value) > HAIR
          ? { unit: 'rem', value: length.value / DEFAULT }
          : length
    }
  }
}
