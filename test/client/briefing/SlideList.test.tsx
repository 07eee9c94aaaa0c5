import { act, fireEvent, render, screen } from '@testing-library/react'
import { fill, slideAt, useBook } from '../../../client/briefing/book.ts'
import { SlideList } from '../../../client/briefing/SlideList.tsx'
import { House } from '../../support/answering.tsx'
import { briefing, idsOf } from '../../support/written.ts'

function Listed() {
  const { slides, index } = slideAt(
    useBook((book) => book.briefing),
    useBook((book) => book.at)
  )
  return <SlideList slides={slides} index={index} changed={new Map([['b', true]])} />
}

const picks = () => [...document.querySelectorAll<HTMLElement>('.slide-pick')]
const order = () => idsOf(useBook.getState().briefing ?? briefing())
const press = (key: string, more: object = {}) => {
  const pick = picks().find((one) => one.tabIndex === 0)
  act(() => void fireEvent.keyDown(pick ?? document.body, { key, ...more }))
}

beforeEach(() => {
  Object.defineProperty(globalThis, 'IntersectionObserver', {
    configurable: true,
    value: class {
      observe() {}
      disconnect() {}
    }
  })
  fill(null)
  fill(briefing('a', 'b', 'c'))
  render(
    <House>
      <Listed />
    </House>
  )
})

test('by keys slides are chosen, moved, copied and deleted', () => {
  press('ArrowDown')
  expect(useBook.getState().at).toBe('b')
  expect(picks().map((pick) => pick.getAttribute('aria-current'))).toStrictEqual([null, 'true', null])
  press('ArrowDown', { altKey: true })
  expect(order()).toBe('a c b')
  press('Home', { altKey: true })
  expect(order()).toBe('b a c')
  press('End')
  expect(useBook.getState().at).toBe('c')
  press('d', { ctrlKey: true })
  expect(order()).toMatch(/^b a c s-\w+$/)
  press('Delete')
  expect(order()).toBe('b a c')
  press('d', { ctrlKey: true })
  // a Mac's Delete
  press('Backspace')
  expect(order()).toBe('b a c')
  press('x')
  expect(order()).toBe('b a c')
})

test('a slide whose record has changed says so, and none is moved beyond the ends', () => {
  expect(screen.getAllByText('Changed since:')).toHaveLength(1)
  expect(picks()[1]?.textContent).toContain('Changed since:')
  press('ArrowUp', { altKey: true })
  expect(order()).toBe('a b c')
})
