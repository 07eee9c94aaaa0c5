import stringWidth from 'string-width'

const LETTERS = new Intl.Segmenter('en')

/** A text of at most so many columns of a terminal; where it is cut it says so, and no letter is cut apart. */
export function cutToColumns(text: string, most: number): string {
  if (stringWidth(text) <= most) return text
  let room = most - 1
  const kept = Array.from(LETTERS.segment(text), ({ segment }) => segment).filter((letter) => {
    room -= stringWidth(letter)
    return room >= 0
  })
  return `${kept.join('')}…`
}
