import { fromSafe } from '#model/cell.ts'
import fc from 'fast-check'
import { toCsv, toSheet, toTabbed } from '../../../client/outline/csv.ts'
import { card, relation } from '../../support/known.ts'

/** Reads RFC 4180 strictly, except for the byte-order mark. */
function parse(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 1; at < text.length; at++) {
    const letter = text.charAt(at)
    if (quoted && letter === '"' && text.charAt(at + 1) === '"') {
      cell += '"'
      at++
    } else if (letter === '"') quoted = !quoted
    else if (!quoted && (letter === ',' || letter === '\r')) {
      rows.at(-1)?.push(cell)
      cell = ''
      if (letter === '\r') {
        rows.push([])
        at++
      }
    } else cell += letter
  }
  return rows.slice(0, -1)
}

const cells = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 4 }), {
  maxLength: 6
})
const NAUGHTY = [
  '=1+1',
  '+A1',
  '-2',
  '@x',
  '\tx',
  '\rx',
  '\n=1+1',
  '＝1+1',
  '＠x',
  "'=1+1",
  "''x",
  'a,"b"\r\nc',
  ''
]

/** What a spreadsheet may execute if a cell begins with it (OWASP, CSV injection); full-width signs too. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

it('gives back what it was given, and no cell is a formula', () => {
  fc.assert(
    fc.property(cells, fc.subarray(NAUGHTY), (rows, naughty) => {
      const all = [...rows, naughty, ['a', 'b']].filter((row) => row.length > 0)
      const read = parse(toCsv(all))
      expect(read.map((row) => row.map(fromSafe))).toStrictEqual(all)
      for (const cell of read.flat()) expect(cell).not.toMatch(FORMULA)
      expect(
        toTabbed(all)
          .split('\n')
          .map((row) => row.split('\t').length)
      ).toStrictEqual(all.map((row) => row.length))
      for (const cell of toTabbed(all).split(/[\t\n]/)) expect(cell).not.toMatch(FORMULA)
    })
  )
})

it('quotes only what must be', () => {
  expect(toCsv([['a b', 'c,d', '“e”', 'f"g'], ['h']])).toBe('\uFEFFa b,"c,d",“e”,"f""g"\r\nh\r\n')
})

it('says of every relation who, what, how it stands, and on what it rests', () => {
  const shown = {
    cards: [card('w', 'company', { name: 'Widget, Inc.' })],
    stacks: [],
    relations: [relation('w', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']])],
    sources: new Map()
  }
  const [heads, row] = toSheet(shown, '2024-01-01')
  expect(heads?.slice(0, 5)).toStrictEqual(['from', 'relation', 'to', 'status', 'since'])
  expect(row?.slice(0, 5)).toStrictEqual([
    'Widget, Inc.',
    'Widget, Inc. is a defendant in suit.',
    'suit',
    'Filed',
    '2023-12-05'
  ])
  expect(row).toHaveLength(heads?.length ?? 0)
})
