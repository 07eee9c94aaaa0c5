import type { Answer, Params } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import type { Path } from '#model/paths.ts'
import { RELATION_TABLE, RELATION_TYPES } from '#model/relation-types.ts'
import { firmness, isOnRecord } from '#model/status.ts'
import type { Ends } from './corridor.ts'
import type { Hop } from './hop.ts'
import type { Begun, Primitives, Key } from './primitives.ts'
import { MEETING, NARROW, WIDE } from './exploration.ts'
import { findRoutes } from './route-search.ts'
import type { Route } from './routes.ts'

/** The share of the read's time that the search may take; the rest is for fetching what it found. */
const SEARCHING = 0.75

/**
 * Several paths between two sets of entities, over any store. None leads through an entity of either set,
 * through a document unless asked to, through a hub, or over a type of relation that the ontology keeps out
 * of paths unless that type is named. `not_found` where an end does not exist.
 */
export async function paths(primitives: Primitives, params: Params<'paths'>): Promise<Answer<'paths'>> {
  const { asOf, marks, hub, k, hops } = params
  const without = new Set(params.without)
  const types = (params.types ?? RELATION_TYPES.filter((type) => RELATION_TABLE[type].inPaths)).filter(
    (type) => !without.has(type)
  )
  const avoid = [...(params.avoid ?? []), ...(params.documents ? [] : ['document' as const])]
  const late = performance.now() + primitives.within * SEARCHING
  const asked = { types, marks, asOf, avoid, hub, ids: [...new Set([...params.from, ...params.to])] }
  const begun = await beginning(primitives, asked, hops)
  const ends = endsOf(begun, params.from, params.to)
  const [usable, passable] = [
    { types, marks, asOf },
    { avoid, hub, ends: [...new Set([...ends.from, ...ends.to])] }
  ]
  const { routes, stopped } = await findRoutes({
    near: (keys, spare) => primitives.near({ ...usable, ...passable, ...spare, keys }),
    meet: (rims, spare) => primitives.meet({ ...usable, ...spare, ...rims }),
    meetThrough: (rims, spare) => primitives.meetThrough({ ...usable, ...passable, ...spare, ...rims }),
    join: (pairs, within) => primitives.join({ ...usable, pairs, within }),
    ends,
    begun,
    k,
    hops,
    within: late - performance.now()
  })
  const found = routes.map(toPath)
  const relations = [...new Set(found.flatMap(({ steps }) => steps.map(({ relation }) => relation)))]
  const page =
    relations.length > 0
      ? await primitives.ask('evidence', { ids: relations, asOf })
      : { entities: [], relations: [], sources: [] }
  return {
    paths: found,
    stopped: stopped ?? (found.length < k ? null : 'k'),
    entities: page.entities,
    relations: page.relations,
    sources: page.sources
  }
}

type Asked = Omit<Parameters<Primitives['begin']>[0], 'few' | 'most' | 'within'>

/** What the store says of the ends; only their keys where more takes too long. */
async function beginning(primitives: Primitives, asked: Asked, hops: number): Promise<Begun> {
  // with fewer hops, the rims one step from the ends can already meet
  const few = hops > 2 + MEETING ? NARROW : 0
  // leaves some of the search's time to ask for less, and to say that it stopped
  const within = primitives.within * SEARCHING * SEARCHING
  const begin = (most: number) => primitives.begin({ ...asked, few, most, within })
  return begin(WIDE + 1).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'timeout') throw error
    return begin(0)
  })
}

/** Both sets by their keys; `not_found` names an id that does not exist. */
function endsOf({ keys }: Begun, from: readonly string[], to: readonly string[]): Ends {
  const keyOf = (id: string): Key => {
    const key = keys.get(id)
    if (key === undefined) throw new AppError('not_found', `There is no entity “${id}”.`)
    return key
  }
  return { from: new Set(from.map(keyOf)), to: new Set(to.map(keyOf)) }
}

function toPath({ entities, steps }: Route): Path {
  const leads = steps.flatMap((hops) => hops[0] ?? [])
  const weakest = leads.reduce<Hop | null>(
    (least, hop) => (least && firmness(least.mark) <= firmness(hop.mark) ? least : hop),
    null
  )
  return {
    entities,
    steps: leads.map((lead, i) => ({
      relation: lead.id,
      direction: lead.from === entities[i] ? 'out' : 'in',
      others: (steps[i] ?? []).slice(1).map(({ id }) => id)
    })),
    hops: leads.length,
    weakest: weakest && !isOnRecord(weakest.mark) ? { relation: weakest.id, mark: weakest.mark } : null
  }
}
