const WORDS = [
  'alleged|alleges|allege|allegedly',
  'asserted|asserts|assert',
  'denied|denies|deny',
  'disputed|disputes',
  'admitted|admits',
  'found|finds',
  'settled|settles',
  'dismissed|dismisses',
  'withdrawn|withdrew'
].join('|')
const SPLIT = new RegExp(String.raw`(?<![\p{L}\p{N}_])(${WORDS})(?![\p{L}\p{N}_])`, 'giu')

/** A text cut around the words that say how far a statement has got, which a slide sets in bold. */
export function atStatusWords(text: string): { text: string; isStatus: boolean }[] {
  return text
    .split(SPLIT)
    .map((part, at) => ({ text: part, isStatus: at % 2 === 1 }))
    .filter(({ text: part }) => part !== '')
}
