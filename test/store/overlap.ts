import type { Dataset } from '#model/dataset.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { CAST, NOTES } from '../support/cast.ts'
import fc from 'fast-check'
import { everyAnswer } from '../support/every-answer.ts'
import type { Place } from '../support/place.ts'
import { randomDataset } from '../support/random-datasets.ts'

/** Datasets that share records: their union, and that removing one leaves no trace of it. */
export function overlaps(storeOf: () => GraphStore, place: Place): void {
  test('shows the union in the order of precedence, each assertion with its dataset', async () => {
    const store = storeOf()
    await store.change({ do: 'put', dataset: NOTES })
    await store.change({ do: 'put', dataset: CAST })
    const { entity } = await store.ask('entity', { id: 'suit' })
    expect(entity).toMatchObject({
      name: 'Ada v. Widget',
      aliases: ['State of Ada ex rel. Bo v. Widget, Inc.', 'The widget suit', 'Widgetgate'],
      identifiers: { docket: 'D-101-CV-2023-02838', mdl: '3047' },
      datasets: ['cast', 'notes']
    })
    const { relations } = await store.ask('evidence', { ids: ['suit/ALLEGES/harm'] })
    expect(relations[0]?.assertions.map(({ dataset, status }) => [dataset, status])).toStrictEqual([
      ['cast', 'alleged'],
      ['cast', 'denied'],
      ['notes', 'reported']
    ])
  })

  test.each([
    ['notes after the cast', CAST, NOTES],
    ['the cast after notes', NOTES, CAST]
  ])(
    '%s, and away again, is as if never loaded',
    async (_, kept: Dataset, passing: Dataset) => {
      const store = storeOf()
      await store.change({ do: 'put', dataset: kept })
      const before = await everyAnswer(store, [kept, passing])
      await store.change({ do: 'put', dataset: passing })
      expect(await everyAnswer(store, [kept, passing])).not.toBe(before)
      await store.change({ do: 'remove', id: passing.id })
      expect(await everyAnswer(store, [kept, passing])).toBe(before)
      await place.clear(store)
    },
    120_000
  )

  test('any dataset put over any other and removed leaves every answer equal to the byte', async () => {
    const store = storeOf()
    await fc.assert(
      fc.asyncProperty(randomDataset('one'), randomDataset('two'), async (one, two) => {
        await place.clear(store)
        await store.change({ do: 'put', dataset: one })
        const before = await everyAnswer(store, [one])
        await store.change({ do: 'put', dataset: two })
        await store.change({ do: 'remove', id: 'two' })
        expect(await everyAnswer(store, [one])).toBe(before)
      }),
      { numRuns: place.runs }
    )
  }, 400_000)
}
