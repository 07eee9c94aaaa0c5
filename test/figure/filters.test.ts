import { type Filters, isFiltering, NO_FILTERS, reasonToHide } from '#figure/filters.ts'
import { LATEST } from '#model/dates.ts'
import { relation } from '../support/known.ts'

const { assertions, ...rest } = relation('meta', 'DEFENDANT_IN', 'suit', [
  ['filed', '2023-12-05'],
  ['reported', '2024-02']
])
const [filed, reported] = assertions
if (!filed || !reported) throw new Error('two assertions')
const said = { ...rest, assertions: [filed, { ...reported, source: 's2', confidence: 'low' as const }] }
const before = { ...said, start: '2022', end: '2022-06' }

test.each<[string, Partial<Filters>, string | null, string]>([
  ['one end of a kind that is hidden', { kinds: ['company'] }, 'kind', LATEST],
  ['the mark', { marks: ['filed'] }, 'status', LATEST],
  ['one of two sources', { sources: ['s1'] }, null, LATEST],
  ['both sources', { sources: ['s1', 's2'] }, 'source', LATEST],
  ['the only source known that day', { sources: ['s1'] }, 'source', '2024-01-31'],
  ['one of two confidences', { confidences: ['high'] }, null, LATEST],
  ['the only confidence known that day', { confidences: ['high'] }, 'confidence', '2024-01-31'],
  ['a period that begins on its last day', { from: '2024-02-29' }, null, LATEST],
  ['a period after it', { from: '2024-03-01' }, 'period', LATEST],
  ['a period after what was known that day', { from: '2024-02-01' }, 'period', '2024-01-31'],
  ['a period that ends on its first day', { to: '2023-12-05' }, null, LATEST],
  ['a period before it', { to: '2023-12-04' }, 'period', LATEST]
])('by %s a relation is hidden or not', (_, some, reason, day) => {
  const judged = { relation: said, mark: 'filed', kinds: ['company', 'action'] } as const
  expect(reasonToHide(judged, { ...NO_FILTERS, ...some }, day)).toBe(reason)
})

test('a relation was also when it was so, and not only when it was said', () => {
  const reason = (some: Partial<Filters>) =>
    reasonToHide({ relation: before, mark: 'filed', kinds: [] }, { ...NO_FILTERS, ...some }, LATEST)
  expect(reason({ to: '2022-01-01' })).toBeNull()
  expect(reason({ from: '2022-06-30', to: '2023-01-01' })).toBeNull()
  expect(reason({ from: '2022-07-01', to: '2023-01-01' })).toBe('period')
})

test('any one filter filters', () => {
  expect(isFiltering(NO_FILTERS)).toBe(false)
  expect(isFiltering({ ...NO_FILTERS, sources: ['s1'] })).toBe(true)
  expect(isFiltering({ ...NO_FILTERS, to: '2024-01-01' })).toBe(true)
})
