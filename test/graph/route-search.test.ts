import type { Hop } from '#graph/ground.ts'
import { toHop } from '#graph/ground.ts'
import { findRoutes } from '#graph/route-search.ts'
import { bestRoutes } from '#graph/routes.ts'
import { makeWeb } from '#graph/web.ts'
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
  k: fc.integer({ min: 1, max: 50 })
})

type Question = { from: string[]; to: string[]; hops: number; k: number }

function search(hops: readonly Hop[], { from, to, hops: most, k }: Question, room = Infinity) {
  const rounds: string[][] = []
  const fetch = async (ids: readonly string[], rows: number) => {
    rounds.push([...ids])
    const rim = new Set(ids)
    const found = hops.flatMap((one) => [
      ...(rim.has(one.from) ? [one] : []),
      ...(rim.has(one.to) ? [one] : [])
    ])
    return found.length > room ? Array.from({ length: rows }, () => found[0] as Hop) : found.slice(0, rows)
  }
  const ends = { from: new Set(from), to: new Set(to) }
  return findRoutes({ fetch, ends, k, hops: most, within: 60_000 }).then((found) => ({ ...found, rounds }))
}

test('finds what an exhaustive search finds, in the same order', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, questions, async (hops, question) => {
      const { routes, stopped } = await search(hops, question)
      const leads = routes.map(({ steps }) => steps.map(([lead]) => lead?.id).join(' '))
      expect(leads).toStrictEqual(exhaustiveRoutes(hops, question))
      expect(stopped).toBeNull()
    }),
    { numRuns: 400 }
  )
})

test('asks for no entity twice, in at most one round for each hop', async () => {
  await fc.assert(
    fc.asyncProperty(graphs, questions, async (hops, question) => {
      const { rounds } = await search(hops, question)
      expect(rounds.length).toBeLessThanOrEqual(question.hops)
      expect(new Set(rounds.flat()).size).toBe(rounds.flat().length)
    })
  )
})

const hopsOf = (...ids: string[]) => ids.map((id) => toHop(id, 'filed'))

test('goes round the side that is too wide, and says so where both are', async () => {
  const leaves = Array.from({ length: 30 }, (_, i) => `b/CITES/x${i}`)
  const question = { from: ['a'], to: ['b'], hops: 3, k: 5 }
  const line = hopsOf('a/CITES/c', 'c/CITES/d', 'd/CITES/b', ...leaves)
  const one = await search(line, question, 20)
  expect([one.routes.map(({ entities }) => entities.join('')), one.stopped]).toStrictEqual([['acdb'], null])
  const more = Array.from({ length: 30 }, (_, i) => `c/CITES/y${i}`)
  const both = await search([...line, ...hopsOf(...more)], question, 20)
  expect([both.routes, both.stopped]).toStrictEqual([[], 'limit'])
})

test('answers what it has found when the time is over', async () => {
  const ends = { from: new Set(['a']), to: new Set(['b']) }
  const first = hopsOf('a/CITES/b', 'a/CITES/c', 'b/CITES/d')
  let rounds = 0
  const fetch = async () => {
    rounds += 1
    if (rounds > 1) throw new AppError('timeout', 'late')
    return first
  }
  const { routes, stopped } = await findRoutes({ fetch, ends, k: 5, hops: 4, within: 60_000 })
  expect([routes.map(({ entities }) => entities), stopped]).toStrictEqual([[['a', 'b']], 'deadline'])
  const broken = async () => Promise.reject(new AppError('store_unavailable', 'gone'))
  const asking = findRoutes({ fetch: broken, ends, k: 5, hops: 4, within: 60_000 })
  await expect(asking).rejects.toMatchObject({ code: 'store_unavailable' })
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

test.each([
  [{ steps: 20, isLate: () => false }, 'limit'],
  [{ steps: 1_054, isLate: () => true }, 'deadline']
])('stops choosing when its purse is empty, and says why', (given, why) => {
  const web = makeWeb()
  web.add(makeThicket())
  const ends = { from: new Set(['a']), to: new Set(['b']) }
  const purse = { ...given, spent: null }
  const routes = bestRoutes(web, ends, 6, 50, purse)
  expect(purse.spent).toBe(why)
  expect(routes.length).toBeGreaterThan(0)
  expect(routes.length).toBeLessThan(50)
})
