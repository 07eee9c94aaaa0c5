import { courtLevel, isReviewing } from '#model/court-level.ts'
import { entity, markOn, record, relation } from './curated.ts'

/** Appeals of the record: that a court was asked to review an action, and refused, is none. */
const APPEALS = [
  'florida-v-meta-state/APPEALED_TO/fl-2dca',
  'mdl-3047/APPEALED_TO/ca9',
  'multistate-v-meta/APPEALED_TO/ca9'
]

test('a court that refused to review an action received no appeal and ruled on a request only', () => {
  const appeals = record.relations.filter(({ type }) => type === 'APPEALED_TO')
  expect(appeals.map(({ id }) => id)).toStrictEqual(APPEALS)
  const refusals = record.relations.filter(
    ({ to, type }) => type === 'RULED_ON' && /-re(?:view|hearing)$/.test(to)
  )
  expect(refusals.map(({ from, to }) => `${from} ${to}`)).toStrictEqual([
    'ca5 doe-v-snap-rehearing',
    'clarence-thomas doe-v-snap-review',
    'indiana-supreme-court indiana-v-tiktok-review',
    'jennifer-elrod doe-v-snap-rehearing',
    'us-supreme-court doe-v-snap-review',
    'us-supreme-court does-v-reddit-review',
    'us-supreme-court mp-v-meta-review'
  ])
})

test('whoever dissented from a refusal ruled on no action', () => {
  const dissents = record.relations.filter(({ role }) => role === 'dissenting')
  expect(dissents.map(({ to }) => entity(record, to).kind)).toStrictEqual(['outcome', 'outcome'])
})

test('Meta applied to the U.S. Supreme Court in the Vermont action, then petitioned it: two papers, no appeal', () => {
  const papers = record.relations.filter(({ type, to }) => type === 'DOCUMENT_OF' && to === 'vermont-v-meta')
  expect(papers.map((one) => [entity(record, one.from).name, one.start, markOn(one)])).toStrictEqual([
    ['Application 25A599, Meta v. Vermont', '2025-11-20', 'filed'],
    ['Petition for review, Meta v. Vermont', '2026-01', 'filed']
  ])
})

test('one opinion has one mark, whether told of the court or of the judge who wrote it', () => {
  const rulings = record.relations.filter(({ type, role }) => type === 'RULED_ON' && !role)
  const byJudge = rulings.filter(({ from }) => entity(record, from).kind === 'person')
  const twice = byJudge.flatMap((own) => {
    const court = rulings.find(
      ({ from, to, assertions }) =>
        to === own.to &&
        entity(record, from).kind === 'court' &&
        assertions.some(({ date }) => own.assertions.some((said) => said.date === date))
    )
    return court ? [{ own, court }] : []
  })
  expect(twice.length).toBeGreaterThan(15)
  expect(
    twice.filter(({ own, court }) => markOn(own) !== markOn(court)).map(({ own }) => own.id)
  ).toStrictEqual([])
  expect(
    twice
      .filter(({ own }) => own.assertions.some(({ note = '' }) => !/^Wrote\b/.test(note)))
      .map(({ own }) => own.id)
  ).toStrictEqual([])
})

test('a court that reviews affirms or reverses: it dismisses neither an action nor a party', () => {
  const courts = record.entities.filter((one) => isReviewing(courtLevel(one)))
  const ids = new Set(courts.map(({ id }) => id))
  const names = new Set(courts.map(({ name }) => name))
  const dismissals = record.relations.filter(({ from, assertions }) =>
    assertions.some(({ status, by = '' }) => status === 'dismissed' && (ids.has(from) || names.has(by)))
  )
  expect(dismissals.map(({ id }) => id)).toStrictEqual([])
})

test('a defendant was dismissed by the trial court, whatever became of it on appeal', () => {
  for (const id of ['meta-platforms', 'instagram-llc', 'facebook-holdings']) {
    const role = relation(record, `${id}/DEFENDANT_IN/mp-v-meta`)
    expect([markOn(role, '2023-09-13'), markOn(role, '2024-06-01')]).toStrictEqual([null, 'dismissed'])
    expect(role.assertions.at(-1)).toMatchObject({ date: '2023-09-14', by: 'Richard M. Gergel' })
  }
})

test('a complaint that was struck was not dismissed, and no longer makes a present defendant', () => {
  expect(markOn(relation(record, 'barbara-bellis/RULED_ON/vv-v-meta'))).toBe('found')
  const snap = relation(record, 'snap-inc/DEFENDANT_IN/vv-v-meta')
  expect([markOn(snap), snap.end]).toStrictEqual(['filed', '2024-02/2026-11-23'])
  expect(snap.assertions.at(-1)?.note).toContain('struck')
})
