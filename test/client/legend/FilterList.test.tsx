import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { FilterList } from '../../../client/legend/FilterList.tsx'

afterEach(cleanup)

/** A list of eight, of which some are hidden and six are listed at first; gives what was asked to be shown. */
function list(hidden: readonly string[]): { asked: (readonly string[])[] } {
  const asked: (readonly string[])[] = []
  const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => ({
    id,
    word: `Paper ${id}`,
    count: 1,
    shown: !hidden.includes(id)
  }))
  render(<FilterList title="Source" rows={rows} first={6} onShow={(ids) => asked.push(ids)} />)
  return { asked }
}

const boxes = () => screen.getAllByRole('checkbox').length
const button = (name: string) => screen.queryByRole('button', { name })

test('of a long list the first are listed, the others counted, and all of them on demand', () => {
  list([])
  expect(boxes()).toBe(6)
  const more = screen.getByRole('button', { name: '2 more' })
  fireEvent.click(more)
  expect(boxes()).toBe(8)
  fireEvent.click(screen.getByRole('button', { name: 'Fewer' }))
  expect(boxes()).toBe(6)
})

test('what is not listed yet stays as it is when something listed is hidden, and “only” means it too', () => {
  const { asked } = list(['h'])
  fireEvent.click(screen.getByRole('checkbox', { name: 'Paper a' }))
  expect(asked.at(-1)).toStrictEqual(['b', 'c', 'd', 'e', 'f', 'g'])
  fireEvent.click(screen.getByRole('button', { name: 'Only Paper b' }))
  expect(asked.at(-1)).toStrictEqual(['b'])
})

test('all can be shown again while something is hidden, also where that is not listed', () => {
  const { asked } = list(['h'])
  fireEvent.click(screen.getByRole('button', { name: 'All' }))
  expect(asked.at(-1)).toHaveLength(8)
  cleanup()
  list([])
  expect(button('All')).toBeNull()
})
