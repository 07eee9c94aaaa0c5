import { toLineElement } from '../../../client/canvas/line-elements.ts'

const line = {
  id: 'line:a/CONCERNS/b',
  type: 'CONCERNS' as const,
  from: 'a',
  to: 'b',
  mark: 'announced' as const,
  decision: null,
  role: null,
  relations: ['a/CONCERNS/b']
}

function dashOf(length: number): number[] {
  const drawing = { scheme: 'light' as const, classes: [], word: null, start: '', end: '', length }
  const { dash } = toLineElement(line, drawing).data
  return Array.isArray(dash) ? dash.map(Number) : []
}

it('breaks a short line of mere words too, so that it does not pass for one on record', () => {
  expect(dashOf(200)).toEqual([20, 6])
  const [stroke = 0, gap = 0] = dashOf(30)
  expect(stroke + gap).toBeLessThan(18)
  expect(gap).toBeGreaterThanOrEqual(2)
})
