import type { Fit } from '#model/candidates.ts'
import { candidatesAmong, foldName, prominentFor, toNameOrder } from '#model/candidates.ts'
import { LIMITS } from '#model/limits.ts'
import { rank } from '#model/rank.ts'
import fc from 'fast-check'

const { searchCandidates: MOST, searchProminent: PROMINENT, searchBegun: BEGUN, searchPage: PAGE } = LIMITS

const fit = (id: string, name: string, degree: number): Fit => ({ id, folded: foldName(name), degree })
const many = (count: number, name: string, degree: (i: number) => number, from = 0) =>
  Array.from({ length: count }, (_, i) => fit(`e${String(i + from).padStart(4, '0')}`, name, degree(i)))
const among = (query: string, fits: readonly Fit[]) => {
  const ordered = toNameOrder(fits)
  return candidatesAmong(
    query,
    ordered,
    Uint32Array.from(fits, (one) => ordered.entities.indexOf(one)),
    PROMINENT
  )
}
const chosen = (query: string, fits: readonly Fit[]) => [...among(query, fits).ids].toSorted()

/** Up to three times as many as may all be ranked, with few names, most with few relations. */
const crowd = fc
  .array(
    fc.record({
      name: fc.constantFrom('Moor', 'moor b', 'Ada Moor', 'Zed Moor', 'Möor'),
      degree: fc.oneof(fc.nat(3), fc.nat(40), fc.nat(5_000))
    }),
    { maxLength: 3 * MOST, size: 'max' }
  )
  .map((all) => all.map(({ name, degree }, i) => fit(`e${i}`, name, degree)))

describe('candidates', () => {
  test('are all that fit while these are few', () => {
    const fits = many(MOST, 'Ada Moor', () => 0)
    expect(among('moor', fits)).toStrictEqual({
      ids: new Set(fits.map(({ id }) => id)),
      more: false
    })
  })

  test('are the prominent of more: as many as reach the lowest step that few enough reach', () => {
    const fits = [
      ...many(12, 'Ada Moor', () => 9),
      ...many(15, 'Ada Moor', () => 4, 12),
      ...many(MOST, 'Ada Moor', () => 2, 27)
    ]
    expect(chosen('moor', fits)).toStrictEqual(fits.slice(0, 27).map(({ id }) => id))
    expect(among('moor', fits).more).toBe(true)
  })

  test('grow in number with what is asked for', () => {
    expect([1, 20, 21, 100].map(prominentFor)).toStrictEqual([PROMINENT, PROMINENT, 32, 150])
  })

  test('are the first by name and id of those whose names begin with the query, beside', () => {
    const fits = [
      ...many(30, 'Zed Moor', () => 9),
      ...many(MOST, 'Moor c', () => 1, 30),
      fit('z2', 'MOOR B', 0),
      fit('z1', 'Moor', 0)
    ]
    const ids = chosen('moor', fits)
    expect(ids).toHaveLength(30 + BEGUN)
    expect(ids.slice(30)).toStrictEqual([...fits.slice(30, 28 + BEGUN).map(({ id }) => id), 'z1', 'z2'])
  })

  test('are more of these where it takes them to fill a page', () => {
    const fits = [...many(5, 'Zed Moor', () => 9), ...many(MOST, 'Moor c', () => 1, 5)]
    expect(chosen('moor', fits)).toStrictEqual(fits.slice(0, PAGE).map(({ id }) => id))
  })

  test('are the first by id where hardly any else would be', () => {
    const fits = [fit('zzzz', 'Zed Moor', 9), ...many(2 * MOST, 'Ada Moor', () => 1)]
    expect(chosen('moor', fits.toReversed())).toStrictEqual([
      ...fits.slice(1, PAGE + 1).map(({ id }) => id),
      'zzzz'
    ])
  })

  test('are the same in whatever order they are given, some where some fit, and never very many', () => {
    fc.assert(
      fc.property(crowd, (fits) => {
        const { ids, more } = among('moor', fits)
        expect([...among('moor', fits.toReversed()).ids].toSorted()).toStrictEqual([...ids].toSorted())
        expect(more).toBe(fits.length > MOST)
        expect(ids.size).toBeGreaterThanOrEqual(Math.min(fits.length, PAGE))
        expect(ids.size).toBeLessThanOrEqual(more ? PROMINENT + BEGUN : MOST)
        const least = Math.min(...fits.filter(({ id }) => ids.has(id)).map(({ degree }) => degree))
        if (!more) expect(least).toBe(Math.min(...fits.map(({ degree }) => degree)))
      })
    )
  })

  test('leave out only whose reach too many share', () => {
    fc.assert(
      fc.property(crowd, (fits) => {
        const { ids } = among('nobody begins so', fits)
        for (const { degree } of fits.filter(({ id }) => !ids.has(id))) {
          const reach = 2 ** Math.floor(Math.log2(Math.max(1, degree)))
          const sharing = fits.filter((other) => other.degree >= reach)
          expect(degree < 2 || sharing.length > PROMINENT).toBe(true)
        }
      })
    )
  })

  test('include an entity named exactly like the query, which search then puts first', () => {
    fc.assert(
      fc.property(crowd, fc.constantFrom('Ada Moor', 'ÁDA moor!', 'Moor', 'd-101 moor'), (fits, name) => {
        const own = { id: 'own', name, aliases: [], identifiers: {}, summary: '', degree: 0 }
        const all = [...fits, fit(own.id, name, 0)].filter(
          ({ id, folded }) => id === own.id || folded !== foldName(name)
        )
        const { ids } = among(name, all)
        expect(ids).toContain(own.id)
        const others = fits
          .filter(({ id, folded }) => ids.has(id) && folded !== foldName(name))
          .map(({ id, folded, degree }) => ({ ...own, id, name: folded, degree }))
        expect(rank(name, [...others, own])[0]?.item.id).toBe(own.id)
      })
    )
  })

  test('a name longer than any query is compared by its beginning, and cut between characters', () => {
    expect(foldName(`${'moor '.repeat(100)}end`)).toHaveLength(LIMITS.searchCharacters)
    expect(foldName(`a${'😀'.repeat(250)}b`)).not.toMatch(/\p{Cs}/u)
  })
})
