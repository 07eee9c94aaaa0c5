import type { Mark } from '#model/status.ts'

/** The marks as the legend teaches them: said, denied, on record, established, to come, over. */
export const MARK_GROUPS: readonly (readonly Mark[])[] = [
  ['alleged', 'asserted', 'reported', 'announced'],
  ['denied', 'disputed'],
  ['filed', 'recorded'],
  ['admitted', 'found'],
  ['scheduled'],
  ['settled', 'dismissed', 'set-aside', 'withdrawn']
]
