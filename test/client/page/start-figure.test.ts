import { enters } from '#figure/layout/segment.ts'
import { buildGraph } from '#graph/graph.ts'
import { READS } from '#graph/reads.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { toStartFigure } from '../../../client/page/start-figure.ts'
import { both } from '../../seed/curated.ts'

test('in the figure of the start page no line runs through another’s body', () => {
  const beginning = both.flatMap(({ beginnings }) => beginnings).find(({ id }) => id === 'nm-v-meta')
  const ids = beginning?.entities.join(',')
  const { spots, relations } = toStartFigure(
    'nm-v-meta',
    READS.between(buildGraph(both), CONTRACTS.between.params.parse({ ids }))
  )
  expect(spots).toHaveLength(9)
  const at = new Map(spots.map((spot) => [spot.card.id, spot]))
  const through = relations.flatMap(({ id, from, to }) => {
    const [a, b] = [at.get(from), at.get(to)]
    if (!a || !b) return []
    const line = { ax: a.x, ay: a.y, bx: b.x, by: b.y }
    return spots
      .filter(({ card }) => card.id !== from && card.id !== to)
      .filter(({ x, y, w, h }) =>
        enters(line, { left: x - w / 2, right: x + w / 2, top: y - h / 2, bottom: y + h / 2 }, 6)
      )
      .map(({ card }) => `${id} through ${card.id}`)
  })
  expect(through).toStrictEqual([])
})
