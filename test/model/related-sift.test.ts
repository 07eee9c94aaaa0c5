import { CONTRACTS } from '#model/contracts.ts'
import type { Asked, Params } from '#model/contracts.ts'
import { byCodePoint } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import type { RankedHit } from '#model/related-rank.ts'
import { rankRelated } from '#model/related-rank.ts'
import type { Sketch } from '#model/related-sift.ts'
import { rangesOf, siftRelated } from '#model/related-sift.ts'
import { standpointOf } from '#model/related-standpoint.ts'
import type { RelationType } from '#model/relation-types.ts'
import { STATUSES } from '#model/status.ts'
import type { BareEntity, BareRelation, Facet, Fragment } from '#model/ties.ts'
import { endsOf, FACETS, leadsOn, TIE_TYPES } from '#model/ties.ts'
import fc from 'fast-check'

const ACTIONS = ['a', ...Array.from({ length: 9 }, (_, i) => `b${i}`)]
const OTHERS: [string, Kind][] = [
  ['sub', 'company'],
  ['parent', 'company'],
  ['app', 'platform'],
  ['act', 'statute'],
  ['family', 'statute'],
  ['harm', 'allegation'],
  ['wider', 'allegation'],
  ['judge', 'person'],
  ['court', 'court']
]
const ENTITIES: BareEntity[] = [
  ...ACTIONS.map((id, i): BareEntity => ({ id, kind: 'action', start: i % 3 === 0 ? null : `202${i % 4}` })),
  ...OTHERS.map(([id, kind]): BareEntity => ({ id, kind, start: null }))
]
const IDS = [
  ...ACTIONS.flatMap((action) => [
    `sub/DEFENDANT_IN/${action}`,
    `sub/COUNSEL_IN/${action}`,
    `parent/DEFENDANT_IN/${action}`,
    `parent/PLAINTIFF_IN/${action}`,
    `${action}/CONCERNS/app`,
    `${action}/BROUGHT_UNDER/act`,
    `${action}/BROUGHT_UNDER/family`,
    `${action}/ALLEGES/harm`,
    `${action}/ALLEGES/wider`,
    `judge/PRESIDED_OVER/${action}`,
    `${action}/HEARD_IN/court`
  ]),
  ...ACTIONS.slice(1).map((action) => `${action}/RELATED_TO/a`),
  'a/PART_OF/b1',
  'b2/PART_OF/b1',
  'act/KIND_OF/family',
  'harm/KIND_OF/wider',
  'sub/SUBSIDIARY_OF/parent',
  'judge/OFFICER_OF/parent',
  'sub/OPERATES/app',
  'parent/OPERATES/app',
  'harm/CONCERNS/app',
  'wider/CONCERNS/app'
]
const anyRelations = fc
  .subarray(IDS)
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.constantFrom(...STATUSES).map((status): BareRelation => ({ id, status }))))
  )
const weights = fc
  .subarray([...FACETS], { maxLength: 3 })
  .chain((facets) =>
    fc.tuple(...facets.map((facet) => fc.nat({ max: 99 }).map((times) => `${facet}:${times}`)))
  )
const questions = fc.record({
  asked: fc.oneof(
    fc.record({ id: fc.constantFrom('a', 'b1') }),
    fc.record({ ids: fc.subarray(['sub', 'parent', 'app', 'act', 'harm', 'b1', 'nobody'], { minLength: 1 }) })
  ),
  limit: fc.integer({ min: 1, max: 4 }),
  weights,
  off: fc.subarray([...FACETS], { maxLength: 3 }),
  asOf: fc.constantFrom(undefined, '2022-06-01')
})
const HUBS = fc.subarray(['sub', 'court', 'app'], { maxLength: 1 })

/**
 * What a store gives: a fragment that is complete only for what is asked about, and a sketch of everything
 * else.
 */
function sketched(all: readonly BareRelation[], anchors: readonly string[], hubs: ReadonlySet<string>) {
  const kinds = new Map(ENTITIES.filter(({ id }) => !hubs.has(id)).map(({ id, kind }) => [id, kind]))
  const sketch: Sketch<string> & { steps: object[]; onward: object[] } = {
    keys: new Map(ENTITIES.map(({ id }) => [id, id])),
    kinds,
    steps: [],
    onward: []
  }
  const ties: ReadonlySet<RelationType> = new Set(TIE_TYPES)
  for (const { id } of all) {
    const { from, type, to } = endsOf(id)
    const [left, right] = [kindOf(from), kindOf(to)]
    if (leadsOn(type, left, right) && kinds.has(from) && kinds.has(to)) sketch.steps.push({ from, type, to })
    if (!ties.has(type)) continue
    if (left === 'action' && kinds.has(to)) sketch.onward.push({ entity: to, type, actions: [from] })
    if (right === 'action' && kinds.has(from)) sketch.onward.push({ entity: from, type, actions: [to] })
  }
  const own = all.filter(({ id }) => {
    const { from, type, to } = endsOf(id)
    return anchors.includes(from) || anchors.includes(to) || leadsOn(type, kindOf(from), kindOf(to))
  })
  return { sketch, own: { relations: own, entities: ENTITIES } satisfies Fragment }
}

