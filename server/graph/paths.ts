import type { Answer, Params } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import type { Path } from '#model/paths.ts'
import { RELATION_TABLE, RELATION_TYPES } from '#model/relation-types.ts'
import { firmness, isOnRecord } from '#model/status.ts'
import type { Ends } from './corridor.ts'
import type { Ground, Hop, Key } from './ground.ts'
import { findRoutes } from './route-search.ts'
import type { Route } from './routes.ts'

/** Part of the time of the whole read that the search may take; the rest is for reading what it found. */
const SEARCHING = 0.75

/**
 * Several paths between two sets, over any store. None leads through an entity of either set, through a
 * document unless asked, through a hub, or over a type of relation that the ontology keeps out of paths
 * unless that type is named. `not_found` where an end does not exist.
 */
export async function paths(ground: Ground, params: Params<'paths'>): Promise<Answer<'paths'>> {
  const { asOf, marks, hub, k, hops } = params
  const without = new Set(params.without)
  const types = (params.types ?? RELATION_TYPES.filter((type) => RELATION_TABLE[type].inPaths)).filter(
    (type) => !without.has(type)
  )
  const avoid = [...(params.avoid ?? []), ...(params.documents ? [] : ['document' as const])]
  const ends = await endsOf(ground, params.from, params.to)
  const [usable, passable] = [
    { types, marks, asOf },
    { avoid, hub, ends: [...new Set([...ends.from, ...ends.to])] }
  ]
  const { routes, stopped } = await findRoutes({
    near: (keys, spare) => ground.near({ ...usable, ...passable, ...spare, keys }),
    meet: (rims, spare) => ground.meet({ ...usable, ...spare, ...rims }),
    meetThrough: (rims, spare) => ground.meetThrough({ ...usable, ...passable, ...spare, ...rims }),
    join: (pairs, within) => ground.join({ ...usable, pairs, within }),
    ends,
    k,
    hops,
    within: ground.within * SEARCHING
  })
  const found = routes.map(toPath)
  const relations = [...new Set(found.flatMap(({ steps }) => steps.map(({ relation }) => relation)))]
  const page =
    relations.length > 0
      ? await ground.ask('evidence', { ids: relations, asOf })
      : { entities: [], relations: [], sources: [] }
  return {
    paths: found,
    stopped,
    entities: page.entities,
    relations: page.relations,
    sources: page.sources
  }
}

/** What the store calls the entities of both sets; `not_found` names one that does not exist. */
async function endsOf(ground: Ground, from: readonly string[], to: readonly string[]): Promise<Ends> {
  const keys = await ground.keysOf([...new Set([...from, ...to])])
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
