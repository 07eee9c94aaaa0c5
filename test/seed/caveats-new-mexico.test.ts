import { earliestDay, latestDay } from '#model/dates.ts'
import {
  allRelations,
  article,
  between,
  both,
  entity,
  into,
  markOn,
  ownWords,
  record,
  relation
} from './curated.ts'

const recordWords = ownWords(record).map(({ text }) => text)

test('C01: filed on December 5, 2023, announced the day after; the article is of the 7th', () => {
  expect(entity(record, 'nm-v-meta').start).toBe('2023-12-05')
  const brought = relation(record, 'raul-torrez/BROUGHT/nm-v-meta')
  expect(brought.start).toBe('2023-12-05')
  expect(brought.assertions.find(({ status }) => status === 'announced')?.date).toBe('2023-12-06')
  expect(article.sources[0]?.date).toBe('2023-12-07')
  expect(entity(article, 'nm-v-meta').start).toBeUndefined()
})

test('the article says everything on its own day, with a paragraph', () => {
  const said = article.relations.flatMap((one) => one.assertions)
  expect(new Set(said.map(({ date }) => latestDay(date)))).toStrictEqual(new Set(['2023-12-07']))
  // what it says was filed, had been filed by then
  const [filed, other] = [true, false].map((is) => said.filter(({ status }) => (status === 'filed') === is))
  expect(filed?.every(({ date }) => earliestDay(date) < '2023-12-07')).toBe(true)
  expect(other?.every(({ date }) => date === '2023-12-07')).toBe(true)
  expect(said.filter(({ pin }) => !/^¶[1-8]$/.test(pin ?? ''))).toStrictEqual([])
  expect(article.relations).toHaveLength(52)
  expect(article.entities).toHaveLength(35)
})

test('the article knows nothing of what came later', () => {
  const later = /202[4-9]|D-101|verdict|settle|dismiss|found\b/i
  expect(ownWords(article).filter(({ text }) => later.test(text))).toStrictEqual([])
  expect(article.entities.filter((one) => Object.keys(one.identifiers).length > 0)).toStrictEqual([])
})

test('C04: nothing joins Meta’s review to the action', () => {
  expect(between('meta-child-safety-review', 'nm-v-meta')).toStrictEqual([])
  expect(between('meta-child-safety-review', 'nm-complaint')).toStrictEqual([])
  const answered = allRelations.filter((one) => one.from === 'meta-child-safety-review').map((one) => one.to)
  expect(answered.toSorted()).toStrictEqual(['wsj-meta-investigations', 'wsj-report-2023-12'])
  expect(entity(record, 'meta-child-safety-review').start).toBe('2023-12-01')
})

test('C07: Zuckerberg was a defendant until May 30, 2024', () => {
  const role = relation(record, 'mark-zuckerberg/DEFENDANT_IN/nm-v-meta')
  expect([role.start, role.end]).toStrictEqual(['2023-12-05', '2024-05-30'])
  expect(markOn(role, '2023-12-04')).toBeNull()
  expect(markOn(role, '2024-05-29')).toBe('filed')
  expect(markOn(role)).toBe('dismissed')
  expect(markOn(relation(article, role.id), '2023-12-07')).toBe('filed')
  expect(into(record, 'AGAINST', 'mark-zuckerberg')).toStrictEqual([])
})

test('C08: other Meta companies were named early; when they left is left open', () => {
  for (const id of ['instagram-llc', 'meta-payments', 'meta-platforms-technologies']) {
    const role = relation(record, `${id}/DEFENDANT_IN/nm-v-meta`)
    expect(role.end).toBe('2024-02-05/2026-08-06')
    // the final caption omits it: that is no record of it as a defendant
    expect(markOn(role)).toBe('filed')
  }
  const holdings = relation(record, 'facebook-holdings/DEFENDANT_IN/nm-v-meta')
  expect(holdings.assertions.map(({ status }) => status)).toStrictEqual(['reported'])
  expect(into(record, 'DEFENDANT_IN', 'nm-v-meta-removed')).not.toContain('facebook-holdings')
  const meta = relation(record, 'meta-platforms/DEFENDANT_IN/nm-v-meta')
  expect(meta.assertions.at(-1)).toMatchObject({ date: '2026-08-06', pin: 'caption' })
})

test('C09: one docket number', () => {
  expect(entity(record, 'nm-v-meta').identifiers.docket).toBe('D-101-CV-2023-02838')
  expect(JSON.stringify(record)).not.toContain('D-101-CV-2026-02838')
})

test('C10, C11: what the test account shows stays alleged', () => {
  for (const id of ['alleg-ad-age-inference', 'alleg-group-not-removed']) {
    const said = allRelations.filter((one) => [one.from, one.to].includes(id) && one.type !== 'KIND_OF')
    expect(said.length).toBeGreaterThan(1)
    const statuses = new Set(said.flatMap((one) => one.assertions.map(({ status }) => status)))
    expect([...statuses]).toStrictEqual(['alleged'])
  }
})

