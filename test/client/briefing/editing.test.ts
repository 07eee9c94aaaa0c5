import { type Caution, cautionsOf } from '#figure/caution/cautions.ts'
import { LIMITS } from '#model/limits.ts'
import { fill, takeBack, useBook } from '../../../client/briefing/book.ts'
import {
  adopt,
  copySlide,
  describe as name,
  dropSlide,
  moveSlide,
  put,
  write
} from '../../../client/briefing/editing.ts'
import { relation } from '../../support/known.ts'
import { briefing, slideOf } from '../../support/written.ts'

const shown = { entities: [], relations: [relation('suit', 'ALLEGES', 'harm', [['alleged', '2023']])] }
const steps = () => useBook.temporal.getState().pastStates.length
const text = (at = 0) => useBook.getState().briefing?.slides[at]?.text
const ids = () => useBook.getState().briefing?.slides.map(({ id }) => id)

beforeEach(() => {
  jest.useFakeTimers()
  fill(briefing('a', 'b', 'c'))
})
afterEach(() => jest.useRealTimers())

function cautionIn(words: string): { caution: Caution; proposal: Caution['proposals'][number] } {
  const [caution] = cautionsOf(words, shown)
  const [proposal] = caution?.proposals ?? []
  if (!caution || !proposal) throw new Error('no caution')
  return { caution, proposal }
}

describe('another wording', () => {
  test('is not put in where the word is gone', () => {
    const { caution, proposal } = cautionIn('They knew.')
    write('a', 'text', 'Then they knew.')
    adopt('a', 'text', caution, proposal)
    expect(text()).toBe('Then they knew.')
  })

  test('is not put in where there is no room for it, and that is announced', () => {
    const full = `They knew. ${'x'.repeat(LIMITS.textCharacters)}`.slice(0, LIMITS.textCharacters)
    const { caution, proposal } = cautionIn(full)
    write('a', 'text', full)
    adopt('a', 'text', caution, proposal)
    expect(text()).toBe(full)
    expect(useBook.getState().said).toBe('There is no room for “allegedly”; make it shorter')
  })
})

test('a briefing is not left without a title', () => {
  name(' ')
  expect(useBook.getState().briefing?.title).toBe('A briefing')
  name('New')
  expect(useBook.getState().briefing?.title).toBe('New')
})

test('a briefing takes no more slides than it may have, and says so', () => {
  fill(briefing(...Array.from({ length: LIMITS.slides }, (_, at) => `s${at}`)))
  expect(put(slideOf('x'), 'Added x')).toBe(false)
  expect(useBook.getState()).toMatchObject({
    at: 's0',
    said: `A briefing has ${LIMITS.slides} slides at most`
  })
  copySlide('s0')
  expect([ids()?.length, steps()]).toStrictEqual([LIMITS.slides, 0])
})

test('moving a slide to its own place, or beyond its end, is no step', () => {
  moveSlide('a', 0)
  moveSlide('a', -1)
  moveSlide('c', 9)
  expect([ids(), steps()]).toStrictEqual([['a', 'b', 'c'], 0])
  moveSlide('c', 0)
  expect([ids(), steps()]).toStrictEqual([['c', 'a', 'b'], 1])
})

test('after a slide is deleted the next one is looked at, after the last the one before', () => {
  const looked = () => useBook.getState().at
  dropSlide('b')
  expect(looked()).toBe('c')
  dropSlide('c')
  expect(looked()).toBe('a')
  dropSlide('a')
  expect([looked(), ids()]).toStrictEqual([null, []])
})

describe('what is typed in one go', () => {
  const type = (value: string, after: number) => {
    jest.advanceTimersByTime(after)
    write('a', 'text', value)
  }

  test('is one step until a pause', () => {
    for (const [value, after] of [
      ['H', 0],
      ['He', 1_000],
      ['Hey', 1_300],
      ['Hey!', 100]
    ] as const)
      type(value, after)
    expect(steps()).toBe(2)
    takeBack()
    expect(text()).toBe('He')
  })

  test('is another step where it goes on for long', () => {
    for (let at = 1; at <= 10; at++) type('x'.repeat(at), 1_000)
    expect(steps()).toBe(2)
    takeBack()
    expect(text()).toBe('x'.repeat(8))
  })

  test('is another step after undo, and in another slide', () => {
    type('H', 0)
    type('He', 100)
    takeBack()
    type('A', 100)
    write('b', 'text', 'B')
    expect(steps()).toBe(2)
    takeBack()
    takeBack()
    expect([text(0), text(1)]).toStrictEqual(['', ''])
  })
})

test('undo does not go behind the opening of a briefing', () => {
  write('a', 'text', 'Old')
  fill(briefing('x'))
  takeBack()
  expect(ids()).toStrictEqual(['x'])
})
