import fc from 'fast-check'
import type { Body } from '#figure/layout/body.ts'
import { gap } from '#figure/layout/box.ts'
import { toFloor } from '#figure/layout/floor.ts'
import { put, toScene } from '#figure/layout/scene.ts'

const side = fc.integer({ min: 1, max: 400 })
const place = fc.integer({ min: -2_000, max: 2_000 })
const bodies = fc.array(fc.record({ x: place, y: place, w: side, h: side }), { minLength: 1, maxLength: 30 })

function figuresOf(some: readonly { x: number; y: number; w: number; h: number }[]) {
  const common = { kind: 'person', zone: 'elsewhere', rank: 3, label: null, date: null } as const
  const all = some.map((each, at): Body => ({ ...common, ...each, id: `body-${at}` }))
  return toScene(all, []).figures
}

it('says of every place what checking every figure says', () => {
  fc.assert(
    fc.property(bodies, fc.integer({ min: 0, max: 40 }), (some, room) => {
      const [asked, ...others] = figuresOf(some)
      if (!asked) return
      const free = others.every((other) => gap(other.whole, asked.whole) >= room)
      expect(toFloor(others).isFree(asked.whole, room)).toBe(free)
    })
  )
})

it('forgets who is lifted, and finds them where they are set down again', () => {
  const [asked, other] = figuresOf([
    { x: 0, y: 0, w: 40, h: 40 },
    { x: 10, y: 10, w: 40, h: 40 }
  ])
  if (!asked || !other) throw new Error('There are two figures.')
  const floor = toFloor([other])
  expect(floor.has(other)).toBe(true)
  expect(floor.isFree(asked.whole, 0)).toBe(false)
  floor.lift(other)
  expect(floor.has(other)).toBe(false)
  expect(floor.isFree(asked.whole, 0)).toBe(true)
  put(other, 500, 0, other.side)
  floor.add(other)
  expect(floor.isFree(asked.whole, 0)).toBe(true)
  expect(floor.isFree(other.whole, 0)).toBe(false)
})
