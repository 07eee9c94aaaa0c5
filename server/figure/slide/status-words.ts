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

/** Splits a text around the words for a status, which a slide sets in bold. */
export function atStatusWords(text: string): { text: string; isStatus: boolean }[] {
  return text
    .split(SPLIT)
    .map((part, at) => ({ text: part, isStatus: at % 2 === 1 }))
    .filter(({ text: part }) => part !== '')
}
