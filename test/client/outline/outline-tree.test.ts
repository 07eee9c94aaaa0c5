import { type Sort, sorted, toMove, toRows } from '../../../client/outline/outline-tree.ts'
import { card, relation } from '../../support/known.ts'

const cards = [card('suit', 'action', { name: 'Ada v. Widget' }), card('w', 'company', { name: 'Widget' })]
const stack = {
  id: 'stack:state:1',
  kind: 'state' as const,
  words: 'plaintiff states',
  members: [card('ada', 'state')]
}
const lines = [
  relation('w', 'DEFENDANT_IN', 'suit', [['filed', '2023']]),
  relation('ada', 'PLAINTIFF_IN', 'suit', [['filed', '2023']])
]
const KEY = 'suit w/DEFENDANT_IN/suit'
const keys = (open: string[]) => toRows(cards, [stack], lines, new Set(open)).map((row) => row.key)

test('closed, it lists entities and stacks', () => {
  expect(keys([])).toStrictEqual(['suit', 'w', 'stack:state:1'])
})

test('an open entity shows its relations, an open relation its other end, an open stack its members', () => {
  expect(keys(['suit', KEY, 'stack:state:1'])).toStrictEqual([
    'suit',
    KEY,
    `${KEY} w`,
    'suit ada/PLAINTIFF_IN/suit',
    'w',
    'stack:state:1',
    'stack:state:1 ada'
  ])
})

test('every row knows its level and its place among its siblings', () => {
  const rows = toRows(cards, [stack], lines, new Set(['suit', KEY]))
  expect(rows.map(({ level, at, of }) => [level, at, of])).toStrictEqual([
    [1, 1, 3],
    [2, 1, 2],
    [3, 1, 1],
    [2, 2, 2],
    [1, 2, 3],
    [1, 3, 3]
  ])
})

test('the keys of a tree', () => {
  const rows = toRows(cards, [stack], lines, new Set(['suit', KEY]))
  expect(toMove(rows, 'suit', 'ArrowDown')).toStrictEqual({ to: KEY })
  expect(toMove(rows, 'suit', 'ArrowUp')).toBeNull()
  expect(toMove(rows, 'suit', 'End')).toStrictEqual({ to: 'stack:state:1' })
  expect(toMove(rows, 'w', 'Home')).toStrictEqual({ to: 'suit' })
  expect(toMove(rows, 'w', 'ArrowRight')).toStrictEqual({ open: 'w' })
  expect(toMove(rows, 'suit', 'ArrowRight')).toStrictEqual({ to: KEY })
  expect(toMove(rows, 'suit', 'ArrowLeft')).toStrictEqual({ close: 'suit' })
  expect(toMove(rows, `${KEY} w`, 'ArrowLeft')).toStrictEqual({ to: KEY })
  expect(toMove(rows, 'suit ada/PLAINTIFF_IN/suit', 'ArrowLeft')).toStrictEqual({ to: 'suit' })
  expect(toMove(rows, 'w', 'ArrowLeft')).toBeNull()
  expect(toMove(rows, KEY, ' ')).toStrictEqual({ toggle: KEY })
  expect(toMove(rows, `${KEY} w`, 'Enter')).toStrictEqual({ to: 'w' })
  expect(toMove(rows, KEY, 'Enter')).toStrictEqual({ read: KEY })
  expect(toMove(rows, 'suit', 'z')).toBeNull()
  expect(toMove(rows, 'suit', 'Tab')).toBeNull()
})

test('the other end leads to its row, in a folded stack to that of the stack, and is read where it has none', () => {
  const key = 'suit ada/PLAINTIFF_IN/suit'
  const rows = (open: string[]) => toRows(cards, [stack], lines, new Set(['suit', key, ...open]))
  expect(toMove(rows([]), `${key} ada`, 'Enter')).toStrictEqual({ to: stack.id })
  expect(toMove(rows([]), `${key} ada`, 'ArrowRight')).toStrictEqual({ to: stack.id })
  expect(toMove(rows([stack.id]), `${key} ada`, 'Enter')).toStrictEqual({ to: `${stack.id} ada` })
  const found = toRows(cards.slice(0, 1), [], lines, new Set(['suit', KEY]), cards)
  expect(toMove(found, `${KEY} w`, 'Enter')).toStrictEqual({ read: `${KEY} w` })
  expect(toMove(found, `${KEY} w`, 'ArrowRight')).toBeNull()
})

test('a row says which way its relation runs from where it stands', () => {
  const told = toRows(cards, [stack], lines, new Set(['suit', 'w'])).flatMap((row) =>
    row.what === 'relation' ? [[row.key.split(' ')[0], row.direction, row.other.id]] : []
  )
  expect(told).toStrictEqual([
    ['suit', 'back', 'w'],
    ['suit', 'back', 'ada'],
    ['w', 'forward', 'suit']
  ])
})

test.each<[Sort, string]>([
  ['role', 'late undated early busy'],
  ['name', 'busy early late undated'],
  ['date', 'early late busy undated'],
  ['relations', 'busy early late undated']
])('in the order of %s they stand as %s', (sort, order) => {
  const all = [
    card('late', 'action', { start: '2024' }),
    card('undated', 'action'),
    card('early', 'action', { start: '2023' }),
    card('busy', 'person', { degree: 7 })
  ]
  expect(
    sorted(all, sort)
      .map(({ id }) => id)
      .join(' ')
  ).toBe(order)
})

test('dates stand in order however they are written, before what is undated', () => {
  const starts = ['2024-01~', '[..2023-05-01]', null, '../2022', '2023-10/2023-12', '2023-10-02']
  const all = starts.map((start, at) => card(`c${at}`, 'action', { start }))
  expect(sorted(all, 'date').map(({ start }) => start)).toStrictEqual([
    '../2022',
    '[..2023-05-01]',
    '2023-10-02',
    '2023-10/2023-12',
    '2024-01~',
    null
  ])
})
