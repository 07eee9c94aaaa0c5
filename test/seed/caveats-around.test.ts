import { latestDay } from '#model/dates.ts'
import { rank } from '#model/rank.ts'
import { allRelations, article, both, entity, into, markOn, record, relation } from './curated.ts'

test('C05: of the House committee only the statement of June 2023 and the article’s remark', () => {
  const asked = allRelations.filter((one) => one.from === 'house-energy-commerce')
  const days = asked.flatMap((one) => one.assertions.map(({ date, source }) => `${source} ${date}`))
  expect([...new Set(days)].toSorted()).toStrictEqual([
    'ec-joint-statement 2023-06',
    'seed-article 2023-12-07'
  ])
  const papers = record.entities.filter((one) => one.kind === 'document' && /house/i.test(one.name))
  expect(papers.map((one) => one.id)).toStrictEqual(['ec-statement-2023'])
})

test('C06: the hearing was set for January 31, 2024 before the article, and held then', () => {
  const witness = relation(record, 'mark-zuckerberg/TESTIFIED_AT/senate-hearing-2024-01-31')
  expect(markOn(witness, '2023-12-07')).toBe('scheduled')
  expect(markOn(witness, '2024-01-31')).toBe('recorded')
  const held = relation(record, 'senate-judiciary/HELD/senate-hearing-2024-01-31')
  expect(held.assertions.map(({ status, date }) => `${status} ${date}`)).toStrictEqual([
    'scheduled 2023-11-29',
    'recorded 2024-01-31'
  ])
  expect(into(record, 'TESTIFIED_AT', 'senate-hearing-2024-01-31')).toHaveLength(5)
})

test('C12: Discord and X are named, not sued, and the reports behind the remark are a guess', () => {
  const theirs = ['discord', 'discord-inc', 'x-platform', 'x-corp']
  for (const action of ['nm-v-meta', 'nm-v-meta-removed', 'multistate-v-meta']) {
    const named = both.flatMap((dataset) => into(dataset, 'DEFENDANT_IN', action))
    expect(named.filter((id) => theirs.includes(id))).toStrictEqual([])
  }
  const guesses = record.relations.filter((one) => one.to === 'claim-other-platforms')
  expect(guesses).toHaveLength(2)
  for (const one of guesses) {
    expect(
      one.assertions.map(({ status, by, confidence }) => `${status} by ${by}, ${confidence}`)
    ).toStrictEqual(['asserted by compilers of this record, low'])
    expect(one.assertions[0]?.note).toContain('guess')
    expect(markOn(one, '2023-12-07')).toBeNull()
  }
})

test('C13: the unnamed spokesperson is nobody else', () => {
  const unnamed = entity(article, 'meta-spokesperson-unnamed')
  expect([unnamed.name, ...unnamed.aliases].join()).not.toMatch(/Nneji/)
  expect(record.entities.some((one) => one.id === unnamed.id)).toBe(false)
  expect(entity(record, 'nkechi-nneji').aliases).toStrictEqual([])
  expect(allRelations.filter((one) => one.from === 'nkechi-nneji').map((one) => one.id)).toStrictEqual([
    'nkechi-nneji/OFFICER_OF/meta-platforms'
  ])
})

test('C24: only the month of the bills is given, and no public law is called the REPORT Act', () => {
  for (const bill of ['earn-it-act', 'stop-csam-act']) {
    const { assertions } = relation(record, `senate-judiciary/CONSIDERED/${bill}`)
    expect(assertions.map(({ date }) => date)).toStrictEqual(['2023-05'])
  }
  expect(JSON.stringify(entity(record, 'report-act'))).not.toContain('118-59')
  expect(
    allRelations.filter((one) => [one.from, one.to].includes('report-act')).map((one) => one.from)
  ).toStrictEqual(['x-corp'])
})

test('C25: New Mexico v. Snap is of September 2024', () => {
  const snap = entity(record, 'nm-v-snap')
  expect(snap.identifiers.docketAsTracked).toBe('D-101-CV-202402131')
  expect(snap.start).toBe('2024-09-05')
  const { assertions } = relation(record, 'state-new-mexico/PLAINTIFF_IN/nm-v-snap')
  expect(assertions[0]?.note).toContain('later release says January')
})

test.each([
  ['nm-v-snap', ['D-101-CV-2024-02131', 'D-101-CV-202402131']],
  ['doe-v-snap', ['4:22-cv-00590', '4:22-CV-590']]
])('the docket of %s is found as its court writes dockets and as its source does', (id, written) => {
  const all = record.entities.map((one) => ({ ...one, degree: 0 }))
  for (const docket of written) {
    expect(rank(docket, all).map(({ item }) => item.id)).toStrictEqual([id])
  }
})

