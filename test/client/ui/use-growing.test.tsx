import { cleanup, render, screen } from '@testing-library/react'
import { renderToStaticMarkup } from 'react-dom/server'
import { useGrowing } from '../../../client/ui/use-growing.ts'

afterEach(cleanup)

const counts: number[] = []

function Rows({ of }: { of: number }) {
  const rows = Array.from({ length: of }, (_, at) => <li key={at}>{at}</li>).slice(0, useGrowing(of))
  counts.push(rows.length)
  return <ul>{rows}</ul>
}

test('of many rows a screenful comes at once and the others after it, until all are there', () => {
  expect(renderToStaticMarkup(<Rows of={300} />).match(/<li>/g)).toHaveLength(40)
  counts.length = 0
  render(<Rows of={300} />)
  expect(screen.getAllByRole('listitem')).toHaveLength(300)
  expect(counts).toStrictEqual(counts.toSorted((a, b) => a - b))
  const steps = counts.map((count, at) => count - (counts[at - 1] ?? 0))
  expect(Math.max(...steps)).toBe(60)
})

test('once all rows were there, none leaves while more come', () => {
  const { rerender } = render(<Rows of={50} />)
  counts.length = 0
  rerender(<Rows of={400} />)
  expect(new Set(counts)).toStrictEqual(new Set([400]))
})
