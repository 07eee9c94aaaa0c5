import { byCodePoint } from '#model/id.ts'
import type { GraphStore } from '../../server/store/store.ts'
import type { Batches } from '../../server/store/holdings.ts'
import { CAST, dataset, NOTES, relation } from '../support/cast.ts'

/** Ids whose relations sort in another order than they do. */
const TWISTED = ['a', 'a+b', 'a-b', 'a-b-c', 'a.b', 'a0', 'aa', 'éa']

async function idsOf<T extends { id: string }>(batches: Batches<T>): Promise<string[]> {
  const ids: string[] = []
  for await (const batch of batches) for (const [lead] of batch) ids.push(lead?.record.id ?? '')
  return ids
}

/** What every store must do when everything it holds is handed out. */
export function holdings(place: () => GraphStore): void {
  describe('holdings', () => {
    test('come in the order of their ids, each once, with what every dataset says', async () => {
      const store = place()
      await store.change({ do: 'put', dataset: CAST })
      await store.change({ do: 'put', dataset: NOTES })
      const held = await store.holdings()
      const all = [...CAST.entities, ...NOTES.entities].map(({ id }) => id)
      expect(await idsOf(held.entities())).toStrictEqual([...new Set(all)].toSorted(byCodePoint))
      for await (const batch of held.entities({ among: ['suit'] })) {
        expect(batch.map((parts) => parts.map((part) => [part.dataset, part.record.name]))).toStrictEqual([
          [
            ['cast', 'Ada v. Widget'],
            ['notes', 'The widget suit']
          ]
        ])
      }
      expect(await idsOf(held.sources({ dataset: 'notes' }))).toStrictEqual(['memo'])
      expect(held.datasets.map(({ id, entities }) => [id, entities])).toStrictEqual([
        ['cast', []],
        ['notes', []]
      ])
    })

    test('bring relations in their order where ids begin with one another', async () => {
      const store = place()
      const twisted = dataset({
        id: 'twisted',
        title: 'Twisted',
        sources: [{ id: 'complaint', title: 'C', kind: 'complaint', publisher: 'P' }],
        entities: TWISTED.map((id) => ({ id, kind: 'action', name: id })),
        relations: TWISTED.flatMap((from) =>
          TWISTED.map((to) => relation(from, 'RELATED_TO', to, ['filed', '2024']))
        )
      })
      await store.change({ do: 'put', dataset: twisted })
      const expected = twisted.relations.map(({ id }) => id).toSorted(byCodePoint)
      const held = await store.holdings()
      expect(await idsOf(held.relations())).toStrictEqual(expected)
      expect(await idsOf(held.relations({ among: ['aa', 'a', 'a-b'] }))).toStrictEqual(
        expected.filter((id) => /^(a|aa|a-b)\/RELATED_TO\/(a|aa|a-b)$/.test(id))
      )
    })

    test('and answers come by code point, also where ids are of letters that few have', async () => {
      const store = place()
      // of these 𝒜 is last by code point, but not by UTF-16 units
      const ids = ['b', '東', 'ﬁ', '𝒜']
      const cites = ids.toReversed().map((source) => ({ source }))
      const rare = dataset({
        id: 'rare',
        title: 'Rare',
        sources: ids.map((id) => ({ id, title: id, kind: 'complaint', publisher: 'P' })),
        entities: ids.map((id) => ({ id, kind: 'action', name: id, cites })),
        relations: ids.flatMap((from) =>
          ids.flatMap((to) => {
            const said = ids.map((id): ['filed', string, string] => ['filed', '2024', id])
            const one = relation(from, 'RELATED_TO', to, ...said)
            const more = Array.from({ length: 7 }, (_, i) => ({ ...one, id: `${one.id}/${i + 2}` }))
            return [one, ...more]
          })
        )
      })
      await store.change({ do: 'put', dataset: rare })
      const idsIn = (records: readonly { id: string }[]) => records.map(({ id }) => id)
      expect(idsIn((await store.ask('entity', { id: 'b' })).sources)).toStrictEqual(ids)
      const page = await store.ask('between', { ids: ids.toReversed() })
      expect([idsIn(page.entities), idsIn(page.sources)]).toStrictEqual([ids, ids])
      const changed = await store.ask('changes', { ids, from: '2023-01-01', limit: 5 })
      expect([changed.newSources.sources, idsIn(changed.sources)]).toStrictEqual([ids, ids])
      expect((await store.ask('source', { id: 'ﬁ', limit: 3 })).citing.entities).toStrictEqual(
        ids.slice(0, 3)
      )
      const held = await store.holdings()
      expect(await idsOf(held.entities({ among: ids }))).toStrictEqual(ids)
      expect(await idsOf(held.sources({ among: ids }))).toStrictEqual(ids)
      const expected = idsIn(rare.relations).toSorted(byCodePoint)
      expect(await idsOf(held.relations())).toStrictEqual(expected)
    })

    test('of a dataset take in the entities that its relations join', async () => {
      const store = place()
      await store.change({ do: 'put', dataset: CAST })
      const user = { ...NOTES, id: 'user', uses: ['cast'], entities: [], sources: [] }
      await store.change({ do: 'put', dataset: { ...user, relations: CAST.relations.slice(0, 1) } })
      const held = await store.holdings()
      expect(await idsOf(held.entities({ dataset: 'user' }))).toStrictEqual(['ada', 'suit'])
      expect(await idsOf(held.relations({ dataset: 'user' }))).toStrictEqual(['ada/PLAINTIFF_IN/suit'])
    })

    test('are of one moment, or are refused', async () => {
      const store = place()
      await store.change({ do: 'put', dataset: CAST })
      const held = await store.holdings()
      await store.change({ do: 'put', dataset: NOTES })
      const ids = await idsOf(held.entities()).catch((error: { code?: string }) => error.code)
      expect(ids).toStrictEqual(
        store.kind === 'neo4j' ? 'conflict' : CAST.entities.map(({ id }) => id).toSorted(byCodePoint)
      )
    })
  })
}
