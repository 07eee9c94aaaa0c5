import { boxesOf } from '#figure/boxes.ts'
import { viewOf } from '#figure/beginning-view.ts'
import { toFigures } from '#figure/figure.ts'
import { toKnown } from '#figure/known.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import { toScene } from '#figure/scene.ts'
import { buildGraph } from '#graph/graph.ts'
import { READS } from '#graph/reads.ts'
import type { Dataset } from '#model/dataset.ts'
import { arrangeBeginnings } from '../../server/cli/arrange.ts'
import { CAST } from '../support/cast.ts'
import { judgeDrawn } from '../support/judge-drawn.ts'

const ids = CAST.entities.map(({ id }) => id)
const [focus = ''] = ids
const cast: Dataset = {
  ...CAST,
  beginnings: [{ id: 'all', title: 'All of them', about: '', focus, entities: ids, places: [] }]
}

test('a beginning without places gets one for everything that is drawn of it, and nothing overlaps', () => {
  const [beginning] = arrangeBeginnings(cast, [], measureRoughly).beginnings
  if (!beginning) throw new Error('no beginning')
  const page = READS.between(buildGraph([cast]), { ids })
  const scene = toScene(viewOf(beginning), toKnown(page))
  const places = new Map(beginning.places.map(([key, x, y, side]) => [key, { x, y, side }]))
  const drawn = toFigures(scene, measureRoughly).map((figure) => {
    const at = places.get(figure.place)
    if (!at) throw new Error(`${figure.id} has no place`)
    return boxesOf(figure, at)
  })
  expect(drawn.length).toBeGreaterThan(5)
  expect(judgeDrawn(scene.lines, drawn).overlaps).toBe(0)
})

test('the same data gives the same places, in whole px, and the rest of the dataset stays as it was', () => {
  const once = arrangeBeginnings(cast, [], measureRoughly)
  expect(arrangeBeginnings(cast, [once], measureRoughly)).toStrictEqual(once)
  expect(once.beginnings[0]?.places.every(([, x, y]) => Number.isInteger(x) && Number.isInteger(y))).toBe(
    true
  )
  expect({ ...once, beginnings: [] }).toStrictEqual({ ...cast, beginnings: [] })
})

test('a beginning that has places keeps them, and nothing is announced', () => {
  const [beginning] = cast.beginnings
  if (!beginning) throw new Error('no beginning')
  const kept: Dataset = { ...cast, beginnings: [{ ...beginning, places: [[focus, 3, 4, 'e']] }] }
  const told: string[] = []
  expect(arrangeBeginnings(kept, [], measureRoughly, ({ id }) => told.push(id))).toStrictEqual(kept)
  expect(told).toStrictEqual([])
})

test('entities that only another dataset holds are arranged too', () => {
  const beginnings = cast.beginnings
  const user: Dataset = {
    ...cast,
    id: 'user',
    uses: ['cast'],
    beginnings,
    entities: [],
    relations: [],
    sources: []
  }
  const [beginning] = arrangeBeginnings(user, [cast], measureRoughly).beginnings
  expect(beginning?.places.map(([key]) => key)).toContain(focus)
})
