import { LIMITS } from '#model/limits.ts'
import { toShared } from '#figure/shared.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { readKnown, readKnownOfOneVersion } from '../../server/handout/known.ts'
import { listSources } from '../../server/handout/source-list.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { briefing, slide } from '../support/briefed.ts'
import { card } from '../support/known.ts'
import { subject } from '../support/pictured.ts'

const viewOf = (ids: string[]) => toShared({ ...EMPTY_VIEW, entities: ids }, 'light')
const idsOf = (from: number, many: number) => Array.from({ length: many }, (_, at) => `e${from + at}`)

test('asks for the entities of several slides at once, as many as may be asked for, and of none twice over', async () => {
  const asked: string[][] = []
  const store = {
    ask: async (_read: string, { ids }: { ids: string[] }) => {
      asked.push(ids)
      return { entities: ids.map((id) => card(id, 'company')), relations: [], sources: [] }
    }
  } as unknown as GraphStore
  const most = LIMITS.betweenEntities
  const views = [idsOf(0, most - 10), idsOf(most - 20, 20), idsOf(3_000, 15), []].map(viewOf)
  const slides = views.map((view, at) => slide(`s${at}`, { view }))
  const known = await readKnown(store, briefing('b', { slides }))
  expect(asked.map(({ length }) => length)).toStrictEqual([most, 15])
  expect(new Set(asked.flat())).toStrictEqual(new Set(views.flatMap(({ entities }) => entities)))
  expect(known.entities.size).toBe(most + 15)
})

test('keeps the relations and the sources with the entities, and asks no longer than anybody waits', async () => {
  const { known } = subject()
  const asked: unknown[] = []
  const store = {
    ask: async (_read: string, _params: object, asking: object) => {
      asked.push(asking)
      return Object.fromEntries(Object.entries(known).map(([name, all]) => [name, [...all.values()]]))
    }
  } as unknown as GraphStore
  const { signal } = new AbortController()
  const slides = [slide('one', { view: viewOf(['suit']) })]
  expect(await readKnown(store, briefing('b', { slides }), signal)).toStrictEqual(known)
  expect(asked).toStrictEqual([{ signal }])
})

test('is read again until nothing has changed meanwhile, and is of the version that it says', async () => {
  const versions = ['one', 'two', 'three', 'three']
  let read = 0
  const store = {
    version: async () => versions.shift(),
    ask: async () => ({ entities: [card(`read-${++read}`, 'company')], relations: [], sources: [] })
  } as unknown as GraphStore
  const told = briefing('b', { slides: [slide('s', { view: viewOf(['suit']) })] })
  const { known, version } = await readKnownOfOneVersion(store, told, new AbortController().signal)
  expect([version, [...known.entities.keys()], versions]).toStrictEqual(['three', ['read-3'], []])
})

test('is not read again for somebody who has left', async () => {
  const leaving = new AbortController()
  let version = 0
  const store = {
    version: async () => String(++version),
    ask: async () => {
      if (version > 2) leaving.abort(new Error('left'))
      if (version > 9) throw new Error('asked on and on')
      return { entities: [], relations: [], sources: [] }
    }
  } as unknown as GraphStore
  const told = briefing('b', { slides: [slide('s', { view: viewOf(['suit']) })] })
  await expect(readKnownOfOneVersion(store, told, leaving.signal)).rejects.toThrow('left')
})

describe('a list of sources', () => {
  const { known } = subject()
  const listOf = (entities: string[]) => {
    const slides = ['2024-06-01', '2023-12-05'].map((asOf, at) =>
      slide(`s${at}`, { view: { ...viewOf(entities), asOf }, taken: '2026-11-25' })
    )
    return listSources(briefing('b', { title: 'A suit', slides }), known, 'ris')
  }

  test('is named for the last day that its slides show', () => {
    expect(listOf(['meta', 'suit']).name).toBe('a-suit-sources-2024-06-01.ris')
  })

  test('says so where it is empty', () => {
    expect(listOf(['meta']).notice).toBe('The list is empty: no slide shows a relation on record.')
    expect(listOf(['meta', 'suit'])).not.toHaveProperty('notice')
  })
})
