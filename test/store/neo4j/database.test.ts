import { isWalk } from '#graph/walks.ts'
import type { Params, ReadName } from '#model/contracts.ts'
import { CONTRACTS, READ_NAMES } from '#model/contracts.ts'
import fc from 'fast-check'
import type { Driver } from 'neo4j-driver'
import { Neo4jError } from 'neo4j-driver'
import { carryOut } from '../../../server/store/neo4j/change.ts'
import { createDatabase } from '../../../server/store/neo4j/database.ts'
import { toPrimitives } from '../../../server/store/neo4j/primitives.ts'
import { READS } from '../../../server/store/neo4j/reads.ts'
import { loadStatements } from '../../../server/store/neo4j/statements.ts'
import { CAST } from '../../support/cast.ts'

const NAUGHTY = [
  "' OR 1=1 //",
  '`) DETACH DELETE n //',
  '$id',
  '\\u0027',
  '}) RETURN 1 //',
  '"',
  '\n;',
  '*:* -'
]

const NOWHERE = { types: [], marks: [], avoid: [], hub: 1, ends: [], most: 1, within: 1_000 }

const statements = loadStatements()

/** A driver that gives the layout, answers nothing else, and remembers each text it was given. */
function createDeafDriver() {
  const texts = new Set<string>()
  const held = { keys: ['layout'], toObject: () => ({ layout: 1 }) }
  const hear = (text: string) => {
    texts.add(text)
    return Promise.resolve({ records: text === statements.get('write/hold')?.text ? [held] : [] })
  }
  const session = {
    run: hear,
    executeRead: (unit: (tx: object) => unknown) => unit({ run: hear }),
    executeWrite: (unit: (tx: object) => unknown) => unit({ run: hear }),
    close: () => Promise.resolve()
  }
  const driver = { executeQuery: hear, session: () => session, close: () => Promise.resolve() }
  return { texts, driver: driver as unknown as Driver }
}

const known = new Set([...statements.values()].map(({ text }) => text))
const text = fc.oneof(fc.string(), fc.constantFrom(...NAUGHTY))

test('no question alters the text of a statement', async () => {
  const { texts, driver } = createDeafDriver()
  const database = createDatabase(driver, 'neo4j', statements)
  const questions = fc.record({
    id: text,
    left: text,
    right: text,
    dataset: text,
    after: text,
    q: text,
    ids: fc.array(text),
    types: fc.array(text),
    asOf: text,
    kinds: fc.array(text)
  })
  const reads = READ_NAMES.filter((name) => !isWalk(name))
  await fc.assert(
    fc.asyncProperty(questions, fc.constantFrom(...reads), async (asked, read) => {
      const primitives = toPrimitives(database, { within: 1_000 })
      await primitives.frontier({ ids: asked.ids, types: [], avoid: [], most: 1 })
      const around = { types: [], marks: [], avoid: [], hub: 1, most: 1, within: 1_000 }
      await expect(primitives.begin({ ...around, ids: asked.ids, few: 1 })).rejects.toThrow('no row')
      await primitives.near({ ...NOWHERE, keys: [1], ends: [2] })
      const { types, marks, avoid, hub, ends, most, within } = NOWHERE
      const pairs = [{ key: 1, others: [2] }]
      await primitives.meet({ types, marks, most, within, left: [1], right: [2] })
      await primitives.meetThrough({ types, marks, avoid, hub, ends, most, within, left: [1], right: [2] })
      await primitives.join({ types, marks, within, pairs })
      const { ids, dataset, after } = asked
      await database.read({ within: 1_000 }, 'audited', { ids, dataset, after, look: 5, limit: 5 })
      const shape = Object.keys(CONTRACTS[read].params.shape)
      const given = Object.fromEntries(
        Object.entries({ ...asked, limit: 5, look: 5, from: '2023-12-07' }).filter(
          // related is asked about an action or about entities, never both; the audit of some is another statement
          ([key]) =>
            shape.includes(key) &&
            !(read === 'related' && key === 'id') &&
            !(read === 'audit' && key === 'ids')
        )
      )
      const values = READS[read].values(given as Params<ReadName> as never)
      if (values) await database.read({ within: 1_000 }, read, values)
    })
  )
  expect(texts.size).toBe(reads.length + 7)
  expect([...texts].filter((sent) => !known.has(sent))).toStrictEqual([])
})

test('no record alters the text of a statement', async () => {
  const { texts, driver } = createDeafDriver()
  const database = createDatabase(driver, 'neo4j', statements)
  await fc.assert(
    fc.asyncProperty(text, async (name) => {
      const entities = CAST.entities.map((entity) => ({ ...entity, name, aliases: [name], place: name }))
      const relations = CAST.relations.map((relation) => ({ ...relation, summary: name, role: name }))
      const dataset = { ...CAST, title: name, entities, relations }
      await carryOut(database, { do: 'put', dataset }, { within: 1_000 })
    }),
    { numRuns: 30 }
  )
  expect([...texts].filter((sent) => !known.has(sent))).toStrictEqual([])
})

describe('a read', () => {
  const failing = (code: string) => {
    const managed: string[] = []
    const session = {
      run: () => Promise.reject(new Neo4jError('gone', code, '', '')),
      close: () => Promise.resolve()
    }
    const executeQuery = (sent: string) => {
      managed.push(sent)
      return Promise.resolve({ records: [] })
    }
    const driver = { executeQuery, session: () => session, close: () => Promise.resolve() }
    return { managed, database: createDatabase(driver as unknown as Driver, 'neo4j', statements) }
  }

  test('is left to the driver where it may be tried again', async () => {
    const { managed, database } = failing('ServiceUnavailable')
    expect(await database.read({ within: 1_000 }, 'entity', { id: 'a' })).toStrictEqual([])
    expect(managed).toStrictEqual([statements.get('entity')?.text])
  })

  test('is not tried again when nobody waits for it any more', async () => {
    const { managed, database } = failing('ServiceUnavailable')
    const asker = new AbortController()
    const reading = database.read({ within: 1_000, signal: asker.signal }, 'entity', { id: 'a' })
    asker.abort()
    await expect(reading).rejects.toMatchObject({ code: 'timeout' })
    await new Promise((resolve) => {
      setTimeout(resolve, 10)
    })
    expect(managed).toStrictEqual([])
  })

  test('fails where it may not', async () => {
    const { managed, database } = failing('Neo.ClientError.Transaction.TransactionTimedOut')
    const reading = database.read({ within: 1_000 }, 'entity', { id: 'a' })
    await expect(reading).rejects.toMatchObject({ code: 'timeout' })
    expect(managed).toStrictEqual([])
  })
})

test('who asks in vain for a Neo4j that is gone is told that, not that it took long', async () => {
  const gone = new Neo4jError('gone', 'ServiceUnavailable', '50N42', 'x')
  const session = { run: () => Promise.reject(gone), close: () => Promise.resolve() }
  const driver = { executeQuery: () => new Promise(() => {}), session: () => session }
  const database = createDatabase(driver as unknown as Driver, 'neo4j', statements)
  const asked = database.read({ within: 20 }, 'dataset/list')
  await expect(asked).rejects.toMatchObject({ code: 'store_unavailable', cause: gone })
})
