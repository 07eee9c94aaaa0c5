import type { Asked, ReadName } from '#model/contracts.ts'
import { CONTRACTS } from '#model/contracts.ts'
import type { GraphStore } from '../../../server/store/store.ts'
import { CAST, dataset, relation } from '../../support/cast.ts'
import { neo4jConnection } from '../../support/neo4j-place.ts'
import { openTestStore, wipe } from './behind.ts'
import type { Proxy } from './proxy.ts'
import { openProxy } from './proxy.ts'

jest.setTimeout(60_000)

/** The cast after a correction: one relation withdrawn from the record, and others that nobody had told of. */
const CORRECTED = dataset({
  ...CAST,
  entities: [...CAST.entities, { id: 'accord', kind: 'outcome', name: 'Accord of the parties' }],
  relations: [
    ...CAST.relations.filter(({ id }) => id !== 'widget/DEFENDANT_IN/suit-2'),
    relation('ada', 'PLAINTIFF_IN', 'suit-2', ['filed', '2023-12-06']),
    relation('chief', 'DEFENDANT_IN', 'suit-2', ['filed', '2023-12-06']),
    relation('suit', 'RESULTED_IN', 'accord', ['settled', '2026-04-01', 'order'])
  ]
})

type Question = { [N in ReadName]: readonly [read: N, asks: Asked<N>, last: string] }[ReadName]

/** Reads of several statements, each with the first words of its last one. */
const QUESTIONS: readonly Question[] = [
  ['compare', { left: 'suit', right: 'suit-2' }, '// Relations by id, whole'],
  ['related', { id: 'suit' }, '// The relations of some actions to the surroundings'],
  ['paths', { from: ['ada'], to: ['suit-2'] }, '// Every relation that joins the entities of a pair'],
  ['audit', {}, '// Relations by id, whole'],
  ['chain', { id: 'suit' }, '// Relations by id, whole']
]

describe('two servers over one Neo4j', () => {
  let asking: GraphStore
  let writing: GraphStore
  let proxy: Proxy
  beforeAll(async () => {
    await wipe()
    proxy = await openProxy((await neo4jConnection()).uri)
    writing = await openTestStore()
    asking = await openTestStore({ uri: proxy.uri, readDeadline: 30_000 })
  })
  afterAll(async () => {
    await asking.close()
    await proxy.close()
    await wipe()
    await writing.close()
  })

  test.each(QUESTIONS)('%s answers from one state of the data', async (read, asks, text) => {
    await writing.change({ do: 'put', dataset: CAST })
    const ask = (store: GraphStore) => store.ask(read, CONTRACTS[read].params.parse(asks))
    const before = await ask(asking)
    const act = jest.fn(() => writing.change({ do: 'put', dataset: CORRECTED }))
    proxy.before = { text, act }
    const answer = await ask(asking)
    expect(act).toHaveBeenCalledTimes(1)
    const after = await ask(writing)
    expect(after).not.toStrictEqual(before)
    expect(answer).toStrictEqual(after)
  })
})