test.each([
  [/^D-101/, /^D-101-CV-\d{4}-\d{5}$/],
  [/^\d:/, /^\d:\d\d-(cv|md)-\d{5}(-[A-Z]{2,3}){0,2}$/]
])('dockets that begin with %s are written alike', (begins, alike) => {
  const dockets = record.entities.flatMap(({ identifiers: { docket } }) => docket ?? [])
  const those = dockets.filter((docket) => begins.test(docket))
  expect(those.length).toBeGreaterThan(1)
  for (const docket of those) expect(docket).toMatch(alike)
})

test('what was not verified is not said', () => {
  const text = JSON.stringify(both)
  expect(text).not.toMatch(/wikidata|European Commission|utah-tiktok-townlift/i)
  expect(Object.keys(entity(record, 'florida-v-meta').identifiers)).toStrictEqual([])
  expect(Object.keys(entity(record, 'florida-v-meta-state').identifiers)).toStrictEqual([])
  for (const seven of [
    'rhode-island',
    'south-carolina',
    'south-dakota',
    'virginia',
    'washington',
    'west-virginia',
    'wisconsin'
  ]) {
    const { assertions } = relation(record, `state-${seven}/PLAINTIFF_IN/multistate-v-meta`)
    expect(assertions.map(({ source }) => source)).not.toContain('multistate-complaint')
  }
})

test('settlements end a defendant’s part, also where the press alone reports them', () => {
  const { assertions } = relation(record, 'snap-inc/DEFENDANT_IN/kgm-v-meta')
  expect(assertions.map(({ status }) => status)).toStrictEqual(['filed', 'settled'])
  const last = record.relations
    .filter((one) => one.type === 'DEFENDANT_IN' && one.to === 'breathitt-v-meta')
    .map((one) => markOn(one))
  expect(last).toStrictEqual(['settled', 'settled', 'settled', 'settled'])
})

test('a verdict is an outcome: no jury finds that somebody is a party', () => {
  const parties = allRelations.filter(({ type }) => type === 'DEFENDANT_IN' || type === 'PLAINTIFF_IN')
  expect(parties.filter((one) => one.assertions.some(({ status }) => status === 'found'))).toStrictEqual([])
  const against = record.relations.filter(({ from, type }) => from === 'kgm-verdict' && type === 'AGAINST')
  expect(against.map((one) => `${markOn(one)} ${one.to}`)).toStrictEqual([
    'found google-llc',
    'found meta-platforms'
  ])
})

test('an agency’s order to show cause has parties, but neither plaintiff nor defendant', () => {
  expect(into(record, 'PARTY_TO', 'ftc-meta-show-cause')).toStrictEqual(['ftc', 'meta-platforms'])
  for (const type of ['PLAINTIFF_IN', 'DEFENDANT_IN'] as const) {
    expect(into(record, type, 'ftc-meta-show-cause')).toStrictEqual([])
  }
})

test('an inquiry is not dated by what reports of it', () => {
  const office = relation(record, 'nm-attorney-general-office/CONDUCTED/nm-ag-investigation')
  expect(office.start).toBeUndefined()
  const series = relation(record, 'wsj-meta-investigations/EXAMINED/meta-platforms')
  expect(series.start).toBe(entity(record, 'wsj-meta-investigations').start)
})

test('Breathitt’s action was not filed on the day on which it was settled', () => {
  const filed = record.relations
    .filter((one) => one.to === 'breathitt-v-meta' || one.from === 'breathitt-v-meta')
    .flatMap((one) => [one.start, ...one.assertions.map(({ status, date }) => status === 'filed' && date)])
  expect(filed).not.toContain('2026-05-21')
})

test('an undated source gives low confidence and says so', () => {
  const late = allRelations
    .flatMap((one) => one.assertions)
    .filter(({ date, by }) => latestDay(date) === '2026-11-23' && by !== 'compilers of this record')
  expect(late.length).toBeGreaterThan(0)
  for (const { confidence, note } of late) {
    expect(confidence).toBe('low')
    expect(note).toContain('undated')
  }
})

test('an undated source is not said to have spoken on the day on which it was read', () => {
  const read = allRelations.flatMap((one) => one.assertions).filter(({ date }) => date === '2026-11-23')
  expect(new Set(read.map(({ by }) => by))).toStrictEqual(new Set(['compilers of this record']))
})
