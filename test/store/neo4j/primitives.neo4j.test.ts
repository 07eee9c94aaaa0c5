import { frontier } from '#graph/frontier.ts'
import { buildGraph } from '#graph/graph.ts'
import type { Primitives, Key, Near } from '#graph/primitives.ts'
import { LIMITS } from '#model/limits.ts'
import { RELATION_TYPES } from '#model/relation-types.ts'
import type { GraphStore } from '../../../server/store/store.ts'
import { openDriver } from '../../../server/store/neo4j/connect.ts'
import type { Database } from '../../../server/store/neo4j/database.ts'
import { createDatabase } from '../../../server/store/neo4j/database.ts'
import { toPrimitives } from '../../../server/store/neo4j/primitives.ts'
import { loadStatements } from '../../../server/store/neo4j/statements.ts'
import { article } from '../../seed/curated.ts'
import { neo4jConnection } from '../../support/neo4j-place.ts'
import { openTestStore, wipe } from './behind.ts'

jest.setTimeout(60_000)

const IDS = ['raul-torrez', 'mark-zuckerberg', 'nobody']
const ALL = 10_000
const usable = { types: RELATION_TYPES, marks: undefined, asOf: undefined }
const passable = { avoid: ['document' as const], hub: LIMITS.hubRelations }

const pairsOf = (rows: readonly Near[]) =>
  rows.flatMap(({ key, others }) => others.map((other) => `${key} ${other}`)).toSorted()
const ordered = (keys: Iterable<Key>) => [...keys].toSorted((a, b) => a - b)

describe('what a walk stands on in Neo4j', () => {
  let store: GraphStore
  let database: Database
  let primitives: Primitives
  beforeAll(async () => {
    await wipe()
    store = await openTestStore()
    await store.change({ do: 'put', dataset: article })
    const connection = await neo4jConnection()
    database = createDatabase(
      openDriver(connection, LIMITS.readDeadline),
      connection.database,
      loadStatements()
    )
    primitives = toPrimitives(database, { within: 50_000 })
  })
  afterAll(async () => {
    await wipe()
    await database.close()
    await store.close()
  })

  const near = (keys: readonly Key[], ends: readonly Key[]) =>
    primitives.near({ ...usable, ...passable, keys, ends, most: ALL, within: 10_000 })
  const begin = (few: number, most: number) =>
    primitives.begin({ ...usable, ...passable, ids: IDS, few, most, within: 10_000 })

  test('tells with the ends what it would tell of them and their neighbours, within its limit', async () => {
    const { keys } = await begin(0, 1)
    expect([...keys.keys()].toSorted()).toStrictEqual(['mark-zuckerberg', 'raul-torrez'])
    const ends = ordered(keys.values())
    const beside = await near(ends, ends)
    const ring = ordered(new Set(beside.flatMap(({ others }) => others).filter((key) => !ends.includes(key))))
    const beyond = await near(ring, ends)
    const [first, second] = [pairsOf(beside), pairsOf(beyond)]
    expect([first.length > 2, second.length > first.length]).toStrictEqual([true, true])
    const both = [...first, ...second].toSorted()
    const of = (rows: string[], opened: Key[], isCrowded: boolean) => ({
      rows,
      opened: ordered(opened),
      isCrowded
    })
    const cases = [
      [0, ALL, of(first, ends, false)],
      [100, ALL, of(both, [...ends, ...ring], false)],
      [100, second.length + 1, of(both, [...ends, ...ring], false)],
      [100, second.length, of(first, ends, false)],
      [100, first.length + 1, of(first, ends, false)],
      [100, first.length, of([], [], true)],
      [0, 0, of([], [], true)]
    ] as const
    for (const [few, most, expected] of cases) {
      const { rows, opened, isCrowded } = await begin(few, most)
      expect(of(pairsOf(rows), [...opened], isCrowded)).toStrictEqual(expected)
    }
  })

  test.each([1, 3, 10, ALL])('gives the first %i relations that the graph in memory gives', async (most) => {
    const asked = { ids: IDS, types: RELATION_TYPES, avoid: ['document' as const], most }
    const first = await primitives.frontier(asked)
    expect(first).toStrictEqual(frontier(buildGraph([article]), asked))
    expect(first.length).toBeLessThanOrEqual(most)
  })
})
