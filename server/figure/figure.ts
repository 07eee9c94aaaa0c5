import { countEach } from '#model/grouping.ts'
import type { Kind } from '#model/kinds.ts'
import { SERIF } from './look/faces.ts'
import { outlineOf } from './look/families.ts'
import type { Scene, SceneEntity, SceneStack } from './scene.ts'
import { frameSize } from './frame.ts'
import { toLabel, toOutcomeText, toSlipText } from './label.ts'
import type { Size } from './layout/body.ts'
import { toZones } from './layout/role.ts'
import type { Measure } from './layout/text.ts'
import type { Zone } from './layout/zones.ts'

type Common = Size & {
  id: string
  /** the key under which the view keeps its place */
  place: string
  kind: Kind
  /** 1 focus, 2 party, 3 ordinary, 4 leaf: decides size and label */
  rank: number
  zone: Zone
}

/** A thing that is drawn, with its size in px of the world; `text` is its label, or the text inside a slip. */
export type Figure = Common &
  (
    | { what: 'token' | 'slip' | 'outcome'; entity: SceneEntity; text: readonly string[]; label: Size | null }
    | { what: 'card'; entity: SceneEntity; label: null }
    | { what: 'stack'; stack: SceneStack; label: null }
    | { what: 'frame'; stack: SceneStack; label: null }
  )

const FOCUS_CARD: Size = { w: 232, h: 82 }
const CARD: Size = { w: 178, h: 62 }
const STACK: Size = { w: 150, h: 44 }
/** A card widens for a name that does not fit at 13 px, up to this width. */
const CARD_MOST = 216
const CARD_EDGES = 24
const CASE_FONT = `italic 600 13px ${SERIF}`
/** The side of a token by its rank, px. */
const TOKENS_BY_RANK = [0, 50, 50, 40, 34]
const SLIP_W = 152

/** Everything in a scene that has a place of its own, sized by its role and its measured text. */
export function toFigures(scene: Scene, measure: Measure): Figure[] {
  const ties = countEach(scene.lines.flatMap(({ from, to }) => [from, to]))
  const kinds = [
    ...scene.entities.map(({ id, card }) => ({ id, kind: card.kind })),
    ...scene.stacks.map(({ id, kind }) => ({ id, kind }))
  ]
  const zones = scene.focus === null ? null : toZones(scene.focus, kinds, scene.lines)
  const rankOf = (id: string, zone: Zone): number => {
    if (id === scene.focus) return 1
    if (zone === 'plaintiff' || zone === 'defendant') return 2
    return (ties.get(id) ?? 0) > 1 ? 3 : 4
  }
  return [
    ...scene.entities.map((entity) => {
      const zone = zones?.get(entity.id) ?? 'elsewhere'
      return toFigure(entity, zone, rankOf(entity.id, zone), measure)
    }),
    ...scene.stacks.map((stack) => toStackFigure(stack, zones?.get(stack.id) ?? 'elsewhere'))
  ]
}

function toFigure(entity: SceneEntity, zone: Zone, rank: number, measure: Measure): Figure {
  const { id, card } = entity
  const common = { id, place: id, kind: card.kind, rank, zone, entity }
  const outline = outlineOf(card.kind)
  if (outline === 'card') {
    if (rank === 1) return { ...common, ...FOCUS_CARD, what: 'card', label: null }
    const w = Math.max(CARD.w, Math.min(CARD_MOST, Math.ceil(measure(card.name, CASE_FONT)) + CARD_EDGES))
    return { ...common, h: CARD.h, w, what: 'card', label: null }
  }
  if (outline === 'outcome') {
    const text = toOutcomeText(card.name, measure)
    return { ...common, what: 'outcome', w: 168, h: 30 + 14 * text.length, text, label: null }
  }
  if (outline === 'slip') {
    const { lines } = toSlipText(card.name, measure)
    return { ...common, what: 'slip', w: SLIP_W, h: 18 + 16 * lines.length, text: lines, label: null }
  }
  const side = TOKENS_BY_RANK[rank] ?? 40
  const { lines, w, h } = toLabel(card.name, rank, measure)
  return { ...common, what: 'token', w: side, h: side, text: lines, label: { w, h } }
}

function toStackFigure(stack: SceneStack, zone: Zone): Figure {
  const common = { id: stack.id, kind: stack.kind, rank: 3, zone, stack, label: null }
  return stack.open
    ? { ...common, ...frameSize(stack.kind, stack.members.length), what: 'frame', place: `${stack.id}:open` }
    : { ...common, ...STACK, what: 'stack', place: stack.id }
}
