import type { Answer, Params } from '#model/contracts.ts'
import { EARLIEST } from '#model/dates.ts'
import { AppError } from '#model/error.ts'
import { byCodePoint } from '#model/id.ts'
import { KINDS } from '#model/kinds.ts'
import { LIMITS } from '#model/limits.ts'
import type { RelationType } from '#model/relation-types.ts'
import { toSteps } from './chain-steps.ts'
import type { Link } from './hop.ts'
import type { Frontier, Primitives } from './primitives.ts'

/** Types that lead to the same action under another docket or in a higher court. */
const CONTINUING: readonly RelationType[] = ['REMOVED_TO', 'REMANDED_TO', 'APPEALED_TO']
/** Types that join an action with others: followed from a member to the whole, but not on to other members. */
const GATHERING: readonly RelationType[] = ['TRANSFERRED_TO', 'PART_OF']
const LINKING = [...CONTINUING, ...GATHERING]
/** Types that tell what happened to one action. */
const HAPPENING: readonly RelationType[] = [
  ...LINKING,
  'BROUGHT',
  'HEARD_IN',
  'PRESIDED_OVER',
  'RULED_ON',
  'TESTIFIED_AT',
  'DOCUMENT_OF',
  'RESULTED_IN',
  'RESOLVES'
]
const NOT_ACTIONS = KINDS.filter((kind) => kind !== 'action')

/**
 * The procedural history of an action: the actions it continues or that continue it, the proceeding it was
 * made part of, and what happened to each. `not_found` for an unknown entity, `bad_request` for one that is
 * not an action.
 */
export async function chain(primitives: Primitives, { id, asOf }: Params<'chain'>): Promise<Answer<'chain'>> {
  let stopped: 'limit' | null = null
  const fetch = async (asked: Pick<Frontier, 'ids' | 'types' | 'avoid'>): Promise<Link[]> => {
    const most = LIMITS.chainRelations
    const hops = await primitives.frontier({ ...asked, asOf, most: most + 1 })
    if (hops.length <= most) return hops
    stopped = 'limit'
    return []
  }
  const family = new Set([id])
  const links = new Map<string, Link>()
  for (let rim = [id]; rim.length > 0;) {
    const hops = await fetch({ ids: rim, types: LINKING, avoid: NOT_ACTIONS })
    rim = []
    for (const hop of hops.toSorted((a, b) => byCodePoint(a.id, b.id))) {
      const isMember = GATHERING.includes(hop.type) && !family.has(hop.from)
      if (isMember && hop.to !== id) continue
      links.set(hop.id, hop)
      // a member of the proceeding asked about appears as a step, but is not followed
      if (isMember) continue
      for (const other of [hop.from, hop.to]) {
        if (family.has(other)) continue
        if (family.size === LIMITS.chainActions) {
          stopped = 'limit'
          continue
        }
        family.add(other)
        rim.push(other)
      }
    }
  }
  const happened = await fetch({ ids: [...family], types: HAPPENING, avoid: ['action'] })
  const found = [...new Set([...links.keys(), ...happened.map((hop) => hop.id)])].toSorted(byCodePoint)
  const ids = found.slice(0, LIMITS.evidenceRelations)
  if (ids.length < found.length) stopped = 'limit'
  const page = ids.length > 0 ? await primitives.ask('evidence', { ids, asOf }) : null
  const own =
    page?.entities.find((card) => card.id === id) ??
    (await primitives.ask('between', { ids: [id], asOf: EARLIEST })).entities[0]
  if (!own) throw new AppError('not_found', `There is no entity “${id}”.`)
  if (own.kind !== 'action') throw new AppError('bad_request', `“${id}” is not an action.`)
  const { entities, relations, sources } = page ?? { entities: [own], relations: [], sources: [] }
  const steps = toSteps(family, relations, entities)
  const told = new Set(steps.flatMap((step) => step.relations))
  const shown = relations.filter((relation) => told.has(relation.id))
  const ends = new Set([id, ...shown.flatMap(({ from, to }) => [from, to])])
  const cited = new Set(shown.flatMap(({ assertions }) => assertions.map(({ source }) => source)))
  return {
    steps,
    stopped,
    entities: entities.filter((card) => ends.has(card.id)),
    relations: shown,
    sources: sources.filter((source) => cited.has(source.id))
  }
}
