import { latestDay } from '#model/dates.ts'
import type { ShownAssertion, ShownEntity, ShownRelation, ShownSource } from '#model/shown.ts'
import fc from 'fast-check'
import neo4j from 'neo4j-driver'
import type { Driver } from 'neo4j-driver'
import { dataFormat } from '../../server/export/data-formats.ts'
import type { Extract } from '../../server/export/extract.ts'
import { both } from '../seed/curated.ts'
import { NAUGHTY } from '../support/naughty.ts'
import { neo4jConnection, neo4jPlace } from '../support/neo4j-place.ts'
import { dataset } from '../support/cast.ts'
import type { Lists } from './extracted.ts'
import { bytesOf, extractOf, lessened, naughtyDatasets } from './extracted.ts'

describe('a Cypher script in a real Neo4j', () => {
  const place = neo4jPlace()
  let driver: Driver
  let database = ''
  beforeAll(async () => {
    // our store is emptied and closed: the script is for an empty database
    await place.open()
    await place.close()
    const connection = await neo4jConnection()
    database = connection.database
    driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password))
  })
  beforeEach(empty)
  afterAll(async () => {
    await empty()
    await driver.close()
  })

  async function empty(): Promise<void> {
    await driver.executeQuery('MATCH (n) WHERE n:Entity OR n:Source DETACH DELETE n', {}, { database })
  }

  /** Runs the script as a shell does: line by line, each a statement or a comment. */
  async function run(extract: Extract): Promise<void> {
    const script = (await bytesOf(dataFormat('cypher').write(extract))).toString('utf8')
    for (const line of script.split('\n').filter(Boolean)) {
      if (line.startsWith('//')) continue
      expect(line.endsWith(';')).toBe(true)
      await driver.executeQuery(line.slice(0, -1), {}, { database })
    }
  }

  async function rows<T>(statement: string): Promise<T[]> {
    const { records } = await driver.executeQuery(statement, {}, { database })
    return records.map((record) => record.toObject() as T)
  }

  async function read(): Promise<Lists> {
    type Node = { it: { properties: Record<string, string> & { aliases: string[]; datasets: string[] } } }
    const nodes = await rows<Node>('MATCH (it:Entity) RETURN it ORDER BY it.id')
    type Edge = { it: { properties: Record<string, string> & { assertions: string[] } }; type: string }
    const edges = await rows<Edge & { a: string; b: string }>(
      'MATCH (a:Entity)-[it]->(b:Entity) RETURN it, type(it) AS type, a.id AS a, b.id AS b ORDER BY it.id'
    )
    const sources = await rows<Node>('MATCH (it:Source) RETURN it ORDER BY it.id')
    return {
      entities: nodes.map(
        ({ it: { properties } }) =>
          ({
            start: null,
            end: null,
            place: null,
            ...properties,
            identifiers: JSON.parse(properties['identifiers'] ?? ''),
            cites: JSON.parse(properties['cites'] ?? '')
          }) as unknown as ShownEntity
      ),
      relations: edges.map(({ it: { properties }, type, a, b }) => {
        const { citations: _, statuses: __, dates: ___, sources: ____, pins: _____, ...flat } = properties
        const assertions = properties.assertions.map((one) => JSON.parse(one) as ShownAssertion)
        const { standing_since, ...said } = flat
        const told = {
          decision: null,
          role: null,
          start: null,
          end: null,
          since: latestDay(standing_since ?? ''),
          ...said
        }
        return { ...told, type, from: a, to: b, assertions } as unknown as ShownRelation
      }),
      sources: sources.map(
        ({ it: { properties } }) =>
          ({
            date: null,
            url: null,
            archiveUrl: null,
            accessed: null,
            note: null,
            ...properties
          }) as unknown as ShownSource
      )
    }
  }

  test('is what leaves, less what the loss report says; twice is once', async () => {
    const extract = await extractOf(both)
    await run(extract)
    await run(extract)
    expect(await read()).toEqual(await lessened(extract, dataFormat('cypher').losses))
    const kinds = await rows<{ labels: string[] }>("MATCH (e {id: 'nm-v-meta'}) RETURN labels(e) AS labels")
    expect(kinds[0]?.labels.toSorted()).toStrictEqual(['Action', 'Entity'])
  }, 240_000)

  test('holds naughty texts as texts', async () => {
    const entities = NAUGHTY.map((text, i) => ({
      id: `e${String(i).padStart(2, '0')}`,
      kind: 'person' as const,
      name: text.trim() || 'x',
      summary: text
    }))
    const extract = await extractOf([dataset({ id: 'naughty', title: "'; DROP", entities })])
    await run(extract)
    expect(await read()).toEqual(await lessened(extract, dataFormat('cypher').losses))
  }, 60_000)

  test('holds any text as it is', async () => {
    await fc.assert(
      fc.asyncProperty(naughtyDatasets, async (datasets) => {
        await empty()
        const extract = await extractOf(datasets)
        await run(extract)
        expect(await read()).toEqual(await lessened(extract, dataFormat('cypher').losses))
      }),
      { numRuns: 5 }
    )
  }, 240_000)
})
