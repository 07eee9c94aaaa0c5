import { firmness, isOnRecord, MARK_TABLE, MARKS, STATUS_GROUPS } from '#model/status.ts'

test('marks are as firm as who vouches for them: a denial least, a finding most', () => {
  expect(MARKS.toSorted((a, b) => firmness(a) - firmness(b))).toStrictEqual([
    'denied',
    'disputed',
    'alleged',
    'reported',
    'asserted',
    'announced',
    'withdrawn',
    'dismissed',
    'set-aside',
    'settled',
    'filed',
    'scheduled',
    'recorded',
    'admitted',
    'found'
  ])
})

test('a court, an admission or an official record bears out; a filing, a settlement, a word and a plan do not', () => {
  expect(MARKS.filter(isOnRecord)).toStrictEqual(['recorded', 'admitted', 'found'])
})

test('people filter by who vouches for it', () => {
  const groups = STATUS_GROUPS.map((group) => [
    group,
    MARKS.filter((mark) => MARK_TABLE[mark].group === group)
  ])
  expect(Object.fromEntries(groups)).toStrictEqual({
    'findings and rulings': ['found'],
    admissions: ['admitted'],
    'official record': ['scheduled', 'recorded'],
    filings: ['filed'],
    outcomes: ['withdrawn', 'dismissed', 'settled', 'set-aside'],
    'party statements': ['asserted', 'announced'],
    press: ['reported'],
    allegations: ['alleged', 'disputed'],
    denials: ['denied']
  })
})
