import fc from 'fast-check'
import { arrange, type LayoutResult } from '#figure/layout/arrangement.ts'
import { LANDSCAPE } from '#figure/layout/body.ts'
import type { Body, Line } from '#figure/layout/body.ts'
import { around } from '#figure/layout/box.ts'
import { toScene } from '#figure/layout/scene.ts'
import { ZONES } from '#figure/layout/zones.ts'
import { founding, unfolded } from '../../support/layout-founding.ts'
import { consolidated, multistate, snap } from '../../support/layout-other-actions.ts'
import { toInput, toPhoneInput, type View } from '../../support/layout-view.ts'

function redrawn(bodies: readonly Body[], lines: readonly Line[], { places }: LayoutResult) {
  const byId = new Map(places.map((place) => [place.id, place]))
  return toScene(
    bodies.map((body) => ({ ...body, ...byId.get(body.id) })),
    lines
  )
}

const VIEWS: readonly (readonly [string, View, number])[] = [
  ['New Mexico v. Meta as it opens', founding, 10],
  ['New Mexico v. Meta unfolded', unfolded, 18],
  ['the suit of 33 states', multistate, 18],
  ['New Mexico v. Snap', snap, 10],
  ['the federal consolidation', consolidated, 4]
]

describe.each(VIEWS)('%s', (_, view, crossings) => {
  const input = toInput(view)
  const result = arrange(input)

  it('overlaps nothing, runs no line through another entity, and crosses few', () => {
    expect(result.judged).toMatchObject({ overlaps: 0, linesThrough: 0 })
    expect(result.judged.crossings).toBeLessThanOrEqual(crossings)
  })

  it('keeps within a landscape room with the action in its middle part', () => {
    const { figures, byId } = redrawn(input.bodies, input.lines, result)
    const whole = around(figures.map((figure) => figure.whole))
    const w = whole.right - whole.left
    const h = whole.bottom - whole.top
    const grown = Math.sqrt(Math.max(1, figures.length / 25))
    expect(w).toBeLessThanOrEqual(LANDSCAPE.w * 1.12 * grown)
    expect(h).toBeLessThanOrEqual(LANDSCAPE.h * 1.05 * grown)
    expect(w / h).toBeGreaterThan(1)
    const focus = byId.get(view.focus ?? '')
    expect(((focus?.x ?? NaN) - whole.left) / w).toBeCloseTo(0.5, 0)
    expect(Math.abs(((focus?.x ?? NaN) - whole.left) / w - 0.5)).toBeLessThan(0.2)
    expect(Math.abs(((focus?.y ?? NaN) - whole.top) / h - 0.5)).toBeLessThan(0.2)
  })
})

it('places the plaintiff left of the action and the defendant right of it', () => {
  const byId = new Map(arrange(toInput(founding)).places.map((place) => [place.id, place]))
  const focus = byId.get('nm-v-meta')?.x ?? NaN
  expect(byId.get('raul-torrez')?.x).toBeLessThan(focus)
  expect(byId.get('meta-platforms')?.x).toBeGreaterThan(focus)
})

it('draws the same picture again from the same input, and another from another seed', () => {
  const input = toInput(snap)
  const first = arrange(input)
  expect(arrange(structuredClone(input))).toStrictEqual(first)
  expect(arrange(toInput(snap, 2)).places).not.toStrictEqual(first.places)
})

it('lays out a view without an action in focus, and one for a phone', () => {
  const free = arrange(toInput({ ...founding, focus: null })).judged
  expect(free.overlaps).toBe(0)
  expect(free.linesThrough).toBeLessThanOrEqual(2)
  expect(arrange(toPhoneInput(founding, 10)).judged).toMatchObject({ overlaps: 0, linesThrough: 0 })
})

it('gives back nothing for nothing, and leaves out lines to nowhere', () => {
  const none = { places: [], judged: { overlaps: 0, linesThrough: 0, crossings: 0 } }
  expect(arrange({ bodies: [], lines: [{ id: 'a', from: 'b', to: 'c' }], seed: 1 })).toStrictEqual(none)
})

it('ends with everything apart for 1,500 entities', () => {
  const bodies = Array.from({ length: 1500 }, (_, at): Body => {
    return { id: `e${at}`, w: 40, h: 40, label: { w: 80, h: 16 }, zone: 'elsewhere', rank: 3 }
  })
  const lines = bodies.map(({ id }, at) => ({ id, from: id, to: `e${(at * 7919) % 1500}` }))
  const { places, judged } = arrange({ bodies, lines, seed: 1 })
  expect(judged.overlaps).toBe(0)
  expect(places.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true)
}, 60_000)

const bodies = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1, maxLength: 3 }),
    w: fc.integer({ min: 30, max: 232 }),
    h: fc.integer({ min: 30, max: 82 }),
    label: fc.option(fc.record({ w: fc.integer({ min: 10, max: 116 }), h: fc.constantFrom(16, 32, 48) })),
    zone: fc.constantFrom(...ZONES),
    rank: fc.integer({ min: 1, max: 4 })
  }),
  { minLength: 1, maxLength: 30, selector: (body) => body.id }
)

const inputs = bodies.chain((all) => {
  const id = fc.constantFrom(...all.map((body) => body.id))
  const line = fc.record({ id: fc.uuid(), from: id, to: id })
  return fc.record({
    bodies: fc.constant(all),
    lines: fc.array(line, { maxLength: 40 }),
    seed: fc.integer()
  })
})

it('overlaps nothing and gives every body one finite place, whatever it is given', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { places, judged } = arrange(input)
      expect(judged.overlaps).toBe(0)
      expect(places.map(({ id }) => id)).toStrictEqual(input.bodies.map(({ id }) => id))
      for (const { x, y } of places) expect(Number.isFinite(x) && Number.isFinite(y)).toBe(true)
    }),
    { numRuns: 12 }
  )
}, 60_000)
