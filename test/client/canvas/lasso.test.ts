import { isInside, toLassoPath } from '../../../client/canvas/lasso.ts'
import { assert, double, property } from 'fast-check'

it('catches what lies within a polygon, concave ones too', () => {
  const horseshoe = [
    { x: 0, y: 0 },
    { x: 30, y: 0 },
    { x: 30, y: 30 },
    { x: 20, y: 30 },
    { x: 20, y: 10 },
    { x: 10, y: 10 },
    { x: 10, y: 30 },
    { x: 0, y: 30 }
  ]
  expect(isInside({ x: 5, y: 20 }, horseshoe)).toBe(true)
  expect(isInside({ x: 15, y: 20 }, horseshoe)).toBe(false)
  expect(isInside({ x: 15, y: 5 }, horseshoe)).toBe(true)
  expect(isInside({ x: 40, y: 5 }, horseshoe)).toBe(false)
})

it('agrees with a circle about what a fine polygon around it holds', () => {
  const circle = Array.from({ length: 360 }, (_, degree) => ({
    x: 100 * Math.cos((degree * Math.PI) / 180),
    y: 100 * Math.sin((degree * Math.PI) / 180)
  }))
  const coordinate = double({ min: -150, max: 150, noNaN: true })
  assert(
    property(coordinate, coordinate, (x, y) => {
      const far = Math.hypot(x, y)
      if (Math.abs(far - 100) > 0.1) expect(isInside({ x, y }, circle)).toBe(far < 100)
    })
  )
})

it('draws a closed line from its second point on', () => {
  expect(toLassoPath([{ x: 1, y: 2 }])).toBe('')
  expect(
    toLassoPath([
      { x: 1, y: 2 },
      { x: 3, y: 4 }
    ])
  ).toBe('M1 2L3 4Z')
})
