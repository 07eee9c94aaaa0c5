import { type Day, LATEST } from '#model/dates.ts'
import { append, countEach } from '#model/grouping.ts'
import { byCodePoint } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Card, ShownRelation } from '#model/shown.ts'
import { history, standingOn } from '#model/standing.ts'
import { type Mark, prominence } from '#model/status.ts'
import { type Hidden, type Reason, REASONS, reasonToHide, within } from './filters.ts'
import { courtsOn } from './courts.ts'
import type { Known } from './known.ts'
import { type Stack, type Tie, toStacks } from './stacks.ts'
import type { View } from './view.ts'

/**
 * An entity drawn by itself; `more` of its relations lead off the canvas. On a past as-of date it is 0, because
 * how many were known then is not known before they are read.
 */
export type SceneEntity = {
  id: string
  card: Card
  more: number
  /** the name of the court that an action is before, as far as is known that day; otherwise its place */
  court: string | null
}

/** A stack, folded or as a framed group of its members. */
export type SceneStack = Stack & { open: boolean }

/**
 * One line: all relations of one type between two drawn things, shown by the firmest mark among those that are not
 * dimmed.
 */
export type SceneLine = {
  id: string
  type: RelationType
  from: string
  to: string
  mark: Mark
  decision: ShownRelation['decision']
  role: string | null
  /** ids of the relations it stands for, those not dimmed before the others, the firmest first, then by id */
  relations: readonly string[]
}

/** What is drawn, and what the legend counts. */
export type Scene = {
  focus: string | null
  entities: readonly SceneEntity[]
  stacks: readonly SceneStack[]
  lines: readonly SceneLine[]
  /** ids of what is filtered but dimmed instead of hidden: entities, stacks, lines */
  dimmed: ReadonlySet<string>
  /** entities and relations known on the as-of date, by kind and mark, including those filtered out */
  kinds: ReadonlyMap<Kind, number>
  marks: ReadonlyMap<Mark, number>
  /** entities shown, including those in stacks; of these, those in stacks */
  shown: number
  stacked: number
  /** relations shown */
  relations: number
  hidden: Hidden
}

/**
 * Whether a line joins two bodies; one that leads from an entity, or from a stack, to itself is counted and listed
 * but not drawn.
 */
export function isDrawn({ from, to }: Pick<SceneLine, 'from' | 'to'>): boolean {
  return from !== to
}

/** How many of the relations shown are not drawn. */
export function undrawn({ lines, dimmed }: Pick<Scene, 'lines' | 'dimmed'>): number {
  return lines
    .filter((line) => !isDrawn(line) && !dimmed.has(line.id))
    .reduce((sum, { relations }) => sum + relations.length, 0)
}

/** The parts of a view that decide what is drawn (positions and selection do not). */
export type SceneView = Pick<View, 'focus' | 'entities' | 'unfolded' | 'filters' | 'fade' | 'near' | 'asOf'>

type Standing = { relation: ShownRelation; mark: Mark }
type Weighed = Standing & { reason: Reason | null }

/**
 * What the view shows of what is known: filtered, as of its day, look-alikes folded. Everything dropped is
 * counted.
 */
export function toScene(view: SceneView, known: Pick<Known, 'entities' | 'relations'>): Scene {
  const day = view.asOf ?? LATEST
  const cards = view.entities.flatMap((id) => known.entities.get(id) ?? [])
  const kindOf = new Map(cards.map(({ id, kind }) => [id, kind]))
  const among = [...known.relations.values()].filter(({ from, to }) => kindOf.has(from) && kindOf.has(to))
  const standing = among.flatMap((relation) => standingAt(relation, day))
  const then = withoutLater(
    cards,
    among,
    standing.map(({ relation }) => relation),
    view.focus
  )
  const { weighed, near } = weighAll(standing, kindOf, view)
  const unsaid = unsaidAllegations(weighed, kindOf)
  const isShown = ({ id, kind }: Card) =>
    !view.filters.kinds.includes(kind) && (!near || near.has(id)) && (id === view.focus || !unsaid.has(id))
  const drawn = view.fade ? weighed : weighed.filter(({ reason }) => reason === null)
  const shown = then.filter(isShown)
  const visible = view.fade ? then : shown
  const stacks = toStacks(visible, tiesOf(drawn, standing), view.focus).map((stack) => ({
    ...stack,
    open: view.unfolded.includes(stack.id)
  }))
  const inStack = new Map(stacks.flatMap(({ id, members }) => members.map((member) => [member.id, id])))
  const onCanvas = countEnds(among)
  const lines = toLines(drawn, inStack)
  const courts = courtsOn(known.relations.values(), day)
  return {
    focus: view.focus !== null && known.entities.has(view.focus) ? view.focus : null,
    entities: visible
      .filter(({ id }) => !inStack.has(id))
      .map((card) => ({
        id: card.id,
        card,
        more: view.asOf === null ? Math.max(0, card.degree - (onCanvas.get(card.id) ?? 0)) : 0,
        court:
          card.kind === 'action' ? (known.entities.get(courts.get(card.id) ?? '')?.name ?? card.place) : null
      })),
    stacks,
    lines,
    dimmed: view.fade ? dimmedOf(visible, stacks, isShown, lines, drawn) : NOTHING,
    kinds: countEach(then.map(({ kind }) => kind)),
    marks: countEach(standing.map(({ mark }) => mark)),
    shown: shown.length,
    stacked: shown.filter(({ id }) => inStack.has(id)).length,
    relations: weighed.filter(({ reason }) => reason === null).length,
    hidden: { total: among.length, by: countReasons(among.length - standing.length, weighed) }
  }
}