function kindOf(id: string): Kind {
  return ENTITIES.find((entity) => entity.id === id)?.kind ?? 'document'
}

/** The part of a fragment that is read for the actions kept, and for what is asked about. */
function keptOf(all: readonly BareRelation[], own: Fragment, kept: readonly string[]): Fragment {
  const some = new Set([...kept, ...own.relations.map(({ id }) => id)])
  return {
    relations: all.filter(({ id }) => some.has(id) || some.has(endsOf(id).from) || some.has(endsOf(id).to)),
    entities: ENTITIES
  }
}

/** A facet that is weighed stays on: both together are refused. */
function toParams({
  weights: times = [],
  off: some = [],
  ...asked
}: Asked<'related'> & { weights?: string[]; off?: Facet[] }) {
  const off = some.filter((facet) => !times.some((one) => one.startsWith(`${facet}:`)))
  return CONTRACTS.related.params.parse({
    ...asked,
    ...(times.length ? { weights: times } : {}),
    ...(off.length ? { off } : {})
  })
}

/** Ranks as a store does: looks at the likeliest first, and at more while others may be among the best. */
function rankSifted(
  all: readonly BareRelation[],
  params: Params<'related'>,
  hubs: ReadonlySet<string>,
  first: number
) {
  const anchors = params.id === undefined ? (params.ids ?? []) : [params.id]
  const { sketch, own } = sketched(all, anchors, hubs)
  const sifted = siftRelated(sketch, standpointOf(own, hubs, params), params.limit, first)
  const seen: string[] = []
  let looks = 0
  let hits: RankedHit[] = []
  for (let some = sifted.next(0, []); some.length > 0; some = sifted.next(seen.length, hits)) {
    seen.push(...some)
    looks += 1
    hits = rankRelated(keptOf(all, own, seen), hubs, params, sifted).hits
  }
  return { found: sifted.found, hits, looks }
}

test('what is looked at ranks as all does, with the same count and reasons, in two looks at most', () => {
  const most = { looks: 0 }
  fc.assert(
    fc.property(anyRelations, questions, HUBS, fc.nat({ max: 2 }), (all, { asked, ...rest }, left, first) => {
      const params = toParams({ ...asked, ...rest })
      const hubs = new Set(left)
      const { looks, ...ranked } = rankSifted(all, params, hubs, first)
      expect(ranked).toStrictEqual(rankRelated({ relations: all, entities: ENTITIES }, hubs, params))
      most.looks = Math.max(most.looks, looks)
    }),
    { numRuns: 1_000 }
  )
  expect(most.looks).toBe(2)
})

test('no score is above its bound or below its floor, whatever is said of the relations', () => {
  fc.assert(
    fc.property(anyRelations, questions, HUBS, (all, { asked, ...rest }, left) => {
      const params = toParams({ ...asked, ...rest, limit: 50 })
      const hubs = new Set(left)
      const anchors = params.id === undefined ? (params.ids ?? []) : [params.id]
      const { sketch, own } = sketched(all, anchors, hubs)
      const standpoint = standpointOf(own, hubs, params)
      const { hits } = rankRelated({ relations: all, entities: ENTITIES }, hubs, params)
      const { ranges } = rangesOf(sketch, standpoint)
      const nearness = params.id === undefined ? 0 : standpoint.weights.time
      expect([...ranges.keys()].toSorted(byCodePoint)).toStrictEqual(
        hits.map(({ action }) => action).toSorted(byCodePoint)
      )
      for (const { action, score, direct, touches } of hits) {
        const range = ranges.get(action)
        expect(range).toMatchObject({ direct: Number(direct.length > 0), touches })
        expect(score).toBeLessThanOrEqual((range?.bound ?? 0) + nearness + 0.0001)
        expect(score).toBeGreaterThanOrEqual((range?.floor ?? 0) - 0.0001)
      }
    }),
    { numRuns: 500 }
  )
})

test('of many that share nothing rare only the likely are kept', () => {
  const rare = ['b0', 'b1'].map((action): BareRelation => ({ id: `${action}/ALLEGES/harm`, status: 'filed' }))
  const common = ACTIONS.map((action): BareRelation => ({ id: `${action}/HEARD_IN/court`, status: 'filed' }))
  const all: BareRelation[] = [{ id: 'a/ALLEGES/harm', status: 'filed' }, ...rare, ...common]
  const params = toParams({ id: 'a', limit: 2 })
  const { sketch, own } = sketched(all, ['a'], new Set())
  const sifted = siftRelated(sketch, standpointOf(own, new Set(), params), params.limit)
  expect([sifted.found, sifted.next(0, []).toSorted(byCodePoint)]).toStrictEqual([9, ['b0', 'b1']])
  expect(Object.fromEntries(sifted.actions)).toStrictEqual({ 'conduct harm': 3, 'court court': 10 })
})
