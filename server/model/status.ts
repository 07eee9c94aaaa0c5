import { z } from 'zod'

/**
 * How far an assertion says that a statement is established, weakest first: this order is the *strength* by
 * which readings of one day are ranked.
 */
export const STATUSES = [
  'denied',
  'alleged',
  'asserted',
  'reported',
  'announced',
  'scheduled',
  'filed',
  'recorded',
  'withdrawn',
  'dismissed',
  'settled',
  'admitted',
  'found'
] as const

export const Status = z.enum(STATUSES)
export type Status = z.infer<typeof Status>

/**
 * What a line shows: its status; *disputed* where both sides have spoken and nobody has decided; *set-aside* where a
 * court undid what had been found.
 */
export const MARKS = [...STATUSES, 'disputed', 'set-aside'] as const
export const Mark = z.enum(MARKS)
export type Mark = z.infer<typeof Mark>

/** The groups in which people filter by evidence, strongest first. */
export const STATUS_GROUPS = [
  'findings and rulings',
  'admissions',
  'official record',
  'filings',
  'outcomes',
  'party statements',
  'press',
  'allegations',
  'denials'
] as const
type StatusGroup = (typeof STATUS_GROUPS)[number]

type StatusEntry = {
  word: string
  meaning: string
  group: StatusGroup
  /** its answer to the statement: yes, no, or that the matter is over */
  says: 'yes' | 'no' | 'both' | 'over'
  /** somebody's word, which undoes no record; a record; or a decision, which closes the question */
  force: 'word' | 'record' | 'decision'
  example: string
}

/** Each mark with its word, the sentence that teaches it, and its group. */
export const MARK_TABLE: Record<Mark, StatusEntry> = {
  alleged: {
    word: 'Alleged',
    meaning: 'A party says so in a pleading or release.',
    group: 'allegations',
    says: 'yes',
    force: 'word',
    example: 'A complaint says that a service enabled a harm.'
  },
  asserted: {
    word: 'Asserted',
    meaning: 'A party’s own investigators say so.',
    group: 'party statements',
    says: 'yes',
    force: 'word',
    example: 'An attorney general’s office describes what its test accounts met.'
  },
  reported: {
    word: 'Reported',
    meaning: 'The press or a study says so.',
    group: 'press',
    says: 'yes',
    force: 'word',
    example: 'A newspaper reports on a service.'
  },
  announced: {
    word: 'Announced',
    meaning: 'Made public by whoever is acting.',
    group: 'party statements',
    says: 'yes',
    force: 'word',
    example: 'A company says that it will review its policies.'
  },
  denied: {
    word: 'Denied',
    meaning: 'The other side says no.',
    group: 'denials',
    says: 'no',
    force: 'word',
    example: 'A consent judgment notes that the defendant denies the claims.'
  },
  disputed: {
    word: 'Disputed',
    meaning: 'Both affirmed and denied, and not decided.',
    group: 'allegations',
    says: 'both',
    force: 'word',
    example: 'The states allege it and the company denies it.'
  },
  filed: {
    word: 'Filed',
    meaning: 'A paper was filed.',
    group: 'filings',
    says: 'yes',
    force: 'record',
    example: 'A party is named as defendant in a complaint.'
  },
  recorded: {
    word: 'Recorded',
    meaning: 'An official record shows it.',
    group: 'official record',
    says: 'yes',
    force: 'record',
    example: 'The hearing record lists a witness.'
  },
  admitted: {
    word: 'Admitted',
    meaning: 'The party itself concedes it.',
    group: 'admissions',
    says: 'yes',
    force: 'decision',
    example: 'An answer admits an averment.'
  },
  found: {
    word: 'Found',
    meaning: 'A court or jury found it.',
    group: 'findings and rulings',
    says: 'yes',
    force: 'decision',
    example: 'A jury returns a verdict.'
  },
  scheduled: {
    word: 'Scheduled',
    meaning: 'Set for a future day.',
    group: 'official record',
    says: 'yes',
    force: 'word',
    example: 'A witness is due to testify.'
  },
  settled: {
    word: 'Settled',
    meaning: 'Closed by agreement.',
    group: 'outcomes',
    says: 'over',
    force: 'decision',
    example: 'A defendant settles on the eve of trial.'
  },
  dismissed: {
    word: 'Dismissed',
    meaning: 'A court dismissed it.',
    group: 'outcomes',
    says: 'over',
    force: 'decision',
    example: 'A defendant is dropped from the action.'
  },
  'set-aside': {
    word: 'Set aside',
    meaning: 'A court set aside what had been found or ordered.',
    group: 'outcomes',
    says: 'over',
    force: 'decision',
    example: 'A verdict is reversed on appeal.'
  },
  withdrawn: {
    word: 'Withdrawn',
    meaning: 'The speaker took it back.',
    group: 'outcomes',
    says: 'over',
    force: 'decision',
    example: 'A plaintiff gives up a count.'
  }
}

/** The place of a status on the scale of strength, 0 (weakest) to 12. */
export function strength(status: Status): number {
  return STATUSES.indexOf(status)
}

/** Whether a status affirms the statement (a denial and an ending do not). */
export function isAffirming(status: Status): boolean {
  return MARK_TABLE[status].says === 'yes'
}

/** Whether a status closes the question, so that an earlier denial no longer leaves it open. */
export function isDeciding(status: Status): boolean {
  return MARK_TABLE[status].force === 'decision'
}

/** Whether a mark is more than somebody's word, so that no mere word undoes it. */
export function isRecord(mark: Mark): boolean {
  return MARK_TABLE[mark].force !== 'word'
}

const WEAKEST_FIRST = MARKS.toSorted(
  (a, b) =>
    STATUS_GROUPS.indexOf(MARK_TABLE[b].group) - STATUS_GROUPS.indexOf(MARK_TABLE[a].group) ||
    strengthOf(a) - strengthOf(b)
)

/** How firmly a relation with this mark stands, 0 (denied) to 14 (found): by group, then by strength. */
export function firmness(mark: Mark): number {
  return WEAKEST_FIRST.indexOf(mark)
}

/** How much a mark counts among others on one line; what is disputed counts as what is alleged. */
export function prominence(mark: Mark): number {
  return firmness(mark === 'disputed' ? 'alleged' : mark)
}

const ON_RECORD = new Set<StatusGroup>(['findings and rulings', 'admissions', 'official record'])

/** Whether a court, an admission or an official record shows that it is or was so; of what is scheduled, none can. */
export function isOnRecord(mark: Mark): boolean {
  return ON_RECORD.has(MARK_TABLE[mark].group) && isRecord(mark)
}

function strengthOf(mark: Mark): number {
  if (mark === 'disputed') return -1
  // only what had once been found is set aside
  return mark === 'set-aside' ? strength('dismissed') + 0.5 : strength(mark)
}
