import { toBriefingText } from '#model/briefing.ts'
import { byCodePoint } from '#model/id.ts'
import type { Expected } from '../../server/store/expected.ts'
import type { GraphStore } from '../../server/store/store.ts'
import { briefing } from '../support/briefed.ts'
import { CAST } from '../support/cast.ts'

const NAUGHTY = ['constructor', '__proto__', 'a', 'A', 'é', '會'.repeat(200), 'x.y_z:+~-']

/** What every store must do with briefings. */
export function briefings(store: () => GraphStore): void {
  describe('briefings', () => {
    const kept = () => store().briefings
    beforeEach(async () => {
      for (const { id } of await kept().list()) await kept().remove(id, 'whatever')
    })

    test('come back as they were put, each with a card, in the order of their ids', async () => {
      const all = NAUGHTY.map((id) => briefing(id, { by: `For ${id}`, slides: [] }))
      for (const one of all) expect(await kept().put(one, 'absent')).toMatchObject({ id: one.id, slides: 0 })
      const cards = await kept().list()
      expect(cards.map(({ id }) => id)).toStrictEqual(NAUGHTY.toSorted(byCodePoint))
      for (const one of all) {
        const { briefing: read, tag } = await kept().read(one.id)
        expect(toBriefingText(read)).toBe(toBriefingText(one))
        expect(cards.find(({ id }) => id === one.id)).toStrictEqual({
          id: one.id,
          title: one.title,
          slides: 0,
          tag
        })
      }
    })

    test('have a tag that only their content changes', async () => {
      const first = await kept().put(briefing('x'), 'absent')
      expect(await kept().put(briefing('x'), 'whatever')).toStrictEqual(first)
      const other = await kept().put(briefing('x', { title: 'Other' }), 'whatever')
      expect(other).toMatchObject({ title: 'Other', slides: 2 })
      expect(other.tag).not.toBe(first.tag)
      expect(await kept().put(briefing('x'), 'whatever')).toStrictEqual(first)
    })

    test('leave the version of the data alone, and outlive it', async () => {
      await store().change({ do: 'put', dataset: CAST })
      const version = await store().version()
      const one = briefing('x', { slides: [] })
      await kept().put(one, 'absent')
      expect(await store().version()).toBe(version)
      expect((await store().ask('overview', {})).entities).toBe(CAST.entities.length)
      await store().change({ do: 'remove', id: 'cast' })
      expect((await kept().read('x')).briefing).toStrictEqual(one)
    })

    test('that are not there are not_found', async () => {
      await expect(kept().read('none')).rejects.toMatchObject({ code: 'not_found' })
      await expect(kept().remove('none', 'whatever')).rejects.toMatchObject({ code: 'not_found' })
      await expect(kept().remove('none', { tag: 'x' })).rejects.toMatchObject({ code: 'not_found' })
      expect(await kept().list()).toStrictEqual([])
    })

    test.each<[string, Expected, Expected, boolean]>([
      ['nothing there, none expected', 'whatever', 'absent', true],
      ['nothing there, one expected', 'whatever', { tag: 'x' }, false],
      ['nothing there, any expected', 'whatever', 'present', false],
      ['one there, none expected', 'present', 'absent', false],
      ['one there, another expected', 'present', { tag: 'x' }, false],
      ['one there, any expected', 'present', 'present', true],
      ['one there, whatever expected', 'present', 'whatever', true]
    ])('%s', async (_, there, expected, goes) => {
      const before = there === 'present' ? await kept().put(briefing('x'), 'absent') : null
      const putting = kept().put(briefing('x', { title: 'New' }), expected)
      if (goes) {
        const card = await putting
        expect(await kept().list()).toStrictEqual([card])
        return
      }
      await expect(putting).rejects.toMatchObject({
        code: 'precondition_failed',
        issues: [{ file: 'x', field: 'tag', wrong: expect.stringContaining(before?.tag ?? 'none now') }]
      })
      expect(await kept().list()).toStrictEqual(before ? [before] : [])
    })

    test('are removed only as expected', async () => {
      const { tag } = await kept().put(briefing('x'), 'absent')
      await expect(kept().remove('x', { tag: 'other' })).rejects.toMatchObject({
        code: 'precondition_failed'
      })
      await kept().remove('x', { tag })
      expect(await kept().list()).toStrictEqual([])
    })

    test('lose no update: of 50 writes at once that expect a version, one succeeds', async () => {
      let { tag } = await kept().put(briefing('x'), 'absent')
      for (let round = 0; round < 3; round++) {
        const writes = Array.from({ length: 50 }, (_, n) =>
          kept().put(briefing('x', { title: `${round}, ${n}` }), { tag })
        )
        const settled = await Promise.allSettled(writes)
        const done = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
        const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []))
        expect(done).toHaveLength(1)
        expect(refused).toStrictEqual(Array.from({ length: 49 }, () => 'precondition_failed'))
        expect(await kept().list()).toStrictEqual(done)
        tag = done[0]?.tag ?? ''
      }
    }, 60_000)

    test('lose no update either where 20 want to be the first', async () => {
      const writes = Array.from({ length: 20 }, (_, n) =>
        kept().put(briefing('x', { title: `${n}` }), 'absent')
      )
      const settled = await Promise.allSettled(writes)
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    }, 60_000)
  })
}
