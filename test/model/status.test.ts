import { firmness, isOnRecord, MARKS } from '#model/status.ts'

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
    'settled',
    'filed',
    'scheduled',
    'recorded',
    'admitted',
    'found'
  ])
})

test('a court, an admission or an official record bears out; a filing, a settlement and a word do not', () => {
  expect(MARKS.filter(isOnRecord)).toStrictEqual(['scheduled', 'recorded', 'admitted', 'found'])
})
