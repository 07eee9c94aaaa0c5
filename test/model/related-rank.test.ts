import { CONTRACTS } from '#model/contracts.ts'
import type { Asked } from '#model/contracts.ts'
import { LIMITS } from '#model/limits.ts'
import { rankRelated } from '#model/related-rank.ts'
import type { RankedHit } from '#model/related-rank.ts'
import { STATUSES } from '#model/status.ts'
import type { BareEntity, BareRelation, Fragment } from '#model/ties.ts'
import { FACETS } from '#model/ties.ts'
import fc from 'fast-check'

const ENTITIES: BareEntity[] = [
  ...['a', 'b', 'c'].map((id) => ({
    id,
    kind: 'action' as const,
    start: id === 'c' ? null : `202${id === 'a' ? 3 : 4}`
  })),
  { id: 'sub', kind: 'company', start: null },
  { id: 'parent', kind: 'company', start: null },
  { id: 'app', kind: 'platform', start: null },
  { id: 'act', kind: 'statute', start: null },
  { id: 'family', kind: 'statute', start: null },
  { id: 'harm', kind: 'allegation', start: null },
  { id: 'judge', kind: 'person', start: null },
  { id: 'court', kind: 'court', start: null }
]
const OF_ACTION = (action: string) => [
  `sub/DEFENDANT_IN/${action}`,
  `parent/DEFENDANT_IN/${action}`,
  `${action}/CONCERNS/app`,
  `${action}/BROUGHT_UNDER/act`,
  `${action}/BROUGHT_UNDER/family`,
  `${action}/ALLEGES/harm`,
  `judge/PRESIDED_OVER/${action}`,
  `${action}/HEARD_IN/court`
]
const IDS = [
  ...['a', 'b', 'c'].flatMap(OF_ACTION),
  'act/KIND_OF/family',
  'sub/SUBSIDIARY_OF/parent',
  'parent/OPERATES/app',
  'harm/CONCERNS/app',
  'a/RELATED_TO/b',
  'c/PART_OF/b'
]
const status = fc.constantFrom(...STATUSES)
const anyRelations = fc
  .subarray(IDS)
  .chain((ids) => fc.tuple(...ids.map((id) => status.map((one): BareRelation => ({ id, status: one })))))

function rank(
  some: readonly BareRelation[],
  asked: Asked<'related'>,
  hubs: readonly string[] = []
): RankedHit[] {
  const fragment: Fragment = { relations: some, entities: ENTITIES }
  return rankRelated(fragment, new Set(hubs), CONTRACTS.related.params.parse(asked)).hits
}

const hitOf = (hits: readonly RankedHit[], action: string) => hits.find((hit) => hit.action === action)

describe('the ranking of related actions', () => {
  test('scores two actions the same from either side, with the sides of the reasons swapped', () => {
    fc.assert(
      fc.property(anyRelations, (some) => {
        const there = hitOf(rank(some, { id: 'a' }), 'b')
        const back = hitOf(rank(some, { id: 'b' }), 'a')
        expect(back?.score).toBe(there?.score)
        expect(back?.facets).toStrictEqual(there?.facets)
        const swapped = back?.reasons.map((reason) =>
          reason.entity === null ? reason : { ...reason, left: reason.right, right: reason.left }
        )
        expect(swapped).toStrictEqual(there?.reasons)
      })
    )
  })

  test('never scores lower for stronger evidence on what two actions share', () => {
    fc.assert(
      fc.property(anyRelations, fc.nat(), status, (some, place, other) => {
        const old = some[place % (some.length || 1)]
        if (!old || STATUSES.indexOf(other) < STATUSES.indexOf(old.status)) return
        const stronger = some.map((relation) =>
          relation === old ? { ...relation, status: other } : relation
        )
        const before = hitOf(rank(some, { id: 'a' }), 'b')?.score ?? 0
        expect(hitOf(rank(stronger, { id: 'a' }), 'b')?.score ?? 0).toBeGreaterThanOrEqual(before)
      })
    )
  })

  test('gives no reason of a facet that is off, and the other reasons as they were', () => {
    fc.assert(
      fc.property(anyRelations, fc.constantFrom(...FACETS), (some, off) => {
        const without = rank(some, { id: 'a', off: [off] })
        const all = rank(some, { id: 'a' })
        for (const hit of without) {
          expect(hit.reasons.map(({ facet }) => facet)).not.toContain(off)
          const kept = hitOf(all, hit.action)?.reasons.filter(({ facet }) => facet !== off)
          expect(hit.reasons.map(({ part }) => part)).toStrictEqual(kept?.map(({ part }) => part))
        }
      })
    )
  })

  test('puts a direct procedural link before all else, and shares add up to one', () => {
    fc.assert(
      fc.property(anyRelations, (some) => {
        const hits = rank(some, { id: 'a' })
        const firstLoose = hits.findIndex(({ direct }) => direct.length === 0)
        if (firstLoose >= 0)
          expect(hits.slice(firstLoose).every(({ direct }) => direct.length === 0)).toBe(true)
        for (const { facets, reasons, score } of hits) {
          expect(reasons.length).toBeGreaterThan(0)
          for (const { part, share } of reasons) expect(share).toBeCloseTo(part / score, 2)
          expect(facets.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 2)
        }
      })
    )
  })

  test('does not depend on the order in which a store gives the fragment', () => {
    fc.assert(
      fc.property(anyRelations, (some) => {
        expect(rank(some.toReversed(), { id: 'a' })).toStrictEqual(rank(some, { id: 'a' }))
      })
    )
  })
})

