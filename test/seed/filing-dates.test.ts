import { earliestDay } from '#model/dates.ts'
import type { Entity } from '#model/entity.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Status } from '#model/status.ts'
import { record } from './curated.ts'

/** What the paper that opens an action says: who sues whom, under what law, over what. */
const PLEADED = new Set<RelationType>([
  'PLAINTIFF_IN',
  'DEFENDANT_IN',
  'BROUGHT',
  'BROUGHT_UNDER',
  'ALLEGES',
  'CONCERNS',
  'CHALLENGES'
])
/** Types whose end is dated; of all others the beginning is. */
const PARTIES = new Set<RelationType>(['PLAINTIFF_IN', 'DEFENDANT_IN'])
const DECIDED = new Set<Status>(['found', 'dismissed', 'settled', 'withdrawn'])

const actions = new Map(record.entities.flatMap((one) => (one.kind === 'action' ? [[one.id, one]] : [])))

test('nothing is dated as pleaded after its action began: a later paper that tells it leaves the day open', () => {
  const late = record.relations.flatMap(({ id, type, from, to, start, assertions }) => {
    const action = actions.get(from) ?? actions.get(to)
    if (!action || !PLEADED.has(type)) return []
    const begun = start ?? begunOf(action)
    return assertions
      .filter(({ status }) => status === 'filed' || status === 'alleged')
      .filter(({ date }) => (begun ? earliestDay(date) > earliestDay(begun) : !date.includes('/')))
      .map(({ date }) => `${id} ${date}`)
  })
  expect(late).toStrictEqual([])
})

test('no ruling and no way out of an action is dated after it was: a later paper that tells it leaves the day open', () => {
  const late = record.relations.flatMap(({ id, type, start, end, assertions }) => {
    const own = PARTIES.has(type) ? end : start
    const [first] = assertions
      .flatMap(({ status, date }) => (DECIDED.has(status) ? [earliestDay(date)] : []))
      .toSorted()
    return first && own && first > earliestDay(own) ? [id] : []
  })
  expect(late).toStrictEqual([])
})

/** When an action began: its own date, or the year in its federal docket number. */
function begunOf({ start, identifiers }: Entity): string | undefined {
  const year = /^\d:(\d\d)-cv/i.exec(identifiers['docket'] ?? '')?.[1]
  return start ?? (year && `20${year}`)
}
