import type { Mark } from '#model/status.ts'

/** The forms of each status; null for those that are ordinary words of a story: filed, reported. */
const FORMS: Record<Mark, string | null> = {
  alleged: 'alleged|alleges|allege|allegedly',
  asserted: 'asserted|asserts|assert',
  denied: 'denied|denies|deny',
  disputed: 'disputed|disputes|dispute',
  admitted: 'admitted|admits|admit',
  found: 'found|finds|convicted|convicts',
  'set-aside': 'set aside|sets aside',
  settled: 'settled|settles|settle',
  dismissed: 'dismissed|dismisses|dismiss',
  withdrawn: 'withdrawn|withdrew|withdraws|withdraw',
  filed: null,
  recorded: null,
  reported: null,
  announced: null,
  scheduled: null
}
const WORDS = Object.values(FORMS)
  .filter((forms) => forms !== null)
  .join('|')
const SPLIT = new RegExp(String.raw`(?<![\p{L}\p{N}_])(${WORDS})(?![\p{L}\p{N}_])`, 'giu')

/** Splits a text around the words for a status, which a slide sets in bold. */
export function atStatusWords(text: string): { text: string; isStatus: boolean }[] {
  return text
    .split(SPLIT)
    .map((part, at) => ({ text: part, isStatus: at % 2 === 1 }))
    .filter(({ text: part }) => part !== '')
}
