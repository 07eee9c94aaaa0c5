import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { toHop } from '#graph/hop.ts'
import { type Primitives } from '#graph/primitives.ts'
import { WALKS } from '#graph/walks.ts'
import { CONTRACTS } from '#model/contracts.ts'
import type { Dataset } from '#model/dataset.ts'
import { AppError } from '#model/error.ts'
import { RELATION_TABLE } from '#model/relation-types.ts'
import { history, standingOn } from '#model/standing.ts'
import { MARKS } from '#model/status.ts'
import fc from 'fast-check'
import { exhaustiveRoutes } from '../support/exhaustive-routes.ts'
import { randomDataset } from '../support/random-datasets.ts'
import { both } from '../seed/curated.ts'

const IDS = ['action-1', 'action-2', 'Zeta', 'éa', '__proto__', 'p9', 'p10', 'harm', 'memo']

const questions = fc.record({
  from: fc.subarray(IDS, { minLength: 1, maxLength: 2 }),
  to: fc.subarray(IDS, { minLength: 1, maxLength: 2 }),
  k: fc.integer({ min: 1, max: 50 }),
  hops: fc.integer({ min: 1, max: 6 }),
  hub: fc.constantFrom(2, 4, 500),
  documents: fc.boolean(),
  avoid: fc.constantFrom(undefined, ['person'], ['company', 'allegation']),
  marks: fc.option(fc.subarray([...MARKS], { minLength: 4 }), { nil: undefined }),
  without: fc.constantFrom(undefined, ['OFFICER_OF']),
  asOf: fc.constantFrom(undefined, '2023-12-05', '2024-06-01')
})

/** The relations that a question lets a path use, stated independently of the code. */
function usable(dataset: Dataset, asked: ReturnType<typeof CONTRACTS.paths.params.parse>) {
  const ends = new Set([...asked.from, ...asked.to])
  const barred = new Set<string>()
  for (const { id, kind } of dataset.entities) {
    const degree = dataset.relations.filter(({ from, to }) => from === id || to === id).length
    const unwanted = asked.avoid?.includes(kind) || (kind === 'document' && !asked.documents)
    if (!ends.has(id) && (unwanted || degree > asked.hub)) barred.add(id)
  }
  return dataset.relations.flatMap(({ id, type, from, to, assertions }) => {
    const mark = standingOn(history({ type, assertions }), asked.asOf)?.mark
    if (mark === undefined || (asked.marks && !asked.marks.includes(mark))) return []
    if (from === to || barred.has(from) || barred.has(to)) return []
    return RELATION_TABLE[type].inPaths && !asked.without?.includes(type) ? [toHop(id, mark)] : []
  })
}

test('gives what an exhaustive search gives, whatever is asked', async () => {
  await fc.assert(
    fc.asyncProperty(randomDataset('one'), questions, async (dataset, question) => {
      const asked = CONTRACTS.paths.params.parse(question)
      const { paths } = await ask(buildGraph([dataset]), 'paths', asked)
      const taken = paths.map(({ steps }) => steps.map(({ relation }) => relation).join(' '))
      expect(taken).toStrictEqual(exhaustiveRoutes(usable(dataset, asked), asked))
    }),
    { numRuns: 300 }
  )
})

