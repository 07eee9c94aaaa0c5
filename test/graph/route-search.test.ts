import type { Hop } from '#graph/hop.ts'
import type { Begun, Key, Near, Rims, KeyedHop } from '#graph/primitives.ts'
import { toHop } from '#graph/hop.ts'
import type { Ends } from '#graph/corridor.ts'
import { toCorridor } from '#graph/corridor.ts'
import { findRoutes } from '#graph/route-search.ts'
import { bestRoutes } from '#graph/routes.ts'
import { createSubgraph } from '#graph/subgraph.ts'
import { AppError } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import { MARKS } from '#model/status.ts'
import fc from 'fast-check'
import { exhaustiveRoutes } from '../support/exhaustive-routes.ts'

const NAMES = ['a', 'b', 'B', 'c', 'd', 'é', 'f', '__proto__', 'constructor']
const TYPES = ['RELATED_TO', 'DEFENDANT_IN', 'CITES']

const hop = fc
  .tuple(
    fc.constantFrom(...NAMES),
    fc.constantFrom(...TYPES),
    fc.constantFrom(...NAMES),
    fc.constantFrom(...MARKS)
  )
  .filter(([from, , to]) => from !== to)
  .map(([from, type, to, mark]) => toHop(`${from}/${type}/${to}`, mark))

const graphs = fc.uniqueArray(hop, { selector: ({ id }) => id, minLength: 6, maxLength: 40 })
const some = fc.subarray(NAMES, { minLength: 1, maxLength: 3 })
const questions = fc.record({
  from: some,
  to: some,
  hops: fc.integer({ min: 1, max: 6 }),
  k: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 50 }))
})

/**
 * What the store of these tests calls an entity; the order of these keys says nothing about the order of the
 * ids.
 */
const keys = new Map<string, Key>()
const keyOf = (id: string): Key => {
  const key = keys.get(id) ?? 1_000_000 - keys.size
  keys.set(id, key)
  return key
}
const idOf = (key: Key) => [...keys].find(([, known]) => known === key)?.[0] ?? ''
const endsOf = (from: readonly string[], to: readonly string[]) => ({
  from: new Set(from.map(keyOf)),
  to: new Set(to.map(keyOf))
})
const keyedOf = (one: Hop): KeyedHop => ({ hop: one, from: keyOf(one.from), to: keyOf(one.to) })

type Spare = { most: number; within: number }
const NOTHING = { rows: [], opened: [], isCrowded: false }
type Question = { from: string[]; to: string[]; hops: number; k: number }

/**
 * What a search may ask about some relations, answered in the plainest way; more than `room` pairs are too
 * many.
 */
function askOf(hops: readonly Hop[], room = Infinity) {
  const all = hops.map(keyedOf)
  const around = new Map<Key, Set<Key>>()
  for (const { from, to } of all) {
    around.set(from, (around.get(from) ?? new Set()).add(to))
    around.set(to, (around.get(to) ?? new Set()).add(from))
  }
  const beside = (keyed: readonly Key[]) => new Set(keyed.flatMap((key) => [...(around.get(key) ?? [])]))
  const rows = (keyed: Iterable<Key>, fits: (key: Key) => boolean, most: number): Near[] => {
    const found = [...keyed].map((key) => ({ key, others: [...beside([key])].filter(fits) }))
    const pairs = found.flatMap(({ key, others }) => others.map((other) => ({ key, others: [other] })))
    return pairs.length > room ? Array.from({ length: most }, () => pairs[0] as Near) : found
  }
  const asked: string[][] = []
  return {
    asked,
    tell: (keyed: readonly Key[]) => rows(keyed, () => true, Infinity),
    near: async (keyed: readonly Key[], { most }: Spare) => {
      asked.push(keyed.map(idOf))
      return rows(keyed, () => true, most)
    },
    meet: async ({ left, right }: Rims, { most }: Spare) => rows(left, (key) => right.includes(key), most),
    meetThrough: async ({ left, right }: Rims, { most }: Spare) => {
      const rim = new Set([...left, ...right])
      const [near, far] = [beside(left), beside(right)]
      const between = [...near, ...far].filter((key) => rim.has(key) || (near.has(key) && far.has(key)))
      return rows(new Set(between), (key) => rim.has(key), most)
    },
    join: async (pairs: readonly Near[]) =>
      all.filter(({ from, to }) =>
        pairs.some(({ key, others }) =>
          key === from ? others.includes(to) : key === to && others.includes(from)
        )
      )
  }
}

/**
 * How much a store tells about the ends at the start: nothing, their neighbours, and the neighbours of these.
 */
const TOLD = [0, 1, 2] as const
type Told = (typeof TOLD)[number]

