import type { Kind } from '#model/kinds.ts'
import { KIND_TABLE } from '#model/kinds.ts'
import type { Mark } from '#model/status.ts'
import { SANS } from '#figure/look/faces.ts'
import { outlineOf, type Outline } from '#figure/look/families.ts'
import { slipEdge } from '#figure/look/lines.ts'
import { stateCode } from '#figure/look/postal-codes.ts'
import { type FamilyTokens, type Scheme, TOKENS } from '#figure/look/tokens.ts'
import type { Place } from '#figure/view.ts'
import type { CanvasElement } from './element.ts'
import type { Figure } from '#figure/figure.ts'
import { cellAt, cellSize } from '#figure/frame.ts'
import { cut, LABEL_SIZE, labelWeight } from '#figure/label.ts'
import type { Size } from '#figure/layout/body.ts'
import type { Measure } from '#figure/layout/text.ts'
import { keepsLabel, type Level } from './level.ts'
import { type Sprite, SPRITE_MARGIN } from './sprites/sprite.ts'
import { toSprite } from './to-sprite.ts'

/** How things are drawn at the moment. */
export type Drawing = {
  scheme: Scheme
  level: Level
  close: boolean
  /** the rank down to which things keep their labels; all unless given */
  labels?: number | undefined
  classes: ReadonlyMap<string, readonly string[]>
  /** for each slip and outcome, how its content stands */
  standings: ReadonlyMap<string, Mark>
  measure: Measure
  toName: (sprite: Sprite) => string
}

type Data = Record<string, string | number>

/** An entity or a stack as an element, and an unfolded stack as its frame and its members. */
export function toNodeElements(figure: Figure, place: Place, drawing: Drawing): CanvasElement[] {
  const { id, what, w, h } = figure
  const sprite = toSprite(figure, place, { ...drawing, mark: drawing.standings.get(id) ?? 'alleged' })
  const node: CanvasElement = {
    group: 'nodes',
    data: {
      ...BARE,
      id,
      what,
      w,
      h,
      more: sprite.more,
      image: drawing.toName(sprite),
      imageW: w + 2 * SPRITE_MARGIN,
      imageH: h + 2 * SPRITE_MARGIN,
      ...bodyOf(figure, drawing),
      ...labelOf(figure, place, drawing)
    },
    position: { x: place.x, y: place.y },
    classes: drawing.classes.get(id) ?? [],
    grabbable: true
  }
  return figure.what === 'frame' ? [node, ...toCells(figure, place, drawing)] : [node]
}

const BARE = {
  shape: 'round-rectangle',
  filled: 1,
  fill: '#000000',
  edge: '#000000',
  edgeWidth: 1.4,
  edgeStyle: 'solid',
  radius: 'auto',
  label: '',
  ink: '#000000',
  size: LABEL_SIZE,
  weight: 500,
  halign: 'center',
  valign: 'center',
  dx: 0,
  dy: 0,
  mask: 0,
  z: 1
} as const

const SHAPES: Record<Outline, string> = {
  circle: 'ellipse',
  square: 'round-rectangle',
  hexagon: 'round-hexagon',
  octagon: 'round-octagon',
  cut: 'cut-rectangle',
  tag: 'round-tag',
  card: 'round-rectangle',
  outcome: 'round-rectangle',
  slip: 'round-rectangle'
}

/** Where a label stands, clear of the ring around a selected entity. */
const SIDES = {
  s: { halign: 'center', valign: 'bottom', dx: 0, dy: 8 },
  n: { halign: 'center', valign: 'top', dx: 0, dy: -8 },
  e: { halign: 'right', valign: 'center', dx: 9, dy: 0 },
  w: { halign: 'left', valign: 'center', dx: -9, dy: 0 }
} as const

function bodyOf(figure: Figure, { scheme, standings }: Drawing): Data {
  const { border, tint } = familyOf(figure.kind, scheme)
  const paper = { fill: TOKENS[scheme].panel, edge: TOKENS[scheme].line.ink, radius: 6 }
  const tinted = { fill: tint, edge: border }
  if (figure.what === 'token') return { ...tinted, shape: SHAPES[outlineOf(figure.kind)] }
  if (figure.what === 'card') return { ...paper, edgeWidth: figure.rank === 1 ? 2 : 1.4 }
  if (figure.what === 'outcome') return paper
  if (figure.what === 'stack') return { edgeWidth: 0, filled: 0, radius: 5 }
  if (figure.what === 'frame') return { ...paper, edge: border, z: 0 }
  const style = slipEdge(standings.get(figure.id) ?? 'alleged')
  return { ...tinted, radius: 4, edgeStyle: style, edgeWidth: style === 'double' ? 4 : 1.4 }
}

function labelOf(figure: Figure, { side }: Place, { scheme, level, labels }: Drawing): Data {
  if (figure.what === 'slip') {
    const { icon } = familyOf(figure.kind, scheme)
    return { label: level === 0 ? figure.text.join('\n') : '', ink: icon }
  }
  if (figure.what !== 'token') return {}
  if (!keepsLabel(figure.rank, level, labels)) return {}
  return {
    label: figure.text.join('\n'),
    ink: figure.rank <= 2 ? TOKENS[scheme].ink : TOKENS[scheme].text,
    weight: labelWeight(figure.rank),
    mask: 0.86,
    ...SIDES[side]
  }
}

function toCells(
  { stack, kind }: Extract<Figure, { what: 'frame' }>,
  place: Place,
  drawing: Drawing
): CanvasElement[] {
  const { border, tint, icon } = familyOf(kind, drawing.scheme)
  const size = cellSize(kind)
  const isState = kind === 'state'
  return stack.members.map((member, at) => {
    const offset = cellAt(kind, stack.members.length, at)
    return {
      group: 'nodes',
      data: {
        ...BARE,
        id: member.id,
        what: 'cell',
        more: 0,
        ...size,
        shape: isState ? 'round-hexagon' : 'round-rectangle',
        radius: isState ? 'auto' : 4,
        fill: tint,
        edge: border,
        edgeWidth: 1.2,
        label: drawing.level === 0 ? cellText(kind, member.name, size, drawing) : '',
        ink: icon,
        size: isState ? 11 : 12,
        weight: isState ? 600 : 500,
        image: '',
        imageW: 0,
        imageH: 0,
        z: 2,
        frame: stack.id,
        offsetX: offset.x,
        offsetY: offset.y
      },
      position: { x: place.x + offset.x, y: place.y + offset.y },
      classes: drawing.classes.get(member.id) ?? [],
      grabbable: false
    }
  })
}

function cellText(kind: Kind, name: string, size: Size, { measure }: Drawing): string {
  if (kind === 'state') return stateCode(name)
  return cut(name, `500 12px ${SANS}`, size.w - 14, measure)
}

function familyOf(kind: Kind, scheme: Scheme): FamilyTokens {
  return TOKENS[scheme].family[KIND_TABLE[kind].family]
}
