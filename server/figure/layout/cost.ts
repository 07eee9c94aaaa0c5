import type { Box } from './box.ts'
import { gap } from './box.ts'
import type { Figure, Scene, Stroke } from './scene.ts'
import { crosses, enters } from './segment.ts'
import { closeness } from './sweep.ts'

const { max, sqrt } = Math

const OVERLAP = 160
const NEAR = 40
/** Bodies and labels stand at least this far apart, in px. */
const NEAR_GAP = 14
const GRAZE = 14
/** Lines keep this far from what they pass, in px. */
const GRAZE_GAP = 7
const OWN_LABEL = 60
const CROSSING = 60
const FAN = 9
/** The sine of .09 rad: two lines from one end closer than this read as one. */
const FAN_SINE = 0.0899
const HOME = 0.03
/** Within so many px of its slot a figure is still in its zone; beyond, each px costs more. */
const ZONE_REACH = 90
const ASTRAY = 0.05
const LENGTH = 0.035
/**
 * A line shorter than this, px, does not show how it stands: two dashes of the longest pattern (announced, 26 px
 * each) and the arrow. Each px that it lacks costs.
 */
const LEGIBLE = 64
const SHORT = 0.6
const OUTSIDE = 0.6
/** So many px outside the room, a px costs double; twice as far, triple. */
const OUTSIDE_SOFT = 60

/** What a line through someone else's body or label costs in a finished picture. */
export const THROUGH = 900

/** What a place is judged by. */
export interface Terms {
  /** The room that the picture should keep to. */
  bounds: Box
  /**
   * what a line through someone else's body or label costs; a little lets figures pass each other on their way
   */
  through: number
  /** how strongly figures are pulled to their slots; 1 in a whole new picture */
  home: number
  /** how many more places may be tried */
  tries: number
}

/**
 * What one figure's place costs: everything that its body, label and lines do to the rest, and its distance
 * from home. The sum is not carried on past `limit`.
 */
export function cost(scene: Scene, figure: Figure, terms: Terms, limit: number): number {
  let sum = standing(scene, figure, terms)
  for (const stroke of figure.strokes) {
    if (sum > limit) return sum
    sum += strokeCost(scene, figure, stroke, terms.through)
  }
  return sum
}

/** The part of a figure's cost that depends on the side of its label; where its lines run does not. */
export function sideCost(scene: Scene, figure: Figure, terms: Terms): number {
  let sum = standing(scene, figure, terms)
  for (const stroke of figure.strokes) sum += ownLabels(stroke)
  return sum
}

/** Its distance from home, whoever is too near, and other figures' lines that run over it. */
function standing(scene: Scene, figure: Figure, terms: Terms): number {
  let sum = homeward(figure, terms)
  for (const other of scene.figures) {
    if (other === figure) continue
    const { whole } = other
    if (gap(whole, figure.whole) >= NEAR_GAP) continue
    const space = closeness(figure, other)
    if (space < 0) sum += OVERLAP - space * 2
    else if (space < NEAR_GAP) sum += NEAR * (1 - space / NEAR_GAP)
  }
  for (const stroke of scene.strokes) {
    if (stroke.from !== figure && stroke.to !== figure) sum += passing(stroke, figure, terms.through)
  }
  return sum
}

function ownLabels(stroke: Stroke): number {
  const { from, to } = stroke
  const start = from.labelW > 0 && enters(stroke, from.label, 1) ? OWN_LABEL : 0
  const end = to.labelW > 0 && enters(stroke, to.label, 1) ? OWN_LABEL : 0
  return start + end
}

function homeward(figure: Figure, { bounds, home }: Terms): number {
  const dx = figure.x - figure.homeX
  const dy = figure.y - figure.homeY
  const { whole } = figure
  const outside =
    max(0, bounds.left - whole.left) +
    max(0, whole.right - bounds.right) +
    max(0, bounds.top - whole.top) +
    max(0, whole.bottom - bounds.bottom)
  const off = sqrt(dx * dx + dy * dy)
  const astray = figure.zone === 'elsewhere' ? 0 : max(0, off - ZONE_REACH)
  return home * (HOME * off + ASTRAY * astray) + OUTSIDE * outside * (1 + outside / OUTSIDE_SOFT)
}

function strokeCost(scene: Scene, figure: Figure, stroke: Stroke, through: number): number {
  const { from, to } = stroke
  const dx = stroke.bx - stroke.ax
  const dy = stroke.by - stroke.ay
  const length = sqrt(dx * dx + dy * dy)
  let sum = LENGTH * length + SHORT * max(0, LEGIBLE - length) + ownLabels(stroke)
  for (const other of scene.figures) {
    if (other !== from && other !== to) sum += passing(stroke, other, through)
  }
  for (const other of scene.strokes) {
    if (other === stroke) continue
    const shared = sharedEnd(stroke, other)
    if (!shared) {
      if (crosses(stroke, other)) sum += CROSSING
    } else if (narrow(stroke, other, shared)) {
      sum += other.from === figure || other.to === figure ? FAN / 2 : FAN
    }
  }
  return sum
}

/** What a stroke costs that passes a figure it does not join. */
export function passing(stroke: Stroke, figure: Figure, through: number): number {
  if (!enters(stroke, figure.whole, GRAZE_GAP)) return 0
  if (enters(stroke, figure.body, 0)) return through
  if (figure.labelW > 0 && enters(stroke, figure.label, 0)) return through
  if (enters(stroke, figure.body, GRAZE_GAP)) return GRAZE
  return figure.labelW > 0 && enters(stroke, figure.label, GRAZE_GAP) ? GRAZE : 0
}

function sharedEnd(p: Stroke, q: Stroke): Figure | null {
  if (p.from === q.from || p.from === q.to) return p.from
  return p.to === q.from || p.to === q.to ? p.to : null
}

function narrow(p: Stroke, q: Stroke, shared: Figure): boolean {
  const one = p.from === shared ? p.to : p.from
  const two = q.from === shared ? q.to : q.from
  const px = one.x - shared.x
  const py = one.y - shared.y
  const qx = two.x - shared.x
  const qy = two.y - shared.y
  if (px * qx + py * qy <= 0) return false
  const area = px * qy - py * qx
  const limit = (px * px + py * py) * (qx * qx + qy * qy) * FAN_SINE * FAN_SINE
  return area * area < limit
}
