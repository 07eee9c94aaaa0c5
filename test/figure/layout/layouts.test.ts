import { KINDS } from '#model/kinds.ts'
import fc from 'fast-check'
import { arrange } from '#figure/layout/arrangement.ts'
import type { Body } from '#figure/layout/body.ts'
import { positions } from '#figure/layout/dates.ts'
import { toLayers } from '#figure/layout/layers.ts'
import { LAYOUTS } from '#figure/layout/layouts.ts'
import { ringsAround } from '#figure/layout/rings.ts'
import { toScene } from '#figure/layout/scene.ts'
import { founding } from '../../support/layout-founding.ts'
import { toInput } from '../../support/layout-view.ts'

const input = toInput(founding)
const kinds = new Map(founding.entities.map(([id, kind]) => [id, kind === 'stack' ? 'state' : kind]))
const bodies = input.bodies.map((body, at): Body => ({
  ...body,
  kind: kinds.get(body.id),
  date: at % 4 === 0 ? null : `20${10 + (at % 9)}-0${1 + (at % 8)}-15`
}))
const RULED = LAYOUTS.map(({ id }) => id).filter((id) => id !== 'roles' && id !== 'force')

describe.each(RULED)('the layout %s', (style) => {
  const result = arrange({ ...input, bodies, style })

  it('places everything, overlaps nothing, and does it the same way again', () => {
    expect(result.places).toHaveLength(bodies.length)
    expect(result.judged.overlaps).toBe(0)
    expect(arrange({ ...input, bodies, style })).toStrictEqual(result)
  })

  it('leaves what is pinned where it is', () => {
    const pinned = bodies.map((body, at) =>
      at < 3 ? { ...body, x: at * 300, y: 777, side: 's' as const, pinned: true } : body
    )
    const { places } = arrange({ ...input, bodies: pinned, style })
    expect(places.slice(0, 3).map(({ x, y }) => [x, y])).toStrictEqual([
      [0, 777],
      [300, 777],
      [600, 777]
    ])
  })
})

it('only expands where little is new, pinned or not', () => {
  const placed = arrange(input).places
  const all = bodies.map((body, at) => (at === 0 ? body : { ...body, ...placed[at], pinned: true }))
  const { places } = arrange({ ...input, bodies: all, style: 'kinds' })
  expect(places.slice(1)).toStrictEqual(placed.slice(1))
})

it('orders dates from left to right, and gives crowded ones room', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 40_000 }), { minLength: 2 }), (days) => {
      const across = positions(days)
      const order = days.toSorted((a, b) => a - b).map((day) => across.get(day) ?? NaN)
      expect(order[0]).toBe(0)
      expect(order.at(-1)).toBeCloseTo(1)
      for (const [at, place] of order.entries()) if (at > 0) expect(place).toBeGreaterThan(order[at - 1] ?? 1)
    })
  )
})

it('leads every line to a later layer, unless a cycle forbids it', () => {
  const pairs = fc.tuple(fc.nat(11), fc.nat(11)).filter(([a, b]) => a < b)
  fc.assert(
    fc.property(fc.array(pairs), (lines) => {
      const boxes = Array.from({ length: 12 }, (_, at): Body => {
        return { id: String(at), w: 40, h: 40, label: null, zone: 'elsewhere', rank: 3 }
      })
      const scene = toScene(
        boxes,
        lines.map(([a, b], at) => ({ id: String(at), from: String(a), to: String(b) }))
      )
      const layers = toLayers(scene)
      const layerOf = (id: string): number => layers.findIndex((layer) => layer.some((one) => one.id === id))
      for (const [a, b] of lines) expect(layerOf(String(a))).toBeLessThan(layerOf(String(b)))
    })
  )
})

it('lays out cycles too', () => {
  const boxes = ['a', 'b', 'c'].map((id): Body => ({
    id,
    w: 40,
    h: 40,
    label: null,
    zone: 'elsewhere',
    rank: 3
  }))
  const lines = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'a']
  ].map(([from = '', to = '']) => ({ id: from, from, to }))
  expect(arrange({ bodies: boxes, lines, seed: 1, style: 'layers' }).places).toHaveLength(3)
})

it('counts rings by steps from the middle, and puts what is apart on the last', () => {
  const boxes = ['m', 'a', 'b', 'far', 'apart'].map((id): Body => {
    return { id, w: 40, h: 40, label: null, zone: 'elsewhere', rank: id === 'm' ? 1 : 3 }
  })
  const lines = [
    ['m', 'a'],
    ['b', 'm'],
    ['b', 'far']
  ].map(([from = '', to = '']) => ({ id: from + to, from, to }))
  const scene = toScene(boxes, lines)
  const [middle] = scene.figures
  const rings = middle ? ringsAround(scene, middle) : []
  expect(rings.map((ring) => ring.map(({ id }) => id))).toStrictEqual([['a', 'b'], ['far'], ['apart']])
  const at = new Map(
    arrange({ bodies: boxes, lines, seed: 1, style: 'rings' }).places.map((place) => [place.id, place])
  )
  const away = (id: string): number => Math.hypot(at.get(id)?.x ?? 0, at.get(id)?.y ?? 0)
  expect(away('m')).toBeLessThan(away('a'))
  expect(away('a')).toBeLessThan(away('far'))
})

it('keeps the kinds in blocks of their own', () => {
  const { places } = arrange({ ...input, bodies, style: 'kinds' })
  const boxes = KINDS.flatMap((kind) => {
    const own = places.filter(({ id }) => kinds.get(id) === kind)
    if (own.length === 0) return []
    const [xs, ys] = [own.map(({ x }) => x), own.map(({ y }) => y)]
    return [{ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }]
  })
  for (const [at, a] of boxes.entries()) {
    for (const b of boxes.slice(at + 1)) {
      const apart = a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top
      expect(apart).toBe(true)
    }
  }
})