async function begunOf(ends: Ends, ask: ReturnType<typeof askOf>, told: Told): Promise<Omit<Begun, 'keys'>> {
  const opened = told > 0 ? [...new Set([...ends.from, ...ends.to])] : []
  const rows = ask.tell(opened)
  if (told < 2) return { rows, opened, isCrowded: false }
  const ring = [...new Set(rows.flatMap(({ others }) => others))].filter((key) => !opened.includes(key))
  return { rows: [...rows, ...ask.tell(ring)], opened: [...opened, ...ring], isCrowded: false }
}

async function search(hops: readonly Hop[], question: Question, room = Infinity, told: Told = 0) {
  const { from, to, hops: most, k } = question
  const ends = endsOf(from, to)
  const ask = askOf(hops, room)
  const begun = await begunOf(ends, ask, told)
  return findRoutes({ ...ask, ends, begun, k, hops: most, within: 60_000 }).then((found) => ({
    ...found,
    rounds: ask.asked
  }))
}

test('finds what an exhaustive search finds, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, questions, fc.constantFrom(...TOLD), async (hops, question, told) => {
      const { routes, stopped } = await search(hops, question, Infinity, told)
      const leads = routes.map(({ steps }) => steps.map(([lead]) => lead?.id).join(' '))
      expect(leads).toStrictEqual(exhaustiveRoutes(hops, question))
      expect(stopped).toBeNull()
    }),
    { numRuns: 400 }
  )
})

test('opens no entity twice, and leaves the last two steps to the store', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, questions, fc.constantFrom(...TOLD), async (hops, question, told) => {
      const { rounds } = await search(hops, question, Infinity, told)
      expect(rounds.length).toBeLessThanOrEqual(Math.max(0, question.hops - 2 - told))
      expect(new Set(rounds.flat()).size).toBe(rounds.flat().length)
    })
  )
})

const hopsOf = (...ids: string[]) => ids.map((id) => toHop(id, 'filed'))

test('goes round the side that is too wide, and says so where both are', async () => {
  const leaves = Array.from({ length: 30 }, (_, i) => `b/CITES/x${i}`)
  const question = { from: ['a'], to: ['b'], hops: 4, k: 5 }
  const line = hopsOf('a/CITES/c', 'c/CITES/d', 'd/CITES/e', 'e/CITES/b', ...leaves)
  const one = await search(line, question, 20)
  expect([one.routes.map(({ entities }) => entities.join('')), one.stopped]).toStrictEqual([['acdeb'], null])
  const more = Array.from({ length: 30 }, (_, i) => `a/CITES/y${i}`)
  const both = await search([...line, ...hopsOf(...more)], question, 20)
  expect([both.routes, both.stopped]).toStrictEqual([[], 'limit'])
})

test('leaves an end with very many relations closed while a meeting is enough', async () => {
  const crowd = Array.from({ length: 6_000 }, (_, i) => `b/CITES/x${i}`)
  const line = hopsOf('a/CITES/c', 'c/CITES/d', 'd/CITES/b', 'c/CITES/x7', ...crowd)
  const question = { from: ['a'], to: ['b'], hops: 6 }
  const two = await search(line, { ...question, k: 2 })
  expect(two.routes.map(({ entities }) => entities.join(' '))).toStrictEqual(['a c d b', 'a c x7 b'])
  expect(two.rounds).toStrictEqual([['a', 'b'], ['a'], ['c'], ['b']])
  const more = await search(line, { ...question, k: 3 })
  expect([more.routes.length, more.stopped, more.rounds.length]).toStrictEqual([2, null, 6])
})

test('says so where more relations lie between than may be looked at', async () => {
  const { routes, stopped } = await search(makeThicket(), { from: ['a'], to: ['b'], hops: 6, k: 5 }, 1_700)
  expect([routes, stopped]).toStrictEqual([[], 'limit'])
})

test('answers what it has found when the time is over', async () => {
  const ends = endsOf(['a'], ['b'])
  const ask = askOf(hopsOf('a/CITES/b', 'a/CITES/c', 'b/CITES/d', 'c/CITES/d'))
  const late = async () => Promise.reject(new AppError('timeout', 'late'))
  const question = { ...ask, ends, begun: NOTHING, k: 5, hops: 4, within: 60_000 }
  const ways = ({ routes, stopped }: Awaited<ReturnType<typeof findRoutes>>) => [
    routes.map(({ entities }) => entities.join('')),
    stopped
  ]
  expect(ways(await findRoutes(question))).toStrictEqual([['ab', 'acdb'], null])
  expect(ways(await findRoutes({ ...question, hops: 1, meet: late }))).toStrictEqual([[], 'deadline'])
  expect(ways(await findRoutes({ ...question, meetThrough: late }))).toStrictEqual([['ab'], 'deadline'])
  expect(ways(await findRoutes({ ...question, join: late }))).toStrictEqual([[], 'deadline'])
  expect(ways(await findRoutes({ ...question, within: 0 }))).toStrictEqual([[], 'deadline'])
  const broken = async () => Promise.reject(new AppError('store_unavailable', 'gone'))
  const asking = findRoutes({ ...question, near: broken })
  await expect(asking).rejects.toMatchObject({ code: 'store_unavailable' })
})

