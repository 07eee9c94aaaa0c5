import type { ChainStep } from '#model/chain.ts'
import type { Answer, Params } from '#model/contracts.ts'
import { EARLIEST } from '#model/dates.ts'
import { AppError } from '#model/error.ts'
import { byCodePoint } from '#model/id.ts'
import { KINDS } from '#model/kinds.ts'
import { LIMITS } from '#model/limits.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Card } from '#model/shown.ts'
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

type Page = Pick<Answer<'chain'>, 'entities' | 'relations' | 'sources'>

type Fetch = (asked: Pick<Frontier, 'ids' | 'types' | 'avoid'>) => Promise<Link[]>

/** An action with those that continue it or that it continues, and the relations that join them. */
type Family = { actions: ReadonlySet<string>; links: readonly Link[]; isCut: boolean }

/**
 * The procedural history of an action: the actions it continues or that continue it, the proceeding it was
 * made part of, and what happened to each. `not_found` for an unknown entity, `bad_request` for one that is
 * not an action.
 */
export async function chain(primitives: Primitives, { id, asOf }: Params<'chain'>): Promise<Answer<'chain'>> {
  let isCut = false
  const fetch: Fetch = async (asked) => {
    const most = LIMITS.chainRelations
    const links = await primitives.frontier({ ...asked, asOf, most: most + 1 })
    isCut ||= links.length > most
    return links.slice(0, most)
  }
  const family = await familyOf(id, fetch)
  const happened = await fetch({ ids: [...family.actions], types: HAPPENING, avoid: ['action'] })
  const found = inOrderOfUse([...family.links, ...happened], family.actions)
  const ids = found.slice(0, LIMITS.evidenceRelations)
  const page = ids.length > 0 ? await primitives.ask('evidence', { ids, asOf }) : null
  const own = page?.entities.find((card) => card.id === id) ?? (await cardOf(id, primitives))
  if (!own) throw new AppError('not_found', `There is no entity “${id}”.`)
  if (own.kind !== 'action') {
    throw new AppError('bad_request', `“${id}” is no action; ask timeline what happened around it.`)
  }
  const steps = toSteps(family.actions, page?.relations ?? [], page?.entities ?? [own], asOf)
  return {
    steps,
    stopped: isCut || family.isCut || ids.length < found.length ? 'limit' : null,
    ...toldBy(steps, id, page ?? { entities: [own], relations: [], sources: [] })
  }
}

/** The ids of the relations of a family, those of its own actions before those of members that only joined one. */
function inOrderOfUse(links: readonly Link[], actions: ReadonlySet<string>): string[] {
  const joins = (link: Link): number => Number(isJoining(link, actions))
  const ordered = links.toSorted((a, b) => joins(a) - joins(b) || byCodePoint(a.id, b.id))
  return [...new Set(ordered.map((link) => link.id))]
}

/** Whether a relation only brings another action into a larger proceeding. */
function isJoining({ type, from }: Link, actions: ReadonlySet<string>): boolean {
  return GATHERING.includes(type) && !actions.has(from)
}

/** The card of an entity, whatever is known of it on any day. */
async function cardOf(id: string, primitives: Primitives): Promise<Card | undefined> {
  // no relation is known on the earliest day, so only the card is read
  const { entities } = await primitives.ask('between', { ids: [id], asOf: EARLIEST })
  return entities[0]
}

/** Follows an action from docket to docket and into the larger proceeding, up to a limit of actions. */
async function familyOf(id: string, fetch: Fetch): Promise<Family> {
  const actions = new Set([id])
  const links = new Map<string, Link>()
  let isCut = false
  for (let rim = [id]; rim.length > 0;) {
    const next: string[] = []
    // asked for apart, so that however many members there are, none takes the place of a move
    const met = await Promise.all(
      [CONTINUING, GATHERING].map((types) => fetch({ ids: rim, types, avoid: NOT_ACTIONS }))
    )
    for (const link of met.flat().toSorted((a, b) => byCodePoint(a.id, b.id))) {
      const isMember = isJoining(link, actions)
      if (isMember && link.to !== id) continue
      links.set(link.id, link)
      // a member of the proceeding asked about appears as a step, but is not followed
      if (isMember) continue
      const fresh = [link.from, link.to].filter((action) => !actions.has(action))
      const room = LIMITS.chainActions - actions.size
      for (const action of fresh.slice(0, room)) actions.add(action)
      next.push(...fresh.slice(0, room))
      isCut ||= fresh.length > room
    }
    rim = next
  }
  return { actions, links: [...links.values()], isCut }
}

/** What of a page the steps tell, and the card of the action itself. */
function toldBy(steps: readonly ChainStep[], id: string, { entities, relations, sources }: Page): Page {
  const told = new Set(steps.flatMap((step) => step.relations))
  const shown = relations.filter((relation) => told.has(relation.id))
  const ends = new Set([id, ...shown.flatMap(({ from, to }) => [from, to])])
  const cited = new Set(shown.flatMap(({ assertions }) => assertions.map(({ source }) => source)))
  return {
    entities: entities.filter((card) => ends.has(card.id)),
    relations: shown,
    sources: sources.filter((source) => cited.has(source.id))
  }
}