const said = (...ids: string[]): BareRelation[] => ids.map((id) => ({ id, status: 'filed' }))

test('what everybody shares says less than what two share', () => {
  const hits = rank(
    said(
      'sub/DEFENDANT_IN/a',
      'sub/DEFENDANT_IN/b',
      'parent/DEFENDANT_IN/a',
      'parent/DEFENDANT_IN/c',
      'parent/DEFENDANT_IN/b'
    ),
    { id: 'a', off: ['time'] }
  )
  const parts = hitOf(hits, 'b')?.reasons.map(({ entity, actions }) => [entity, actions])
  expect(parts).toStrictEqual([
    ['sub', 2],
    ['parent', 3]
  ])
})

test('an affiliated party counts less than the same party, and is told with both its relations', () => {
  const same = rank(said('parent/DEFENDANT_IN/a', 'parent/DEFENDANT_IN/b'), { id: 'a' })
  const kin = rank(said('sub/DEFENDANT_IN/a', 'sub/SUBSIDIARY_OF/parent', 'parent/DEFENDANT_IN/b'), {
    id: 'a'
  })
  expect(kin[0]?.reasons[0]).toMatchObject({
    facet: 'parties',
    entity: 'parent',
    left: ['sub/DEFENDANT_IN/a', 'sub/SUBSIDIARY_OF/parent'],
    right: ['parent/DEFENDANT_IN/b']
  })
  expect(kin[0]?.score).toBeLessThan(same[0]?.score ?? 0)
})

test('who is tied to an action twice is told with both relations, and weighs as the firmer', () => {
  const filed = said('sub/DEFENDANT_IN/a', 'sub/DEFENDANT_IN/b')
  const denied: BareRelation = { id: 'sub/MOVED_IN/b', status: 'denied' }
  const [twice] = rank([...filed, denied], { id: 'a', off: ['time'] })
  expect(twice?.reasons).toMatchObject([
    { entity: 'sub', left: ['sub/DEFENDANT_IN/a'], right: ['sub/DEFENDANT_IN/b', 'sub/MOVED_IN/b'] }
  ])
  expect(twice?.score).toBe(rank(filed, { id: 'a', off: ['time'] })[0]?.score)
})

test('what is shared is not counted again through what stands behind it', () => {
  const hits = rank(said('a/BROUGHT_UNDER/act', 'b/BROUGHT_UNDER/act', 'act/KIND_OF/family'), {
    id: 'a',
    off: ['time']
  })
  expect(hits[0]?.reasons.map(({ entity }) => entity)).toStrictEqual(['act'])
})

test.each<[boolean, string[]]>([
  [true, ['a/REMOVED_TO/b']],
  [true, ['b/REMANDED_TO/a']],
  [true, ['a/APPEALED_TO/b']],
  [true, ['a/TRANSFERRED_TO/b']],
  [true, ['a/REMOVED_TO/c', 'c/APPEALED_TO/b']],
  [true, ['a/TRANSFERRED_TO/c', 'c/APPEALED_TO/b']],
  [false, ['a/PART_OF/b']],
  [false, ['a/PART_OF/b', 'a/TRANSFERRED_TO/b']],
  [false, ['a/PART_OF/c', 'b/PART_OF/c']],
  [false, ['a/TRANSFERRED_TO/c', 'b/TRANSFERRED_TO/c']],
  [false, ['a/TRANSFERRED_TO/c', 'a/PART_OF/c', 'c/APPEALED_TO/b']]
])('that a and b are the same proceeding is %s by %j, from either side', (same, relations) => {
  for (const [id, other] of [
    ['a', 'b'],
    ['b', 'a']
  ]) {
    const hit = rank(said(...relations), { id }).find(({ action }) => action === other)
    expect(hit?.sameProceeding).toBe(same)
  }
})

test('a member of a larger proceeding comes before all that only share something with it', () => {
  const shared = ['sub/DEFENDANT_IN/', 'judge/PRESIDED_OVER/', 'parent/DEFENDANT_IN/']
  const hits = rank(said('a/PART_OF/c', ...shared.flatMap((tie) => [`${tie}a`, `${tie}b`])), { id: 'a' })
  expect(hits.map(({ action, direct }) => [action, direct])).toStrictEqual([
    ['c', ['a/PART_OF/c']],
    ['b', []]
  ])
})

