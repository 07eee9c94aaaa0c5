const STAND_INS: readonly (readonly [all: string, standIn: string])[] = [
  ['\u2010\u2011', '-'],
  ['\u2001\u2003\u3000', '    '],
  ['\u2000\u2002\u2004\u2007', '  '],
  ['\u2005\u2006\u2008\u2009\u200A\u202F\u205F', ' '],
  ['\u25AA\u25CF', '•']
]

const BY_CHARACTER = new Map(
  STAND_INS.flatMap(([all, standIn]) => Array.from(all, (each) => [each, standIn] as const))
)

/**
 * A look-alike for a character that our fonts lack: a hyphen, a space of about the same width; undefined where
 * there is none.
 */
export function standInFor(character: string): string | undefined {
  // ligatures, as they get copied out of PDFs
  if (/[\uFB00-\uFB06]/.test(character)) return character.normalize('NFKC')
  return BY_CHARACTER.get(character)
}

/** Whether a character only affects how others are set, and has no width of its own. */
export function isUnseen(character: string): boolean {
  return /[\p{Cf}\uFE00-\uFE0F]/u.test(character)
}
