import fc from 'fast-check'
import { toElements } from '../../../client/canvas/elements.ts'
import { DENSITIES, keepsLabel, type Level, levelAt } from '../../../client/canvas/level.ts'
import { toFigures } from '#figure/figure.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import { PLACES, SCENE } from '../../support/drawn-scene.ts'

const zoom = fc.double({ min: 0.02, max: 4, noNaN: true })
const rank = fc.integer({ min: 1, max: 4 })
const density = fc.constantFrom(...Object.values(DENSITIES))

function named(level: Level): string[] {
  return toElements(SCENE, toFigures(SCENE, measureRoughly), PLACES, {
    scheme: 'light',
    level,
    close: false,
    attention: { selection: [], hover: null, path: null },
    measure: measureRoughly,
    toName: (sprite) => JSON.stringify(sprite)
  }).flatMap(({ group, data }) => (group === 'nodes' && data['label'] !== '' ? [data.id] : []))
}

it('loses no name by zooming in, for a higher rank, or when more names are wanted', () => {
  fc.assert(
    fc.property(zoom, zoom, rank, rank, density, density, (a, b, high, low, few, most) => {
      const [far, near] = [Math.min(a, b), Math.max(a, b)].map(levelAt)
      const [greater, lesser] = [Math.min(high, low), Math.max(high, low)]
      if (far === undefined || near === undefined) return
      if (!keepsLabel(lesser, far, Math.min(few, most))) return
      expect(keepsLabel(greater, near, Math.max(few, most))).toBe(true)
    })
  )
})

it('names everything near by, what matters farther off, and what the view turns around last of all', () => {
  expect([1, 0.55, 0.5, 0.3, 0.29, 0.02].map(levelAt)).toStrictEqual([0, 0, 1, 1, 2, 2])
  const [near, farther, farthest] = [named(0), named(1), named(2)]
  expect(near).toStrictEqual(expect.arrayContaining(farther))
  expect(near.length).toBeGreaterThan(farther.length)
  expect(farther).toStrictEqual(expect.arrayContaining(farthest))
  expect(farther.length).toBeGreaterThan(farthest.length)
})
