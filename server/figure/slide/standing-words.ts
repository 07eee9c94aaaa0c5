import type { Day } from '#model/dates.ts'
import type { ShownAssertion, ShownRelation } from '#model/shown.ts'
import type { Mark } from '#model/status.ts'
import { countInLetters } from '../words/count-words.ts'
import { dateWords } from '../words/date-words.ts'
import type { MarkCount } from '../words/mark-counts.ts'
import { legendWord, rulingSort } from '../words/mark-words.ts'
import { joined } from '../words/related-words.ts'
import { capital, small } from '../words/sentence.ts'

type Counted = Pick<ShownRelation, 'type' | 'mark' | 'decision'> & {
  /** what had been said of it by then */
  assertions?: readonly Pick<ShownAssertion, 'status'>[]
}
type Told = { marks: readonly Mark[]; isAfterFinding?: boolean; one: string; many: string }

/** What is told together, and how: court decisions first, denials last. */
const TOLD: readonly Told[] = [
  { marks: ['admitted'], one: 'is admitted', many: 'are admitted' },
  { marks: ['recorded'], one: 'is on official record', many: 'are on official record' },
  { marks: ['scheduled'], one: 'is only scheduled', many: 'are only scheduled' },
  { marks: ['filed'], one: 'rests on a filing', many: 'rest on filings' },
  { marks: ['set-aside'], one: 'was set aside by a court', many: 'were set aside by courts' },
  {
    marks: ['settled', 'dismissed', 'withdrawn'],
    isAfterFinding: true,
    one: 'ended after a finding',
    many: 'ended after a finding'
  },
  {
    marks: ['settled', 'dismissed', 'withdrawn'],
    isAfterFinding: false,
    one: 'ended without a finding',
    many: 'ended without a finding'
  },
  {
    marks: ['asserted', 'announced'],
    one: 'is a party’s own statement',
    many: 'are parties’ own statements'
  },
  { marks: ['reported'], one: 'is reported', many: 'are reported' },
  { marks: ['alleged'], one: 'is alleged', many: 'are alleged' },
  { marks: ['disputed'], one: 'is disputed', many: 'are disputed' },
  { marks: ['denied'], one: 'is denied', many: 'are denied' }
]

/** What a court ruled is not what it found. */
const RULED = [
  {
    sort: 'law',
    one: 'is of a law at issue on which a court ruled',
    many: 'are of laws at issue on which courts ruled'
  },
  { sort: 'act', one: 'rests on a court’s ruling or order', many: 'rest on courts’ rulings or orders' },
  {
    sort: 'early',
    one: 'rests on a ruling without a trial, before one or by consent',
    many: 'rest on rulings without a trial, before one or by consent'
  }
] as const

/**
 * Says in short sentences how the relations on a slide stand as of its day: whether anything was found, in any case;
 * what is on record, what is only said, and how many relations its filters leave out.
 */
export function standingWords(
  relations: readonly Counted[],
  slide: { day: Day; isDimmed?: boolean },
  filtered: readonly MarkCount[] = []
): string[] {
  const day = `As of ${dateWords(slide.day)}`
  const left = filteredWords(filtered, slide.isDimmed === true, relations.length === 0 ? '' : ' more')
  if (relations.length === 0) {
    return [`${day}, this slide shows no relation.`, ...left]
  }
  const countOf = (isTold: (each: Counted) => boolean) => relations.filter(isTold).length
  const parts = [
    ...RULED.map(({ sort, ...words }) => ({ count: countOf((each) => rulingSort(each) === sort), ...words })),
    ...TOLD.map(({ marks, isAfterFinding, ...words }) => {
      const isTold = (each: Counted) => isAfterFinding === undefined || isAfterFinding === wasFound(each)
      return { count: countOf((each) => marks.includes(each.mark) && isTold(each)), ...words }
    })
  ].flatMap(({ count, one, many }) => (count > 0 ? [small(countInLetters(count, one, many))] : []))
  const shown = countInLetters(relations.length, 'relation', 'relations')
  const found = countOf((each) => each.mark === 'found' && wasFound(each))
  const none = relations.some(wasFound)
    ? 'no finding of a court or jury stands'
    : 'no court or jury has found any of it'
  const judged =
    found === 0 ? none : `${small(countInLetters(found, 'was', 'were'))} found by a court or jury`
  return [
    `${day}, this slide shows ${small(shown)}: ${judged}.`,
    ...(parts.length > 0 ? [`${capital(joined(parts))}.`] : []),
    ...left
  ]
}

/** Whether a court or jury found it, by its mark or by what was said before it ended; a ruling alone finds nothing. */
function wasFound({ assertions = [], ...of }: Counted): boolean {
  const isFound = of.mark === 'found' || assertions.some(({ status }) => status === 'found')
  return isFound && rulingSort({ ...of, mark: 'found' }) === null
}

/** `Ten more are left out by its filters: nine alleged and one disputed.`; empty where nothing is filtered. */
function filteredWords(filtered: readonly MarkCount[], isDimmed: boolean, more: '' | ' more'): string[] {
  const total = filtered.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return []
  const [first] = filtered
  const parts =
    first && filtered.length === 1
      ? `${total > 1 ? 'all ' : ''}${wordOf(first.mark)}`
      : joined(filtered.map(({ mark, count }) => small(countInLetters(count, wordOf(mark), wordOf(mark)))))
  const how = isDimmed ? 'dimmed' : 'left out'
  return [
    `${countInLetters(total, `${more} is`.trim(), `${more} are`.trim())} ${how} by its filters: ${parts}.`
  ]
}

function wordOf(mark: Mark): string {
  return small(legendWord(mark))
}
