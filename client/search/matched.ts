import { fold, words } from '#model/fold.ts'

/** A piece of a name; `hit` where it matches the query. */
export type Piece = { text: string; hit: boolean }

/**
 * A name in pieces: the beginnings of its words that match words of the query are hits, whatever the accents.
 */
export function toPieces(name: string, query: string): Piece[] {
  const asked = words(query)
  const pieces: Piece[] = []
  let last = 0
  for (const match of name.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const folded = fold(match[0])
    const term = asked.filter((one) => folded.startsWith(one)).toSorted((a, b) => b.length - a.length)[0]
    if (term === undefined) continue
    const end = match.index + reach(match[0], term.length)
    if (match.index > last) pieces.push({ text: name.slice(last, match.index), hit: false })
    pieces.push({ text: name.slice(match.index, end), hit: true })
    last = end
  }
  if (last < name.length) pieces.push({ text: name.slice(last), hit: false })
  return pieces
}

/** How much of a word is as long as this once it is folded. */
function reach(word: string, length: number): number {
  let [end, folded] = [0, 0]
  for (const letter of word) {
    const more = fold(letter).length
    if (folded >= length && more > 0) break
    folded += more
    end += letter.length
  }
  return end
}
