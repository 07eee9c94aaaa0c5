import type { Params, ReadName } from '#model/contracts.ts'
import { CONTRACTS, READ_NAMES } from '#model/contracts.ts'
import type { Dataset } from '#model/dataset.ts'
import type { GraphStore } from '../../server/store/store.ts'

const DAYS = [undefined, '2023-12-05', '2024-06-01']

const SEARCHES = [
  { k: 50 },
  { k: 2, hops: 6, hub: 4, documents: true },
  { avoid: ['person'], marks: ['filed', 'alleged', 'found', 'disputed'] }
]

/** The text of every read's answer to every question that some datasets allow: equal text, equal store. */
export async function everyAnswer(store: GraphStore, datasets: readonly Dataset[]): Promise<string> {
  const entities = [...new Set(datasets.flatMap((dataset) => dataset.entities.map(({ id }) => id)))]
  const relations = [...new Set(datasets.flatMap((dataset) => dataset.relations.map(({ id }) => id)))]
  const words = [
    ...new Set(datasets.flatMap((dataset) => dataset.entities.map(({ name }) => name.slice(0, 6))))
  ]
  const each = DAYS.flatMap((asOf) => entities.map((id) => ({ id, asOf })))
  const questions: { [N in ReadName]: object[] } = {
    overview: DAYS.map((asOf) => ({ asOf })),
    search: [...words, 'a', 'wid'].map((q) => ({ q })),
    entity: entities.map((id) => ({ id })),
    preview: each,
    neighbors: each.flatMap((asked) => [asked, { ...asked, limit: 2 }]),
    between: entities.length > 0 ? DAYS.map((asOf) => ({ ids: entities, asOf })) : [],
    evidence: relations.length > 0 ? DAYS.map((asOf) => ({ ids: relations, asOf })) : [],
    related: relatedQuestions(entities),
    source: [...new Set(datasets.flatMap(({ sources }) => sources.map(({ id }) => id)))].flatMap((id) => [
      ...DAYS.map((asOf) => ({ id, asOf })),
      { id, limit: 1 }
    ]),
    audit: [
      { limit: 1 },
      ...[undefined, ...datasets.map(({ id }) => id)].flatMap((dataset) => [
        { dataset },
        { dataset, look: 2, after: entities[0] },
        { dataset, ids: [...entities.slice(1, 5), 'nobody'] },
        { dataset, ids: [...entities.slice(0, 4), 'nobody'], look: 2, after: entities[0] },
        ...entities.slice(0, 6).map((after) => ({ dataset, look: 5, after }))
      ])
    ],
    timeline: timelineQuestions(entities),
    changes: changeQuestions(entities),
    compare: entities.flatMap((left) =>
      entities
        .filter((right) => right.startsWith('a') && left !== right)
        .slice(0, 3)
        .flatMap((right) => [
          { left, right },
          { left, right, asOf: DAYS[1], limit: 1 }
        ])
    ),
    paths: each.map((asked, i) => ({
      from: entities[0],
      to: asked.id,
      asOf: asked.asOf,
      ...SEARCHES[i % 3]
    })),
    chain: entities.flatMap((id) => DAYS.slice(0, 2).map((asOf) => ({ id, asOf })))
  }
  const lines: string[] = []
  for (const read of READ_NAMES) {
    for (const question of questions[read]) {
      const params = CONTRACTS[read].params.parse(question) as Params<ReadName>
      const answer = await store
        .ask(read, params)
        .catch((error: { code?: string }) => ({ refused: error.code }))
      lines.push(`${read} ${JSON.stringify(question)} ${JSON.stringify(answer)}`)
    }
  }
  return [...lines, ...(await everyHolding(store, entities))].join('\n')
}

/** Everything a store hands out: all, each dataset, and some entities. */
async function everyHolding(store: GraphStore, entities: readonly string[]): Promise<string[]> {
  const holdings = await store.holdings()
  const some = entities.filter((_, i) => i % 2 === 0)
  const ids = holdings.datasets.map(({ id }) => id)
  const wanted = [{}, { among: some }, ...ids.flatMap((dataset) => [{ dataset }, { dataset, among: some }])]
  const lines = [JSON.stringify([holdings.version, holdings.datasets])]
  for (const one of wanted) {
    for (const sort of ['entities', 'relations', 'sources'] as const) {
      const among = sort === 'sources' && 'among' in one ? { ...one, among: ['s2', 's1', 'nowhere'] } : one
      for await (const batch of holdings[sort](among)) {
        lines.push(...batch.map((parts) => `${sort} ${JSON.stringify(one)} ${JSON.stringify(parts)}`))
      }
    }
  }
  return lines
}

function timelineQuestions(entities: readonly string[]): object[] {
  if (entities.length === 0) return []
  const views = [
    {},
    { from: '2023-10-15', to: '2024-01-15' },
    { categories: 'party,conduct', limit: 2 },
    { marks: 'filed,disputed', reach: 'touching' }
  ]
  const sets = views.flatMap((view) => DAYS.map((asOf) => ({ ids: entities, asOf, ...view })))
  const some = entities.slice(0, 2)
  return [...sets, ...DAYS.map((asOf) => ({ ids: some, asOf })), ...entities.map((id) => ({ ids: id }))]
}

function changeQuestions(entities: readonly string[]): object[] {
  if (entities.length === 0) return []
  const spans = [
    { from: '2023-10-15' },
    { from: '2023-12-05', to: '2024-01-31' },
    { from: '2000-01-01', to: '2023-12-05', reach: 'touching', limit: 2 },
    { from: '2023-11-15', limit: 1 },
    { from: '2024-01-01', to: '2024-01-01' }
  ]
  return spans.flatMap((asked) => [
    { ids: entities, ...asked },
    ...entities.slice(0, 4).map((id) => ({ ids: id, ...asked }))
  ])
}

function relatedQuestions(entities: readonly string[]): object[] {
  const some = entities.slice(0, 20)
  const sets = some.length > 0 ? DAYS.map((asOf) => ({ ids: some, asOf })) : []
  const one = entities.flatMap((id) => [
    ...DAYS.map((asOf) => ({ id, asOf })),
    { id, weights: 'parties:3,conduct:0.2', off: 'procedure', limit: 1 },
    { id, weights: 'time:50,court:9', off: 'conduct,parties', limit: 2 },
    { ids: [id, ...some.slice(0, 2)].join(','), weights: 'law:7', limit: 1 }
  ])
  return [...sets, ...one]
}
