import { checkDataset } from '#model/check.ts'
import type { Dataset } from '#model/dataset.ts'
import { LIMITS } from '#model/limits.ts'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { everyAnswer } from '../../support/every-answer.ts'
import { neo4jPlace } from '../../support/neo4j-place.ts'
import { embeddedPlace } from '../../support/place.ts'
import { noteStep } from '../../../server/store/neo4j/lucene.ts'
import { randomCrowd } from '../../support/random-crowd.ts'
import { randomDataset } from '../../support/random-datasets.ts'

describe('both stores', () => {
  const places = [embeddedPlace(), neo4jPlace()] as const
  beforeAll(async () => {
    for (const place of places) await place.open()
  })
  afterAll(async () => {
    for (const place of places) await place.close()
  })

  async function answers(datasets: readonly Dataset[], asked = datasets): Promise<[string, string]> {
    const texts: string[] = []
    for (const place of places) {
      await place.clear(place.store)
      for (const dataset of datasets) await place.store.change({ do: 'put', dataset })
      texts.push(`${await place.store.version()}\n${await everyAnswer(place.store, asked)}`)
    }
    return [texts[0] ?? '', texts[1] ?? '']
  }

  test('give every answer equal to the byte, on random overlapping datasets', async () => {
    await fc.assert(
      fc.asyncProperty(randomDataset('one'), randomDataset('two'), async (one, two) => {
        const [embedded, neo4j] = await answers([one, two])
        expect(neo4j).toBe(embedded)
      }),
      { numRuns: 15 }
    )
  }, 300_000)

  test('find the same, in the same order, where more fit than are ranked, wherever Neo4j begins to look', async () => {
    const asked = ['moor', 'Ada', 'm', 'moor quay', 'of', '東', '2', 'company'].flatMap((q) =>
      // the more are asked for, the more of them count as prominent
      [20, LIMITS.searchHits].flatMap((limit) => [
        { q, limit },
        { q, limit, kinds: ['person' as const] },
        { q, limit, kinds: ['outlet' as const, 'document' as const] }
      ])
    )
    await fc.assert(
      fc.asyncProperty(randomCrowd, fc.integer({ min: 1, max: 7 }), async (crowd, step) => {
        const found: object[][] = []
        for (const place of places) {
          const { store } = place
          await place.clear(store)
          await store.change({ do: 'put', dataset: crowd })
          noteStep(step)
          found.push(await Promise.all(asked.map((params) => store.ask('search', params))))
        }
        expect(found[1]).toStrictEqual(found[0])
      }),
      { numRuns: 8 }
    )
  }, 300_000)

  test('give every answer equal to the byte, on the seed', async () => {
    const seed = ['record', 'article'].map((name) => {
      const checked = checkDataset(JSON.parse(readFileSync(`seed/${name}.json`, 'utf8')), name)
      if (!checked.dataset) throw new Error(`${name} has problems`)
      return checked.dataset
    })
    const some = seed.map((dataset) => ({
      ...dataset,
      entities: dataset.entities.filter((_, i) => i % 12 === 0),
      relations: dataset.relations.slice(0, 400)
    }))
    const [embedded, neo4j] = await answers(seed, some)
    expect(neo4j).toBe(embedded)
  }, 300_000)
})
