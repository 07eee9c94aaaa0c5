import fc from 'fast-check'
import { arrange } from '#figure/layout/arrangement.ts'
import type { Body } from '#figure/layout/body.ts'
import { founding, unfolded } from '../../support/layout-founding.ts'
import { toInput } from '../../support/layout-view.ts'

const before = arrange(toInput(founding))
const placed = new Map(before.places.map((place) => [place.id, place]))
const input = toInput(unfolded)
const bodies = input.bodies.map((body): Body => ({ ...body, ...placed.get(body.id) }))

it('moves nothing that was placed, nor its label', () => {
  const after = arrange({ ...input, bodies })
  expect(after.places.filter(({ id }) => placed.has(id))).toStrictEqual(before.places)
  expect(after.judged).toMatchObject({ overlaps: 0, linesThrough: 0 })
})

it('brings fifty in about their parent, apart from each other and from the rest', () => {
  const leaves = Array.from({ length: 50 }, (_, at): Body => {
    return { id: `leaf-${at}`, w: 34, h: 34, label: { w: 70, h: 16 }, zone: 'elsewhere', rank: 4 }
  })
  const lines = leaves.map(({ id }) => ({ id, from: 'instagram', to: id }))
  const parents = leaves.map(({ id }) => [id, 'instagram'] as const)
  const old = bodies.filter(({ id }) => placed.has(id))
  const after = arrange({
    ...input,
    bodies: [...old, ...leaves],
    lines: [...input.lines, ...lines],
    around: parents
  })
  expect(after.judged.overlaps).toBe(0)
  expect(after.places.slice(0, old.length)).toStrictEqual(before.places)
})

it('sets a new body down in the room about its parent', () => {
  const leaf: Body = { id: 'leaf', w: 34, h: 34, label: null, zone: 'elsewhere', rank: 4 }
  const old = bodies.filter(({ id }) => placed.has(id))
  for (const parent of ['facebook', 'raul-torrez', 'section-230']) {
    const { places } = arrange({ bodies: [...old, leaf], lines: [], seed: 1, around: [['leaf', parent]] })
    const near = placed.get(parent)
    const found = places.at(-1)
    expect(
      Math.hypot((found?.x ?? NaN) - (near?.x ?? NaN), (found?.y ?? NaN) - (near?.y ?? NaN))
    ).toBeLessThan(300)
  }
})

it('keeps every given place, whichever bodies are given one', () => {
  fc.assert(
    fc.property(fc.subarray([...bodies.keys()], { minLength: 1 }), fc.integer(), (kept, seed) => {
      const some = bodies.map((body, at): Body => {
        return kept.includes(at)
          ? { ...body, x: (at % 7) * 260, y: Math.floor(at / 7) * 160, side: 's' }
          : { ...body, x: undefined, y: undefined }
      })
      const { places, judged } = arrange({ ...input, bodies: some, seed })
      expect(judged.overlaps).toBe(0)
      for (const at of kept) {
        const { id, x, y, side } = some[at] ?? {}
        expect(places[at]).toStrictEqual({ id, x, y, side })
      }
    }),
    { numRuns: 6 }
  )
}, 60_000)
