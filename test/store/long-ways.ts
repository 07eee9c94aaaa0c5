import { toHop } from '#graph/hop.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { history, standingOn } from '#model/standing.ts'
import { STATUSES } from '#model/status.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { dataset, relation } from '../support/cast.ts'
import { exhaustiveRoutes } from '../support/exhaustive-routes.ts'

const ROUND = Array.from({ length: 16 }, (_, i) => i)
const idOf = (i: number) => `way-${i % ROUND.length}`

/**
 * A way of three steps, and a longer one that leaves it before its end and runs along what surrounds that end.
 */
const ALONG = ['begin-p', 'p-u', 'u-end', 'u-x', 'x-v', 'v-w', 'w-end'].map((pair) => pair.split('-'))
const NAMES = new Set(ALONG.flat())

/** Sixteen actions in a ring, with chords, so that ways of up to six steps run alongside each other. */
const RING = dataset({
  id: 'ring',
  title: 'Ring',
  sources: [{ id: 'complaint', title: 'Complaint', kind: 'complaint', publisher: 'Court' }],
  entities: [...ROUND.map(idOf), ...NAMES].map((id) => ({ id, kind: 'action' as const, name: id })),
  relations: ROUND.flatMap((i) => {
    const status = STATUSES[(i * 5) % STATUSES.length] ?? 'filed'
    return [
      relation(idOf(i), 'RELATED_TO', idOf(i + 1), ['alleged', '2023'], [status, '2025']),
      ...(i % 3 === 0 ? [relation(idOf(i), 'CITES', idOf(i + 5), [status, '2024'])] : []),
      ...(i % 2 === 0 ? [relation(idOf(i + 3), 'RELATED_TO', idOf(i), ['reported', '2023'])] : []),
      ...(i % 4 === 0 ? [relation(idOf(i + 2), 'CITES', idOf(i), ['filed', '2025'])] : []),
      ...(i % 5 === 0 ? [relation(idOf(i + 1), 'CITES', idOf(i), ['found', '2024'])] : [])
    ]
  }).concat(ALONG.map(([from = '', to = '']) => relation(from, 'CITES', to, ['filed', '2023'])))
})

const QUESTIONS = [
  { from: ['begin'], to: ['end'], hops: 6, k: 5 },
  { from: ['end'], to: ['begin'], hops: 6, k: 5 },
  ...[1, 2, 3, 4, 5, 6].map((hops) => ({ from: [idOf(0)], to: [idOf(8)], hops, k: 50 })),
  ...[3, 5, 6, 10, 11].map((to) => ({ from: [idOf(0)], to: [idOf(to)], hops: 6, k: 50 })),
  { from: [idOf(3)], to: [idOf(11)], hops: 6, k: 3 },
  { from: [idOf(2)], to: [idOf(7)], hops: 6, k: 50, asOf: '2024-06-01' },
  { from: [idOf(1)], to: [idOf(5)], hops: 6, k: 50, asOf: '2023-12-31', marks: ['alleged' as const] },
  { from: [idOf(1)], to: [idOf(4)], hops: 5, k: 50, marks: STATUSES.slice(0, 9) },
  { from: [idOf(0), idOf(5)], to: [idOf(8), idOf(12), idOf(5)], hops: 5, k: 50 }
]

/**
 * Long ways are those that an exhaustive search finds, in its order, whatever the store was asked along the
 * way.
 */
export function longWays(storeOf: () => GraphStore): void {
  test('paths gives every way of up to six steps, in order', async () => {
    await storeOf().change({ do: 'put', dataset: RING })
    for (const question of QUESTIONS) {
      const { paths, stopped } = await storeOf().ask('paths', CONTRACTS.paths.params.parse(question))
      const { asOf, marks } = { asOf: undefined, marks: undefined, ...question }
      const usable = RING.relations.flatMap(({ id, type, assertions }) => {
        const mark = standingOn(history({ type, assertions }), asOf)?.mark
        return mark && (!marks || marks.some((one) => one === mark)) ? [toHop(id, mark)] : []
      })
      const taken = paths.map(({ steps }) => steps.map(({ relation: id }) => id).join(' '))
      expect(taken.length).toBeGreaterThan(question.hops > 4 ? 0 : -1)
      expect(taken).toStrictEqual(exhaustiveRoutes(usable, question))
      expect(stopped).toBe(taken.length < question.k ? null : 'k')
    }
  })
}
