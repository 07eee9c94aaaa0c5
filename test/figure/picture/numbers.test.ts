import { refWords, toNumbering } from '#figure/picture/numbers.ts'
import { relation } from '../../support/known.ts'
import { cited, source as toSource } from '../../support/pictured.ts'

const filed = relation('a', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']])
const SOURCES = new Map([
  ['book', toSource('book', { date: '2026-01-01' })],
  ['paper', toSource('paper')]
])
const line = (...relations: string[]) => ({ id: relations.join(' '), relations })

function number(
  lines: ReturnType<typeof line>[],
  all: Record<string, ReturnType<typeof cited>>,
  asOf: string | null = null
) {
  return toNumbering(
    lines.map((each) => ({ ...each, asOf })),
    { relations: new Map(Object.entries(all)), sources: SOURCES }
  )
}

describe('numbers', () => {
  it('count sources in the order of the lines, with letters where a line cites one place of several', () => {
    const { cited: sources, refs } = number([line('a'), line('b'), line('c')], {
      a: cited(filed, 'paper', '¶10'),
      b: cited(filed, 'order', null),
      c: cited(filed, 'paper', '¶9')
    })
    expect(sources.map(({ number: each, source }) => [each, source])).toEqual([
      [1, 'paper'],
      [2, 'order']
    ])
    expect(sources[0]?.pins).toEqual([
      { pin: '¶9', letter: 'a' },
      { pin: '¶10', letter: 'b' }
    ])
    expect(sources[1]?.pins).toEqual([{ pin: null, letter: '' }])
    expect([...refs.values()]).toEqual([['1b'], ['2'], ['1a']])
  })

  it('name a source whole where a line rests on all that is cited of it', () => {
    const { cited: sources, refs } = number([line('a', 'b')], {
      a: cited(filed, 'paper', '¶1'),
      b: cited(filed, 'paper', '¶2')
    })
    expect([...refs.values()]).toEqual([['1']])
    expect(sources[0]?.pins.map(({ letter }) => letter)).toEqual(['', ''])
  })

  it('follow the assertion that makes a relation stand so on the day', () => {
    const both = relation('a', 'DEFENDANT_IN', 'suit', [
      ['filed', '2023-12-05'],
      ['reported', '2024-01-01'],
      ['dismissed', '2024-05-30']
    ])
    const told = {
      ...both,
      assertions: both.assertions.map((said, at) => ({
        ...said,
        source: ['complaint', 'press', 'order'][at] ?? ''
      }))
    }
    const cites = (asOf: string | null) =>
      number([line('a')], { a: told }, asOf).cited.map(({ source }) => source)
    expect(cites('2024-02-01')).toEqual(['complaint'])
    expect(cites(null)).toEqual(['order'])
  })

  it('cite both sides of what is disputed', () => {
    const both = relation('a', 'CONCERNS', 'b', [
      ['alleged', '2023-12-05'],
      ['denied', '2024-01-01']
    ])
    const told = {
      ...both,
      assertions: both.assertions.map((said, at) => ({ ...said, source: ['complaint', 'answer'][at] ?? '' }))
    }
    expect(
      number([line('a')], { a: told })
        .cited.map(({ source }) => source)
        .toSorted()
    ).toEqual(['answer', 'complaint'])
  })

  it('prefer a source that was out on the day to a later one that tells of it', () => {
    const twice = relation('a', 'DEFENDANT_IN', 'suit', [
      ['filed', '2023-12-06'],
      ['filed', '2023-12-05']
    ])
    const told = {
      ...twice,
      assertions: twice.assertions.map((said, at) => ({ ...said, source: ['book', 'paper'][at] ?? '' }))
    }
    const cites = (asOf: string | null) =>
      number([line('a')], { a: told }, asOf).cited.map((each) => each.source)
    expect(cites('2024-01-01')).toEqual(['paper'])
  })

  it('are set in short', () => {
    expect(refWords(['1', '3a', '5', '6', '7', '9'])).toBe('1, 3a, 5–7, 9')
    expect(refWords(['4', '5'])).toBe('4, 5')
  })
})
