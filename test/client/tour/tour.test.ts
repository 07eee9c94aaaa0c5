import fc from 'fast-check'
import { place } from '../../../client/tour/place.ts'
import { STEPS } from '../../../client/tour/steps.ts'

it('has seven steps, each with its own words', () => {
  expect(STEPS).toHaveLength(7)
  expect(new Set(STEPS.map(({ id }) => id)).size).toBe(7)
  expect(STEPS.every(({ text, beside }) => text.length > 40 && beside.length > 0)).toBe(true)
})

it('stays inside the window, whatever it explains', () => {
  const number = fc.integer({ min: -50, max: 2_000 })
  const target = fc.option(
    fc.record({ left: number, top: number, w: fc.nat(900), h: fc.nat(900) }).map(({ left, top, w, h }) => ({
      left,
      top,
      right: left + w,
      bottom: top + h
    }))
  )
  const window = fc.record({
    w: fc.integer({ min: 390, max: 1_920 }),
    h: fc.integer({ min: 500, max: 1_080 })
  })
  fc.assert(
    fc.property(target, window, (box, room) => {
      const { left, top } = place(box, { width: 360, height: 220 }, room)
      expect(left >= 10 && left + 360 <= room.w - 10).toBe(true)
      expect(top >= 10 && top + 220 <= room.h - 10).toBe(true)
    })
  )
})