describe('on the record of the seed', () => {
  const graph = buildGraph(both)
  const asked = (params: object) => ask(graph, 'paths', CONTRACTS.paths.params.parse(params))

  test('from Torrez to Zuckerberg the first path leads through the action and says what it hangs by', async () => {
    const { paths } = await asked({ from: 'raul-torrez', to: 'mark-zuckerberg' })
    expect(paths[0]).toStrictEqual({
      entities: ['raul-torrez', 'nm-v-meta', 'mark-zuckerberg'],
      steps: [
        { relation: 'raul-torrez/BROUGHT/nm-v-meta', direction: 'out', others: [] },
        {
          relation: 'mark-zuckerberg/DEFENDANT_IN/nm-v-meta',
          direction: 'in',
          others: ['mark-zuckerberg/TESTIFIED_AT/nm-v-meta']
        }
      ],
      hops: 2,
      weakest: { relation: 'mark-zuckerberg/DEFENDANT_IN/nm-v-meta', mark: 'dismissed' }
    })
    expect(paths.at(1)?.weakest?.mark).toBe('alleged')
  })

  test('what joins two by a type that is left out is not among the others either', async () => {
    const question = { from: 'raul-torrez', to: 'mark-zuckerberg', without: 'TESTIFIED_AT' }
    const { paths } = await asked(question)
    expect(paths[0]?.steps.flatMap(({ others }) => others)).toStrictEqual([])
  })

  test('before the dismissal it hangs by a filing', async () => {
    const { paths, relations } = await asked({
      from: 'raul-torrez',
      to: 'mark-zuckerberg',
      asOf: '2023-12-07'
    })
    expect(paths[0]?.weakest).toStrictEqual({ relation: 'raul-torrez/BROUGHT/nm-v-meta', mark: 'filed' })
    // nothing that became known later comes along
    const later = relations.flatMap(({ assertions }) => assertions.filter(({ date }) => date > '2023-12-07'))
    expect(later).toStrictEqual([])
    expect(relations.find(({ id }) => id === 'mark-zuckerberg/DEFENDANT_IN/nm-v-meta')?.mark).toBe('filed')
  })

  test('documents are a way only when asked for', async () => {
    const through = (answer: Awaited<ReturnType<typeof asked>>) =>
      answer.paths.flatMap(({ entities }) => entities.slice(1, -1))
    const question = { from: 'dick-durbin', to: 'mark-zuckerberg', k: 50 }
    const kinds = new Map(both.flatMap(({ entities }) => entities.map(({ id, kind }) => [id, kind])))
    const isDocument = (id: string) => kinds.get(id) === 'document'
    expect(through(await asked(question)).some(isDocument)).toBe(false)
    expect(through(await asked({ ...question, documents: true })).some(isDocument)).toBe(true)
  })
})

/** A store that fails at whatever it is asked. */
function failing(code: 'timeout' | 'store_unavailable'): Primitives {
  const fail = async () => Promise.reject(new AppError(code, 'It does not answer.'))
  return {
    frontier: fail,
    near: fail,
    meet: fail,
    meetThrough: fail,
    join: fail,
    ask: fail,
    begin: fail,
    within: 5_000
  }
}

test('a store that cannot be reached is not asked for less, and does not pass for one without a path', async () => {
  const primitives = failing('store_unavailable')
  const begin = jest.spyOn(primitives, 'begin')
  const asking = WALKS.paths.walk(primitives, CONTRACTS.paths.params.parse({ from: 'a', to: 'b' }))
  await expect(asking).rejects.toMatchObject({ code: 'store_unavailable' })
  expect(begin).toHaveBeenCalledTimes(1)
})

test('a search whose time is over answers so, asks of the ends no more than whether they exist, and refuses one that does not', async () => {
  const late = failing('timeout')
  const there = ['a', 'b']
  const primitives: Primitives = {
    ...late,
    begin: async (asking) => {
      if (asking.most > 0) return late.begin(asking)
      const keys = new Map(asking.ids.filter((id) => there.includes(id)).map((id, i) => [id, i]))
      return { keys, rows: [], opened: [], isCrowded: true }
    }
  }
  const asked = (to: string) => WALKS.paths.walk(primitives, CONTRACTS.paths.params.parse({ from: 'a', to }))
  expect(await asked('b')).toStrictEqual({
    paths: [],
    stopped: 'deadline',
    entities: [],
    relations: [],
    sources: []
  })
  await expect(asked('c')).rejects.toMatchObject({ code: 'not_found', message: /“c”/ })
})
