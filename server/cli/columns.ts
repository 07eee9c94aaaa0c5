const LETTERS = new Intl.Segmenter('en')
/** Text of which each code unit takes one column: Latin letters, and the signs usual between them. */
const NARROW = /^[\u0020-\u02ff\u2010-\u2027]*$/
/** What takes two columns of a terminal (Unicode Standard Annex 11, and emoji). */
const WIDE =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u

/** How many columns of a terminal a text takes. */
export function columnsOf(text: string): number {
  return NARROW.test(text) ? text.length : lettersOf(text).reduce((sum, letter) => sum + widthOf(letter), 0)
}

/** A text of at most so many columns; where it is cut it says so, and no letter is cut apart. */
export function cutToColumns(text: string, most: number): string {
  if (columnsOf(text) <= most) return text
  let room = most - 1
  const kept = lettersOf(text).filter((letter) => {
    room -= widthOf(letter)
    return room >= 0
  })
  return `${kept.join('')}…`
}

/** What a reader takes for one letter, with its marks. */
function lettersOf(text: string): string[] {
  return Array.from(LETTERS.segment(text), ({ segment }) => segment)
}

function widthOf(letter: string): number {
  return WIDE.test(letter) ? 2 : 1
}