test('C14: 75,000 violations at $5,000', () => {
  const penalty = relation(record, 'nm-phase1-verdict/APPLIED/nm-unfair-practices-act')
  expect(penalty.assertions[0]?.note).toContain('75,000 violations')
  expect(JSON.stringify(both)).not.toContain('37,500')
  expect(entity(record, 'nm-phase1-verdict').name).toMatch(/^Jury verdict/)
  const corrected = relation(record, 'nm-verdict-form-order/DOCUMENT_OF/nm-v-meta')
  expect([corrected.start, markOn(corrected)]).toStrictEqual(['2026-03-26', 'found'])
})

test('nobody published a settlement, or a review that was only announced', () => {
  const issued = allRelations.filter(({ type }) => type === 'ISSUED')
  expect(issued.filter(({ to }) => to === 'multistate-settlement-2026')).toStrictEqual([])
  for (const dataset of both) {
    expect(entity(dataset, 'meta-child-safety-review').name).toBe('Meta’s child-safety announcement')
  }
})

test('researchers who worked with the Journal did so with it; a body with tests of its own made its own', () => {
  const report = record.relations.filter(
    ({ type, from, to }) =>
      type === 'CONDUCTED' && to.startsWith('wsj-report') && entity(record, from).kind === 'organization'
  )
  expect(report.map(({ from, role }) => [from, role])).toStrictEqual([
    ['stanford-internet-observatory', 'with The Wall Street Journal'],
    ['umass-amherst', 'with The Wall Street Journal']
  ])
  expect(into(record, 'EXAMINED', 'meta-platforms')).toContain('c3p')
})

test('C15: the days of both trials are the court’s', () => {
  expect(relation(record, 'nm-v-meta/RESULTED_IN/nm-phase1-verdict').assertions[0]?.note).toContain(
    'February 2 to March 24, 2026'
  )
  expect(relation(record, 'nm-v-meta/RESULTED_IN/nm-phase2-abatement').assertions[0]?.note).toContain(
    'May 4 to 22, 2026'
  )
})

test('C16: no monitor was ordered', () => {
  const spoken = recordWords.filter((text) => /monitor/i.test(text))
  expect(spoken).toHaveLength(1)
  expect(spoken[0]).toContain('refused a monitor')
})

test('C17, C19: no sum that the court did not state, no second verdict', () => {
  expect(JSON.stringify(both)).not.toMatch(/942 million|43\.9 million|2026-09-25|research-table/)
  const outcomes = record.relations.filter((one) => one.from === 'nm-v-meta' && one.type === 'RESULTED_IN')
  expect(outcomes.map((one) => one.to)).toStrictEqual(['nm-phase1-verdict', 'nm-phase2-abatement'])
})

test('C18: Meta said that it would appeal; no appeal is shown, and the action has not ended', () => {
  const said = relation(record, 'meta-platforms/RESPONDED_TO/nm-phase1-verdict')
  expect(said.assertions.map(({ status }) => status)).toStrictEqual(['announced'])
  expect(
    record.relations.filter((one) => one.type === 'APPEALED_TO' && one.from === 'nm-v-meta')
  ).toStrictEqual([])
  expect(entity(record, 'nm-v-meta').end).toBeUndefined()
  const open = record.relations.filter((one) => one.to === 'nm-v-meta' || one.from === 'nm-v-meta')
  expect(open.filter(({ end }) => end === '2026-08-06')).toStrictEqual([])
})

test('both denials of a motion to dismiss stand, and both ends of the stay in federal court', () => {
  const rulings = relation(record, 'bryan-biedscheid/RULED_ON/nm-v-meta').assertions.map(({ date }) => date)
  expect([...new Set(rulings)]).toStrictEqual(['2024-05-30', '2024-06-21'])
  expect(relation(record, 'nm-v-meta/REMOVED_TO/nm-v-meta-removed').start).toBe('2023-12-18')
  expect(relation(record, 'nm-v-meta-removed/REMANDED_TO/nm-v-meta').start).toBe('2024-02-05')
})

test('the ruling of 2026 leaves WhatsApp out, and nothing says that it was found of it', () => {
  expect(between('nm-phase2-abatement', 'whatsapp')).toStrictEqual([])
  const said = relation(record, 'nm-v-meta/CONCERNS/whatsapp').assertions
  expect(said.map(({ status }) => status)).toStrictEqual(['filed', 'recorded'])
  expect(said[0]?.note).not.toContain('2026')
  expect(said[1]?.note).toContain('held not to contribute')
})

test('no source came out before the court found what it is cited for', () => {
  const days = new Map(both.flatMap(({ sources }) => sources.map(({ id, date }) => [id, date] as const)))
  const early = allRelations.flatMap(({ id, assertions }) =>
    assertions.flatMap(({ status, date, source }) => {
      const out = days.get(source)
      return status === 'found' && out && latestDay(out) < earliestDay(date) ? [`${id} ${source}`] : []
    })
  )
  expect(early).toStrictEqual([])
})
