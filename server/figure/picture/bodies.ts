import { type Kind, KIND_TABLE } from '#model/kinds.ts'
import type { Mark } from '#model/status.ts'
import type { Figure } from '../figure.ts'
import { cut } from '../label.ts'
import type { Measure } from '../layout/text.ts'
import { outlineOf } from '../look/families.ts'
import { slipEdge } from '../look/lines.ts'
import { type Scheme, TOKENS } from '../look/tokens.ts'
import { dateWords } from '../words/date-words.ts'
import { toCardText } from './card-text.ts'
import type { Paint, Path, Rect, Shape } from './drawing.ts'
import { fontOf, sans, text } from './face.ts'
import { type Frame, toOutline, toRect } from './outline.ts'
import { familyTokens, painted, solid, toIcon } from './paint.ts'
import { toFrame, toStack } from './stacks.ts'

/** What bodies are drawn with; `mark` is how the content of a slip or an outcome stands. */
export type Pens = { scheme: Scheme; measure: Measure; mark: Mark }

const RADIUS = 6
const SLIP_RADIUS = 4

/** The body of an entity or a stack around a point, drawn as on the canvas. */
export function toBody(figure: Figure, at: { x: number; y: number }, pens: Pens): Shape[] {
  const frame = { ...at, w: figure.w, h: figure.h }
  const tokens = TOKENS[pens.scheme]
  switch (figure.what) {
    case 'token':
      return toToken(figure.kind, frame, pens.scheme)
    case 'card': {
      const main = figure.rank === 1
      const paper = toRect(frame, RADIUS, painted(tokens.panel, tokens.line.ink, main ? 2 : 1.4))
      return [paper, toBar(frame, main ? 6 : 5, tokens.ink), ...toCardText(figure, frame, pens)]
    }
    case 'outcome':
      return toOutcome(figure, frame, pens)
    case 'slip':
      return toSlip(figure, frame, pens)
    case 'stack':
      return toStack(figure, frame, pens)
    case 'frame':
      break
  }
  return toFrame(figure, frame, pens)
}

/** A token: the shape of its family with the icon of its kind. */
export function toToken(kind: Kind, frame: Frame, scheme: Scheme): Shape[] {
  const { border, tint, icon } = familyTokens(kind, scheme)
  const { x, y, w, h } = frame
  const outline = outlineOf(kind)
  return [
    toOutline(outline, frame, painted(tint, border, 1.4)),
    toIcon(KIND_TABLE[kind].icon, {
      x: outline === 'tag' ? x - w * 0.07 : x,
      y,
      size: Math.min(w * 0.46, h * 0.62),
      colour: icon
    })
  ]
}

/** The bar at the left of a card, its outer corners as round as the card's. */
function toBar({ x, y, w, h }: Frame, width: number, colour: string): Path {
  const [left, top, bottom] = [x - w / 2, y - h / 2, y + h / 2]
  const r = Math.min(RADIUS, width)
  const d = `M${left + width} ${top}L${left + width} ${bottom}L${left + r} ${bottom}Q${left} ${bottom} ${left} ${bottom - r}L${left} ${top + r}Q${left} ${top} ${left + r} ${top}Z`
  return { what: 'path', d, fill: colour, opacity: 1, stroke: null }
}

function toOutcome(
  { entity, text: lines }: Extract<Figure, { what: 'token' | 'slip' | 'outcome' }>,
  frame: Frame,
  { scheme, measure, mark }: Pens
): Shape[] {
  const tokens = TOKENS[scheme]
  const { x, y, w, h } = frame
  const left = x - w / 2 + 14
  const top = entity.card.start === null ? 'Outcome' : `Outcome, ${dateWords(entity.card.start)}`
  const inner: Rect = {
    ...solid(tokens.ink),
    what: 'rect',
    x: x - w / 2 + 4,
    y: y - h / 2,
    w: 2,
    h,
    radius: 0
  }
  return [
    toRect(frame, RADIUS, painted(tokens.panel, tokens.line.ink, 1.4)),
    toBar(frame, 2.4, tokens.ink),
    ...(mark === 'found' ? [inner] : []),
    toIcon('badge-check', { x: left + 6, y: y - h / 2 + 14, size: 12, colour: tokens.muted }),
    text(
      cut(top, fontOf(sans(10.5)), w - 46, measure),
      { x: left + 16, y: y - h / 2 + 17.5 },
      sans(10.5),
      tokens.muted
    ),
    ...lines.map((line, at) =>
      text(line, { x: left, y: y - h / 2 + 33 + 14 * at }, sans(12, 600), tokens.ink)
    )
  ]
}

/** The text of a slip, centred, sixteen px a line. */
function toSlip(
  { kind, text: lines }: Extract<Figure, { what: 'token' | 'slip' | 'outcome' }>,
  frame: Frame,
  { scheme, mark }: Pens
): Shape[] {
  const { border, tint, icon } = familyTokens(kind, scheme)
  const style = slipEdge(mark)
  const dash = style === 'dashed' ? [5, 3.5] : []
  const edge = (colour: string, width: number): Paint => ({
    ...painted(tint, colour, width),
    stroke: { colour, width, dash, cap: 'butt' }
  })
  const paper = toRect(frame, SLIP_RADIUS, edge(border, style === 'double' ? 4 : 1.4))
  const between = toRect(frame, SLIP_RADIUS, { ...edge(TOKENS[scheme].canvas, 4 / 3), fill: null })
  return [
    ...(style === 'double' ? [paper, between] : [paper]),
    ...lines.map((line, at) =>
      text(line, { x: frame.x, y: frame.y + 16 * (at - (lines.length - 1) / 2) + 4.5 }, sans(13, 500), icon, {
        anchor: 'middle'
      })
    )
  ]
}