test('who was made part of what another is only related to is of no proceeding with it', () => {
  const some = said('a/PART_OF/c', 'b/RELATED_TO/c')
  const marked = (id: string) =>
    rank(some, { id }).map(({ action, sameProceeding }) => [action, sameProceeding])
  expect(marked('a')).toStrictEqual([
    ['c', false],
    ['b', false]
  ])
  expect(marked('b')).toStrictEqual([
    ['c', false],
    ['a', false]
  ])
})

test('of entities that are asked about, who touches more of them is first, however little it weighs', () => {
  const some = said('b/HEARD_IN/court', 'judge/PRESIDED_OVER/b', 'c/ALLEGES/harm')
  const hits = rank(some, { ids: ['court', 'harm', 'judge'] })
  expect(hits.map(({ action, touches }) => [action, touches])).toStrictEqual([
    ['b', 2],
    ['c', 1]
  ])
  expect(hits[0]?.score).toBeLessThan(hits[1]?.score ?? 0)
})

test('of equal scores the action begun later is first, as far as is known on the day, and one without a day last', () => {
  const some = ['a', 'b', 'c'].map((id): BareRelation => ({ id: `${id}/CONCERNS/app`, status: 'recorded' }))
  const orderOn = (asOf?: string) => rank(some, { ids: ['app'], asOf }).map(({ action }) => action)
  expect(orderOn()).toStrictEqual(['b', 'a', 'c'])
  expect(orderOn('2023-12-31')).toStrictEqual(['a', 'b', 'c'])
})

test('of very many reasons the weightiest are listed, and the others counted', () => {
  const firms = Array.from({ length: LIMITS.relatedReasons + 3 }, (_, at) => `firm-${at}`)
  const fragment = {
    relations: said(...firms.flatMap((id) => [`${id}/DEFENDANT_IN/a`, `${id}/DEFENDANT_IN/b`])),
    entities: [...ENTITIES, ...firms.map((id): BareEntity => ({ id, kind: 'company', start: null }))]
  }
  const asked = CONTRACTS.related.params.parse({ id: 'a' })
  const [hit] = rankRelated(fragment, new Set(), asked).hits
  // nearness in time is one more
  expect([hit?.reasons.length, hit?.more]).toStrictEqual([LIMITS.relatedReasons, 4])
})

test('when an action begins is no reason before it is known to have begun', () => {
  const facets = (asOf: string) =>
    rank(said('sub/DEFENDANT_IN/a', 'sub/DEFENDANT_IN/b'), { id: 'a', asOf })[0]?.facets.map(
      ({ facet }) => facet
    )
  expect(facets('2024-12-30')).toStrictEqual(['parties'])
  expect(facets('2024-12-31')).toStrictEqual(['parties', 'time'])
})

test('of several links to one action the firmest counts', () => {
  const link = (id: string, how: BareRelation['status']): BareRelation => ({ id, status: how })
  const [weak, firm] = [link('a/RELATED_TO/b', 'alleged'), link('b/PART_OF/a', 'found')]
  const score = (...some: BareRelation[]) => rank(some, { id: 'a', off: ['time'] })[0]?.score
  expect(score(weak, firm)).toBe(score(firm))
  expect(score(weak)).toBeLessThan(score(firm) ?? 0)
})

test('a facet that is weighed twice, or weighed and off, is refused by name', () => {
  const some = said('a/ALLEGES/harm', 'b/ALLEGES/harm')
  const asking = (...weights: string[]) => rank(some, { id: 'a', weights, off: ['time'] })
  expect(asking('conduct:3', 'law:2')).toHaveLength(1)
  expect(() => asking('conduct:1', 'law:2', 'conduct:3')).toThrow(
    'The facet conduct is weighed more than once'
  )
  expect(() => asking('conduct:1', 'time:3')).toThrow('The facet time is weighed, and off')
})

test('a hub joins nobody, but a link to it stands', () => {
  const some = said('sub/DEFENDANT_IN/a', 'sub/DEFENDANT_IN/b', 'a/PART_OF/c', 'b/PART_OF/c')
  expect(rank(some, { id: 'a' }, ['sub', 'c']).map(({ action }) => action)).toStrictEqual(['c'])
})

test('weights change the order at once', () => {
  const some = said('a/ALLEGES/harm', 'b/ALLEGES/harm', 'a/HEARD_IN/court', 'c/HEARD_IN/court')
  const order = (weights: string[]) =>
    rank(some, { id: 'a', weights, off: ['time'] }).map(({ action }) => action)
  expect(order(['conduct:1'])).toStrictEqual(['b', 'c'])
  expect(order(['court:99'])).toStrictEqual(['c', 'b'])
})