test('asks by what two are joined only on the way, and once', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, questions, async (hops, question) => {
      const ask = askOf(hops)
      const asked: string[] = []
      const join = async (pairs: readonly Near[]) => {
        asked.push(
          ...pairs.flatMap(({ key, others }) =>
            others.map((other) => [idOf(key), idOf(other)].toSorted().join(' '))
          )
        )
        return ask.join(pairs)
      }
      const ends = endsOf(question.from, question.to)
      const { routes } = await findRoutes({
        ...ask,
        join,
        ends,
        begun: NOTHING,
        k: question.k,
        hops: question.hops,
        within: 60_000
      })
      expect(new Set(asked).size).toBe(asked.length)
      const told = new Set(asked)
      for (const { entities } of routes) {
        for (const [i, to] of entities.slice(1).entries()) {
          expect(told).toContain([entities[i] ?? '', to].toSorted().join(' '))
        }
      }
    })
  )
})

/** Two ends with five layers of forty between them: 10^8 routes of six hops, and none shorter. */
function makeThicket(): Hop[] {
  const width = Array.from({ length: 40 }, (_, i) => i)
  const layers = [0, 1, 2, 3].flatMap((layer) =>
    width.flatMap((i) =>
      width.map((j) => {
        const mark = MARKS[(i * 7 + j * 3 + layer) % MARKS.length] ?? 'filed'
        return toHop(`${layer}x${i}/CITES/${layer + 1}x${j}`, mark)
      })
    )
  )
  return [...layers, ...width.flatMap((i) => hopsOf(`a/CITES/0x${i}`, `4x${i}/CITES/b`))]
}

test('finds its way through a thicket', async () => {
  const began = performance.now()
  const { routes, stopped } = await search(makeThicket(), { from: ['a'], to: ['b'], hops: 6, k: 50 })
  expect([routes.length, stopped]).toStrictEqual([50, null])
  expect(performance.now() - began).toBeLessThan(LIMITS.readDeadline)
})

test('says so where all that was looked at together is too much', async () => {
  const line = hopsOf(
    'a/CITES/c',
    'c/CITES/d',
    'd/CITES/e',
    'e/CITES/constructor',
    'constructor/CITES/f',
    'f/CITES/b'
  )
  const question = { from: ['a'], to: ['b'], hops: 6, k: 2 }
  expect((await search(line, question)).routes).toHaveLength(1)
  const limits: Record<string, number> = LIMITS
  const replaced = jest.replaceProperty(limits, 'pathRelations', 5)
  try {
    const { routes, stopped } = await search(line, question)
    expect([routes, stopped]).toStrictEqual([[], 'limit'])
  } finally {
    replaced.restore()
  }
})

test('says so where so many steps may not be tried out', async () => {
  const limits: Record<string, number> = LIMITS
  const replaced = jest.replaceProperty(limits, 'pathSteps', 20)
  try {
    const { routes, stopped } = await search(makeThicket(), { from: ['a'], to: ['b'], hops: 6, k: 50 })
    expect(stopped).toBe('limit')
    expect(routes.length).toBeLessThan(50)
  } finally {
    replaced.restore()
  }
})

test.each([
  [{ steps: 20, isLate: () => false }, 'limit'],
  [{ steps: 1_054, isLate: () => true }, 'deadline']
])('stops choosing when its budget is spent, and says what ran out', (given, why) => {
  const subgraph = createSubgraph()
  const thicket = makeThicket()
  subgraph.add(thicket.map(({ from, to }) => ({ key: keyOf(from), others: [keyOf(to)] })))
  subgraph.addHops(thicket.map(keyedOf))
  const corridor = toCorridor(subgraph, endsOf(['a'], ['b']), 6)
  if (!corridor) throw new Error('no way')
  const budget = { ...given, spent: null }
  const routes = bestRoutes(subgraph, corridor, 50, budget)
  expect(budget.spent).toBe(why)
  expect(routes.length).toBeGreaterThan(0)
  expect(routes.length).toBeLessThan(50)
})
