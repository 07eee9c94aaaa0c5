import { type Column, inTableOrder, type TableRow } from '../../../client/outline/table-rows.ts'

const row = (id: string, mark: TableRow['mark'], since: string, source: string): TableRow => ({
  id,
  type: 'ALLEGES',
  sentence: `Sentence ${id === '0' ? 'b' : id.slice(0, 1)}`,
  about: [],
  mark,
  decision: null,
  since,
  dated: since,
  source,
  pin: null
})
const rows = [
  row('b1', 'found', '2024-01-01', 'Zeta'),
  row('a2', 'alleged', '2025-01-01', 'Alpha'),
  row('c1', 'disputed', '2023-01-01', 'Alpha'),
  row('a1', 'alleged', '2025-01-01', 'Alpha'),
  row('0', 'alleged', '2025-01-01', 'Alpha')
]

test.each<[Column, string, string]>([
  ['sentence', 'a1 a2 0 b1 c1', 'c1 0 b1 a1 a2'],
  ['mark', 'c1 a1 a2 0 b1', 'b1 a1 a2 0 c1'],
  ['since', 'c1 b1 a1 a2 0', 'a1 a2 0 b1 c1'],
  ['source', 'a1 a2 0 c1 b1', 'b1 a1 a2 0 c1']
])('by %s the rows stand as %s, and the other way round as %s', (by, up, down) => {
  const ids = (isDown: boolean) => inTableOrder(rows, { by, down: isDown }).map(({ id }) => id)
  expect([ids(false).join(' '), ids(true).join(' ')]).toStrictEqual([up, down])
})
