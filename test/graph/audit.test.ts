import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { LIMITS } from '#model/limits.ts'
import { dataset, relation } from '../support/cast.ts'

const sources = ['complaint', 'paper'].map((id) => ({
  id,
  title: id,
  kind: 'record' as const,
  publisher: 'A court'
}))
const company = (id: string, name: string) => ({ id, kind: 'company' as const, name })
const first = dataset({
  id: 'first',
  title: 'First',
  precedence: 1,
  sources,
  entities: [company('a', 'Widget'), company('b', 'Gadget'), company('c', 'Widget'), company('d', 'Gadget')],
  relations: [relation('a', 'SUBSIDIARY_OF', 'b', ['reported', '2023'])]
})
const second = dataset({
  id: 'second',
  title: 'Second',
  precedence: 2,
  sources,
  entities: [company('d', 'Gadget'), company('e', 'Sprocket')],
  relations: [relation('d', 'SUBSIDIARY_OF', 'e', ['reported', '2023'])]
})
const graph = buildGraph([first, second])
const told = async (params: object) => {
  const { looked, next, oneSource, sameAs } = await ask(graph, 'audit', CONTRACTS.audit.params.parse(params))
  const pairs = sameAs.pairs.map(({ entities: [one, other] }) => `${one.id} ${other.id}`)
  return { entities: looked.entities, next, relations: oneSource.relations, pairs }
}

test('looks at everything, or at what one dataset speaks of', async () => {
  const [one, other] = ['a/SUBSIDIARY_OF/b', 'd/SUBSIDIARY_OF/e']
  expect(await told({})).toStrictEqual({
    entities: 5,
    next: null,
    relations: [one, other],
    pairs: ['a c', 'b d']
  })
  expect(await told({ dataset: 'first' })).toMatchObject({ relations: [one], pairs: ['a c', 'b d'] })
  // one of the pair is enough
  expect(await told({ dataset: 'second' })).toMatchObject({ relations: [other], pairs: ['b d'] })
})

test('goes on where it stopped, and tells each pair once', async () => {
  const limits: Record<string, number> = LIMITS
  const replaced = jest.replaceProperty(limits, 'auditEntities', 4)
  try {
    const before = await told({})
    expect(before).toMatchObject({ entities: 4, next: 'd', pairs: ['a c', 'b d'] })
    expect(await told({ after: 'd' })).toStrictEqual({ entities: 1, next: null, relations: [], pairs: [] })
  } finally {
    replaced.restore()
  }
})

test('a pair belongs to the stretch in which its first is', async () => {
  const joined = ['a/b', 'b/c'].map((ends) => ends.split('/'))
  const relations = joined.map(([from = '', to = '']) =>
    relation(from, 'SUBSIDIARY_OF', to, ['reported', '2023'])
  )
  const chained = buildGraph([dataset({ ...first, relations })])
  const stretch = async (after?: string) => {
    const { looked, next, sameAs } = await ask(
      chained,
      'audit',
      CONTRACTS.audit.params.parse({ look: '1', ...(after ? { after } : {}) })
    )
    return [looked.entities, next, sameAs.pairs.map(({ entities: [one] }) => one.id)]
  }
  expect(await stretch()).toStrictEqual([1, 'a', ['a']])
  expect(await stretch('a')).toStrictEqual([3, null, ['b']])
})

test('what two datasets say together belongs to the audit of each', async () => {
  const said = (id: string) => dataset({ ...second, id, title: id })
  const both = buildGraph([said('one'), said('two')])
  for (const one of ['one', 'two']) {
    const { oneSource } = await ask(both, 'audit', CONTRACTS.audit.params.parse({ dataset: one }))
    expect(oneSource.relations).toStrictEqual(['d/SUBSIDIARY_OF/e'])
  }
})

test('stretch by stretch, entities of several datasets are looked at in one order, each once', async () => {
  const holding = (id: string, precedence: number, ...ids: string[]) =>
    dataset({ id, title: id, precedence, sources, entities: ids.map((one) => company(one, one)) })
  const mixed = buildGraph([holding('odd', 1, 'a', 'c', 'e'), holding('even', 2, 'b', 'd')])
  const replaced = jest.replaceProperty<Record<string, number>, string>(LIMITS, 'auditEntities', 2)
  try {
    const stops: (string | null)[] = []
    for (let after: string | null = ''; after !== null && stops.length < 9; stops.push(after)) {
      const params = CONTRACTS.audit.params.parse(after === '' ? {} : { after })
      after = (await ask(mixed, 'audit', params)).next
    }
    expect(stops).toStrictEqual(['b', 'd', null])
  } finally {
    replaced.restore()
  }
})
