import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { LIMITS } from '#model/limits.ts'
import { CAST } from '../support/cast.ts'

const graph = buildGraph([CAST])
const told = (params: object) =>
  ask(graph, 'timeline', CONTRACTS.timeline.params.parse({ ids: 'suit', ...params }))

test('marks are those of the day that is asked for', async () => {
  const found = async (mark: string) => (await told({ marks: mark, asOf: '2024-01-01' })).found
  expect([await found('dismissed'), await found('filed')]).toStrictEqual([0, 3])
})

test('more events than are wanted are counted', async () => {
  const all = await told({})
  const some = await told({ limit: 2 })
  expect(some.events).toStrictEqual(all.events.slice(0, 2))
  expect([some.total, all.total]).toStrictEqual([all.events.length, all.events.length])
  expect(all.total).toBeGreaterThan(2)
})

test('what is asked of relations cannot be said of the day on which an entity itself began', async () => {
  const own = async (params: object) =>
    (await told({ ids: 'hearing', ...params })).events.filter((event) => event.own !== null).length
  expect([await own({}), await own({ marks: 'scheduled' })]).toStrictEqual([1, 0])
})

test('of too many relations the weightiest are looked at, then the latest, and the others counted', async () => {
  const lookedAt = async (most: number, params: object) => {
    const replaced = jest.replaceProperty<Record<string, number>, string>(LIMITS, 'timelineRelations', most)
    try {
      const { found, looked, relations } = await told(params)
      expect(looked).toBe(most)
      return [found, ...relations.map(({ id }) => id)]
    } finally {
      replaced.restore()
    }
  }
  expect(await lookedAt(4, {})).toStrictEqual([
    6,
    'suit/RESULTED_IN/verdict',
    'chief/DEFENDANT_IN/suit',
    'widget/DEFENDANT_IN/suit',
    // later, but lighter: suit/ALLEGES/harm
    'ada/PLAINTIFF_IN/suit'
  ])
  // of one weight and day, by id
  expect(await lookedAt(1, { asOf: '2023-12-05' })).toStrictEqual([4, 'ada/PLAINTIFF_IN/suit'])
})
