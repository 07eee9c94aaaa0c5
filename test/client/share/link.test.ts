import { EMPTY_VIEW, type View } from '#figure/view.ts'
import { NO_FILTERS } from '#figure/filters.ts'
import { fromHash, hasView, toHash } from '../../../client/share/link.ts'
import { readShared } from '#model/shared-view.ts'
import { fromShared, toShared } from '#figure/shared.ts'
import { addressOf, addressWith } from '../../../client/share/address.ts'
import { readKept } from '../../../client/share/kept-views.ts'
import { KINDS } from '#model/kinds.ts'
import { MARKS } from '#model/status.ts'
import fc from 'fast-check'
import { deflateRawSync } from 'node:zlib'

const id = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' })
const ids = fc.uniqueArray(id, { maxLength: 12 })
const day = fc.constantFrom('2023-12-07', '2024-06-01', null)
const coordinate = fc.integer({ min: -90_000, max: 90_000 }).map((tenths) => tenths / 10)
const place = fc.record({
  x: coordinate,
  y: coordinate,
  side: fc.constantFrom('s' as const, 'n' as const, 'e' as const, 'w' as const),
  pinned: fc.boolean()
})
const views: fc.Arbitrary<View> = fc.record({
  title: fc.string({ maxLength: 60 }),
  focus: fc.option(id),
  entities: ids,
  places: fc.uniqueArray(fc.tuple(id, place), { selector: ([key]) => key }).map((each) => new Map(each)),
  unfolded: ids,
  filters: fc.record({
    kinds: fc.subarray([...KINDS]),
    marks: fc.subarray([...MARKS]),
    categories: fc.subarray(['party' as const, 'law' as const]),
    confidences: fc.subarray(['low' as const]),
    sources: ids,
    from: day,
    to: day
  }),
  fade: fc.boolean(),
  near: fc.option(fc.record({ ids, depth: fc.integer({ min: 1, max: 5 }) })),
  asOf: day,
  selection: ids,
  parents: fc.constant(new Map())
})

test('a link brings back every view, to a tenth of a unit', async () => {
  await fc.assert(
    fc.asyncProperty(views, async (view) => {
      const hash = await toHash(toShared(view, 'dark'))
      expect(hash).toMatch(/^#v=[\w-]+$/)
      const shared = await fromHash(hash)
      expect(shared.theme).toBe('dark')
      expect(fromShared(shared)).toEqual(view)
    }),
    { numRuns: 60 }
  )
})

test('a link that is cut off, damaged or no link says what to do', async () => {
  const hash = await toHash(toShared({ ...EMPTY_VIEW, entities: ['a', 'b', 'c'] }, 'light'))
  for (const broken of [hash.slice(0, -6), '#v=', '#v=!!!', `${hash.slice(0, 8)}AAAA${hash.slice(12)}`]) {
    await expect(fromHash(broken)).rejects.toThrow(/ask for it again|not a view/)
  }
  expect([hasView(hash), hasView('#details'), hasView('')]).toStrictEqual([true, false, false])
})

test('a link whose letters are damaged is not read as another view', async () => {
  const linkTo = (bytes: Uint8Array) => `#v=${deflateRawSync(bytes).toString('base64url')}`
  const text = JSON.stringify(toShared({ ...EMPTY_VIEW, title: 'A~' }, 'light'))
  const bytes = Buffer.from(text).map((byte) => (byte === 0x7e ? 0xff : byte))
  await expect(fromHash(linkTo(bytes))).rejects.toThrow(/ask for it again/)
  await expect(fromHash(linkTo(Buffer.from('{"title":"A"}')))).rejects.toThrow(/not a view of Pincite/)
})

test('a link never unfolds to more than two million characters', async () => {
  const bomb = { ...toShared(EMPTY_VIEW, 'light'), title: 'x'.repeat(3_000_000) }
  await expect(fromHash(await toHash(bomb))).rejects.toThrow(/ask for it again/)
})

test('what is not a view is refused by the name of its field', () => {
  const shared = toShared({ ...EMPTY_VIEW, filters: NO_FILTERS }, 'light')
  expect(readShared(shared)).toStrictEqual(shared)
  expect(() => readShared({ ...shared, asOf: 'tomorrow' })).toThrow(/asOf: not a day/)
  expect(() => readShared({ ...shared, version: 2 })).toThrow(/newer Pincite/)
  expect(() => readShared([])).toThrow(/not a view of Pincite/)
})

test('the address keeps its readable part and drops what the view says better', () => {
  const at = 'https://x.org/explore?entity=meta&asOf=2023-01-01&select=a&dock=table#v=old'
  expect(addressWith(at, '#v=new')).toBe('https://x.org/explore?entity=meta#v=new')
})

test('in a published folder the page has its addresses after #, and the view after them', () => {
  const at = 'file:///home/x/index.html#/explore?entity=meta&asOf=2023-01-01#v=old'
  expect(addressWith(at, '#v=new')).toBe('file:///home/x/index.html#/explore?entity=meta#v=new')
  expect(addressOf('/explore?entity=a%20b', at)).toBe('file:///home/x/index.html#/explore?entity=a%20b')
  expect(addressOf('/explore?entity=a', 'https://x.org/explore/s#v=old')).toBe(
    'https://x.org/explore?entity=a'
  )
})

test('kept views outlive a broken one', () => {
  const kept = { name: 'A', at: '2026-11-24T00:00:00Z', view: toShared(EMPTY_VIEW, 'light') }
  expect(readKept(JSON.stringify([kept, { name: 'B' }, 7]))).toStrictEqual([kept])
  expect(readKept('{')).toStrictEqual([])
  expect(readKept(null)).toStrictEqual([])
})
