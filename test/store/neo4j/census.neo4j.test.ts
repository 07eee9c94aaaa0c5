import type { Dataset } from '#model/dataset.ts'
import fc from 'fast-check'
import { neo4jPlace } from '../../support/neo4j-place.ts'
import { randomDataset } from '../../support/random-datasets.ts'
import { openTestStore, rowsOf } from './behind.ts'

const SERIES = 'MATCH (c:Census) RETURN properties(c) AS series ORDER BY c.id'

describe('the census that Neo4j keeps', () => {
  const place = neo4jPlace()
  beforeAll(() => place.open())
  afterAll(() => place.close())

  /** Has it all counted anew, as in a database of a version that kept none. */
  async function recounted(): Promise<unknown[]> {
    await rowsOf('MATCH (c:Census) DELETE c')
    await rowsOf('MATCH (p:Pincite) SET p.layout = 2, p.steps = 13')
    await (await openTestStore()).close()
    return rowsOf(SERIES)
  }

  test('is what a new count gives, after any puts, replacements and removals', async () => {
    const change = fc.oneof<fc.Arbitrary<Dataset | string>[]>(
      randomDataset('one'),
      randomDataset('two'),
      fc.constantFrom('one', 'two')
    )
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 2, maxLength: 5 }), async (changes) => {
        await place.clear(place.store)
        expect(await rowsOf(SERIES)).toStrictEqual([])
        for (const each of changes) {
          const { datasets } = await place.store.ask('overview', {})
          if (typeof each !== 'string') await place.store.change({ do: 'put', dataset: each })
          else if (datasets.some(({ id }) => id === each))
            await place.store.change({ do: 'remove', id: each })
        }
        const kept = await rowsOf(SERIES)
        expect(kept).toStrictEqual(await recounted())
      }),
      { numRuns: 10 }
    )
  }, 300_000)
})
