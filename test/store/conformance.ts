import type { Asked } from '#model/contracts.ts'
import { CONTRACTS, READ_NAMES } from '#model/contracts.ts'
import { toText } from '#model/dataset.ts'
import { hashOf } from '../../server/store/version.ts'
import { CAST, dataset, NOTES, relation } from '../support/cast.ts'
import type { Place } from '../support/place.ts'
import { briefings } from './briefings.ts'
import { CASES } from './cases.ts'
import { holdings } from './holdings.ts'
import { crowds } from './crowds.ts'
import { decisions } from './decisions.ts'
import { hubs } from './hubs.ts'
import { longWays } from './long-ways.ts'
import { overlaps } from './overlap.ts'

/** What every store must do, the same cases on each. */
export function describeStore(place: Place): void {
  describe(`${place.name} store`, () => {
    let { store } = place
    beforeAll(async () => {
      store = await place.open()
    })
    afterAll(() => place.close())
    beforeEach(() => place.clear(store))

    describe.each(READ_NAMES)('%s', (read) => {
      test.each(CASES[read].map(({ it, asks, shows, equals }) => ({ it, asks, shows, equals })))(
        '$it',
        async ({ asks, shows, equals }) => {
          await store.change({ do: 'put', dataset: CAST })
          const params = CONTRACTS[read].params.parse(asks)
          const answer = await store.ask(read, params)
          expect((shows as (given: unknown) => unknown)(answer)).toStrictEqual(equals)
          expect(CONTRACTS[read].answer.parse(answer)).toStrictEqual(answer)
        }
      )
    })

    test.each(['entity', 'preview', 'neighbors', 'related', 'chain', 'source'] as const)(
      '%s says not_found',
      async (read) => {
        const asked: Asked<typeof read> = { id: 'nobody' }
        const asking = store.ask(read, CONTRACTS[read].params.parse(asked))
        await expect(asking).rejects.toMatchObject({ code: 'not_found' })
      }
    )

    test.each([
      {},
      { id: 'suit', ids: ['widget'] },
      { id: 'widget' },
      { id: 'suit', weights: 'parties:2,law:1,parties:0' },
      { id: 'suit', weights: 'parties:2', off: 'law,parties' }
    ])('related refuses %j', async (asked) => {
      await store.change({ do: 'put', dataset: CAST })
      const asking = store.ask('related', CONTRACTS.related.params.parse(asked))
      await expect(asking).rejects.toMatchObject({ code: 'bad_request' })
    })

    test.each([
      [{ left: 'suit', right: 'nobody' }, 'not_found'],
      [{ left: 'widget', right: 'suit' }, 'bad_request']
    ])('compare refuses %j', async (asked, code) => {
      await store.change({ do: 'put', dataset: CAST })
      const asking = store.ask('compare', CONTRACTS.compare.params.parse(asked))
      await expect(asking).rejects.toMatchObject({ code })
    })

    test.each([
      ['timeline', {}],
      ['changes', { from: '2024-01-01' }],
      ['related', {}],
      ['audit', {}]
    ] as const)('%s names whom it does not know, and says not_found of nobody', async (read, more) => {
      await store.change({ do: 'put', dataset: CAST })
      const asking = async (...ids: string[]) =>
        store.ask(read, CONTRACTS[read].params.parse({ ids, ...more }))
      expect(await asking('nobody', 'suit', 'no-one', 'widget', 'nobody')).toStrictEqual({
        ...(await asking('suit', 'widget')),
        unknown: ['no-one', 'nobody']
      })
      await expect(asking('nobody')).rejects.toMatchObject({ code: 'not_found' })
      await expect(asking('nobody', 'no-one')).rejects.toMatchObject({ code: 'not_found' })
    })

    test('between and evidence name what they do not know, also where that is all', async () => {
      await store.change({ do: 'put', dataset: CAST })
      const told = async (read: 'between' | 'evidence', ...given: string[]) => {
        const params = CONTRACTS[read].params.parse({ ids: given, asOf: '2025-01-01' })
        const answer = await store.ask(read, params)
        expect(Object.keys(answer)).toStrictEqual(['total', 'entities', 'relations', 'sources', 'unknown'])
        return [answer.entities.map(({ id }) => id), answer.unknown]
      }
      const [known, later] = ['chief/DEFENDANT_IN/suit', 'suit/RESULTED_IN/verdict']
      expect(await told('between', 'nobody', 'suit', 'no-one', 'nobody')).toStrictEqual([
        ['suit'],
        ['no-one', 'nobody']
      ])
      expect(await told('between', 'suit', 'verdict')).toStrictEqual([['suit', 'verdict'], []])
      expect(await told('between', 'nobody')).toStrictEqual([[], ['nobody']])
      expect(await told('evidence', later, known, 'a/ALLEGES/b')).toStrictEqual([
        ['chief', 'suit'],
        ['a/ALLEGES/b', later]
      ])
      expect(await told('evidence', known)).toStrictEqual([['chief', 'suit'], []])
      expect(await told('evidence', later)).toStrictEqual([[], [later]])
    })

    test.each([
      ['changes', '2024-01-01', '2024-01-01'],
      ['timeline', '2024-01-02', '2024-01-01']
    ] as const)('%s refuses days that do not follow', async (read, from, to) => {
      await store.change({ do: 'put', dataset: CAST })
      const asking = store.ask(read, CONTRACTS[read].params.parse({ ids: ['suit'], from, to }))
      await expect(asking).rejects.toMatchObject({ code: 'bad_request' })
    })

    test.each([{ dataset: 'nowhere' }, { ids: ['nobody'] }])('audit says not_found of %j', async (asked) => {
      const asking = store.ask('audit', CONTRACTS.audit.params.parse(asked))
      await expect(asking).rejects.toMatchObject({ code: 'not_found' })
    })

    test('a new source is named with what it is, also where what changed cites none and more are new', async () => {
      const said = [
        relation('ada', 'RELATED_TO', 'bo', ['reported', '2020', 'old']),
        relation('ada', 'RELATED_TO', 'cy', ['reported', '2024-01-01', 'old']),
        relation('ada', 'RELATED_TO', 'di', ['reported', '2024-02-01', 'b']),
        relation('ada', 'RELATED_TO', 'ed', ['reported', '2024-03-01', 'a'])
      ]
      const actions = ['ada', 'bo', 'cy', 'di', 'ed'].map((id) => ({ id, kind: 'action' as const, name: id }))
      const sources = ['old', 'a', 'b'].map((id) => ({
        id,
        title: id,
        kind: 'page' as const,
        publisher: 'P'
      }))
      const some = dataset({ id: 'some', title: 'Some', sources, entities: actions, relations: said })
      await store.change({ do: 'put', dataset: some })
      const asked = CONTRACTS.changes.params.parse({ ids: ['ada'], from: '2023-01-01', limit: 1 })
      const answer = await store.ask('changes', asked)
      expect(answer).toMatchObject({ total: 3, newSources: { total: 2, sources: ['a'] } })
      expect(answer.sources.map(({ id }) => id)).toStrictEqual(['a', 'old'])
    })

    test('paths says not_found', async () => {
      await store.change({ do: 'put', dataset: CAST })
      const asked = CONTRACTS.paths.params.parse({ from: ['ada'], to: ['nobody'] })
      await expect(store.ask('paths', asked)).rejects.toMatchObject({ code: 'not_found' })
    })

    test('putting twice changes nothing the second time', async () => {
      const first = await store.change({ do: 'put', dataset: CAST })
      expect(first).toMatchObject({
        changed: true,
        entities: { added: 9, changed: 0, removed: 0 },
        relations: { added: 10 }
      })
      const second = await store.change({ do: 'put', dataset: CAST })
      expect(second).toMatchObject({
        changed: false,
        version: first.version,
        entities: { added: 0, changed: 0, removed: 0 }
      })
    })

    test('writes a dataset only over what was expected', async () => {
      const first = { ...NOTES, uses: [], entities: [], relations: [] }
      await store.change({ do: 'put', dataset: first, expected: 'absent' })
      const tag = hashOf(await store.dataset('notes'))
      const other = { ...first, title: 'Other notes' }
      for (const expected of ['absent', { tag: 'f00' }] as const) {
        const putting = store.change({ do: 'put', dataset: other, expected })
        await expect(putting).rejects.toMatchObject({ code: 'precondition_failed' })
        const removing = store.change({ do: 'remove', id: 'notes', expected })
        await expect(removing).rejects.toMatchObject({ code: 'precondition_failed' })
      }
      expect(hashOf(await store.dataset('notes'))).toBe(tag)
      const both = await Promise.allSettled(
        ['One', 'Two'].map((title) =>
          store.change({ do: 'put', dataset: { ...first, title }, expected: { tag } })
        )
      )
      expect(both.map(({ status }) => status).toSorted()).toStrictEqual(['fulfilled', 'rejected'])
      await store.change({ do: 'remove', id: 'notes', expected: 'present' })
    })

    test('gives the file back as it was put', async () => {
      await store.change({ do: 'put', dataset: CAST })
      expect(toText(await store.dataset('cast'))).toBe(toText(CAST))
      await expect(store.dataset('none')).rejects.toMatchObject({ code: 'not_found' })
    })

    test('replaces a dataset as a unit', async () => {
      await store.change({ do: 'put', dataset: CAST })
      const smaller = {
        ...CAST,
        relations: CAST.relations.slice(0, 1).map((it) => ({ ...it, summary: 'New words.' }))
      }
      const receipt = await store.change({ do: 'put', dataset: smaller })
      expect(receipt.relations).toStrictEqual({ added: 0, changed: 1, removed: 9 })
      expect((await store.ask('overview', {})).relations).toBe(1)
    })

    test('refuses what does not fit and changes nothing', async () => {
      await store.change({ do: 'put', dataset: CAST })
      const version = await store.version()
      const loose = {
        ...NOTES,
        relations: [{ ...relation('suit', 'ALLEGES', 'nowhere', ['alleged', '2024']), summary: '' }]
      } as unknown as typeof NOTES
      await expect(store.change({ do: 'put', dataset: loose })).rejects.toMatchObject({
        code: 'unprocessable'
      })
      const person = dataset({
        id: 'other',
        title: 'Other',
        entities: [{ id: 'widget', kind: 'person', name: 'W' }]
      })
      await expect(store.change({ do: 'put', dataset: person })).rejects.toMatchObject({ code: 'conflict' })
      expect(await store.version()).toBe(version)
    })

    test('names who uses a dataset in the order of precedence', async () => {
      await store.change({ do: 'put', dataset: dataset({ id: 'used', title: 'Used' }) })
      for (const id of ['b', 'a']) {
        await store.change({ do: 'put', dataset: { ...dataset({ id, title: id }), uses: ['used'] } })
      }
      await expect(store.change({ do: 'remove', id: 'used' })).rejects.toThrow('is used by a, b;')
    })

    test('refuses a ring of datasets, none of which could be removed again', async () => {
      const named = (id: string, ...uses: string[]) => ({ ...dataset({ id, title: id }), uses })
      await store.change({ do: 'put', dataset: named('one') })
      await store.change({ do: 'put', dataset: named('two', 'one') })
      await store.change({ do: 'put', dataset: named('three', 'two') })
      const closing = store.change({ do: 'put', dataset: named('one', 'three') })
      await expect(closing).rejects.toMatchObject({
        code: 'unprocessable',
        issues: [{ record: 'dataset', field: 'uses', wrong: 'it uses itself through others' }]
      })
      for (const id of ['three', 'two', 'one']) await store.change({ do: 'remove', id })
    })

    test('keeps what another dataset uses', async () => {
      await store.change({ do: 'put', dataset: CAST })
      const user = dataset({ id: 'user', title: 'User', entities: [] })
      const using = {
        ...user,
        uses: ['cast'],
        relations: [{ ...relation('ada', 'ALLEGES', 'harm', ['alleged', '2024']), summary: '' }]
      } as unknown as typeof CAST
      await store.change({ do: 'put', dataset: using })
      await expect(store.change({ do: 'remove', id: 'cast' })).rejects.toMatchObject({ code: 'conflict' })
      const without = {
        ...CAST,
        entities: CAST.entities.filter(({ id }) => id !== 'harm'),
        relations: CAST.relations.filter(({ to }) => to !== 'harm')
      }
      await expect(store.change({ do: 'put', dataset: without })).rejects.toMatchObject({ code: 'conflict' })
      await expect(store.change({ do: 'remove', id: 'none' })).rejects.toMatchObject({ code: 'not_found' })
    })

    overlaps(() => store, place)
    hubs(() => store)
    crowds(() => store)
    longWays(() => store)
    decisions(() => store)
    holdings(() => store)
    briefings(() => store)
  })
}