const NOTHING: ReadonlySet<string> = new Set()

/**
 * Allegations of which nothing is shown because of its status: their words must not stand alone among findings.
 */
function unsaidAllegations(weighed: readonly Weighed[], kindOf: ReadonlyMap<string, Kind>): Set<string> {
  const said = new Set<string>()
  const filtered = new Set<string>()
  for (const { relation, reason } of weighed) {
    for (const id of [relation.from, relation.to]) {
      if (kindOf.get(id) === 'allegation') (reason === 'status' ? filtered : said).add(id)
    }
  }
  return new Set([...filtered].filter((id) => !said.has(id)))
}

/** For each relation, why it is not shown, if it is not; and who is near enough to be shown. */
function weighAll(
  standing: readonly Standing[],
  kindOf: ReadonlyMap<string, Kind>,
  { filters, near, asOf }: SceneView
): { weighed: Weighed[]; near: ReadonlySet<string> | null } {
  const day = asOf ?? LATEST
  const weighed = standing.map((each): Weighed => {
    const kinds = [each.relation.from, each.relation.to].flatMap((id) => kindOf.get(id) ?? [])
    return { ...each, reason: reasonToHide({ ...each, kinds }, filters, day) }
  })
  if (!near) return { weighed, near: null }
  const ways = weighed.filter(({ reason }) => reason === null).map(({ relation }) => relation)
  const met = within(near.ids, near.depth, ways)
  return {
    near: met,
    weighed: weighed.map((each) =>
      each.reason === null && !(met.has(each.relation.from) && met.has(each.relation.to))
        ? { ...each, reason: 'distance' }
        : each
    )
  }
}

/**
 * What folding looks at: the drawn relations, and for an entity with none drawn, those that stand, so that
 * filters do not unfold a stack.
 */
function tiesOf(drawn: readonly Standing[], standing: readonly Standing[]): Tie[] {
  const met = countEnds(drawn.map(({ relation }) => relation))
  const bare = standing.filter(({ relation: { from, to } }) => !met.has(from) || !met.has(to))
  return [...drawn, ...bare].map(({ relation, mark }) => ({
    type: relation.type,
    from: relation.from,
    to: relation.to,
    mark
  }))
}

function countReasons(byDate: number, weighed: readonly Weighed[]): ReadonlyMap<Reason, number> {
  const counts = countEach(weighed.flatMap(({ reason }) => reason ?? []))
  if (byDate > 0) counts.set('date', byDate)
  return new Map(REASONS.flatMap((reason) => [[reason, counts.get(reason) ?? 0] as const]))
}

/** What is filtered and drawn dimmed: a stack or a line only where nothing in it is shown. */
function dimmedOf(
  visible: readonly Card[],
  stacks: readonly Stack[],
  isShown: (card: Card) => boolean,
  lines: readonly SceneLine[],
  drawn: readonly Weighed[]
): ReadonlySet<string> {
  const clear = new Set(drawn.flatMap(({ reason, relation }) => (reason === null ? [relation.id] : [])))
  return new Set([
    ...visible.filter((card) => !isShown(card)).map(({ id }) => id),
    ...stacks.filter(({ members }) => !members.some(isShown)).map(({ id }) => id),
    ...lines.filter(({ relations }) => !relations.some((id) => clear.has(id))).map(({ id }) => id)
  ])
}

function standingAt(relation: ShownRelation, day: Day): Standing[] {
  const found = standingOn(history(relation), day)
  return found ? [{ relation, mark: found.mark }] : []
}

/** Leaves out entities tied to others on the canvas only by what became known later. The focus stays. */
export function withoutLater(
  cards: readonly Card[],
  among: readonly ShownRelation[],
  known: readonly ShownRelation[],
  focus: string | null
): Card[] {
  const ever = countEnds(among)
  const now = countEnds(known)
  return cards.filter(({ id }) => id === focus || now.has(id) || !ever.has(id))
}

function toLines(drawn: readonly Weighed[], inStack: ReadonlyMap<string, string>): SceneLine[] {
  const groups = new Map<string, Weighed[]>()
  for (const each of drawn) {
    const { type, from, to } = each.relation
    const ends = [inStack.get(from) ?? from, inStack.get(to) ?? to]
    append(groups, `${ends[0]}/${type}/${ends[1]}`, each)
  }
  return [...groups].flatMap(([id, group]) => {
    const [first, ...rest] = group.toSorted(byProminence)
    if (!first) return []
    const { type, from, to, role, decision } = first.relation
    return {
      id: `line:${id}`,
      type,
      from: inStack.get(from) ?? from,
      to: inStack.get(to) ?? to,
      mark: first.mark,
      decision,
      role,
      relations: [first, ...rest].map(({ relation }) => relation.id)
    }
  })
}

function byProminence(a: Weighed, b: Weighed): number {
  return (
    Number(a.reason !== null) - Number(b.reason !== null) ||
    prominence(b.mark) - prominence(a.mark) ||
    byCodePoint(a.relation.id, b.relation.id)
  )
}

function countEnds(relations: readonly Pick<ShownRelation, 'from' | 'to'>[]): Map<string, number> {
  return countEach(relations.flatMap(({ from, to }) => (from === to ? [from] : [from, to])))
}
