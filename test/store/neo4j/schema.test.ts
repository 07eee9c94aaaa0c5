import type { Database } from '../../../server/store/neo4j/database.ts'
import { openSchema } from '../../../server/store/neo4j/schema.ts'

/** Prepares an empty database that is said to have had so many steps; gives the names of what was asked of it. */
async function asked(layout: number | null, steps: number): Promise<string[]> {
  const names: string[] = []
  const ask = async (name: string) => {
    names.push(name)
    return name === 'schema/survey' ? [{ layout, steps, seeded: true, occupied: false }] : []
  }
  const database: Database = {
    read: (_, name) => ask(name),
    transact: (_access, _limit, work) => work(ask),
    close: async () => undefined
  }
  await openSchema(database, { within: 1_000 }, { access: 'write', adopt: false })
  return names
}

test.each([
  [1, 5],
  [4, 16],
  [4, 17],
  [null, 0]
])(
  'a database of layout %s after %i steps is gone through once for how its relations stand',
  async (layout, steps) => {
    const names = await asked(layout, steps)
    expect(names.filter((name) => name === 'schema/standings')).toHaveLength(1)
    expect(names.slice(-2)).toStrictEqual(['schema/await-indexes', 'schema/mark'])
  }
)

test('one that has had every step is only looked at', async () => {
  expect(await asked(4, 18)).toStrictEqual(['schema/survey'])
})
