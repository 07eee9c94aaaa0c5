/** The size of letters in a browser whose reader chose none, px. */
const DEFAULT = 16

/**
 * How large the letters are that the reader chose in the browser's settings; 1 by default. The lengths of the style
 * sheets grow with it (`server/publish/styles.ts`), and so must those of the code beside them.
 */
const CHOSEN = 'document' in globalThis ? lettersOf(document.documentElement) / DEFAULT || 1 : 1

/** A length, px by default, at the size of letters that the reader chose. */
export function scaled(px: number): number {
  return px * CHOSEN
}

/** The length, in px by default, that `scaled` makes so many px. */
export function unscaled(px: number): number {
  return px / CHOSEN
}

/** A media query given in px by default, at the size of letters that the reader chose. */
export function scaledQuery(query: string): string {
  return query.replace(/(\d+)px/g, (_, px) => `${Number(px) / DEFAULT}em`)
}

function lettersOf(page: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(page).fontSize)
}
