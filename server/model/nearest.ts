/** The word that a mistyped one was probably meant to be, whatever its case; null where none is near. */
export function nearest(word: string, words: readonly string[]): string | null {
  const ranked = words
    .map((known) => ({
      known,
      far: known.startsWith(word) ? 0 : distance(word.toLowerCase(), known.toLowerCase())
    }))
    .toSorted((a, b) => a.far - b.far)
  const best = ranked[0]
  return best && best.far <= Math.max(2, Math.floor(best.known.length / 3)) ? best.known : null
}

/** How many letters must be put in, taken out or changed (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
