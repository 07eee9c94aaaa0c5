import type { Box } from './box.ts';
import { gap } from './box.ts';
import type { Figure, Scene, Stroke } from './scene.ts';
import { crosses, enters } from './segment.ts';
import { closeness } from './sweep.ts';

const OVERLAP = 160;
const NEAR = 40;
/** Bodies and labels stand at least this far apart, in px. */
const NEAR_GAP = 14;
const THROUGH = 64;
const GRAZE = 14;
/** Lines keep this far from what they pass, in px. */
const GRAZE_GAP = 7;
const OWN_LABEL = 30;
const CROSSING = 12;
const FAN = 9;
/** The sine of .09 rad: two lines from one end closer than this read as one. */
const FAN_SINE = 0.0899;
const HOME = 0.09;
const LENGTH = 0.035;
const OUTSIDE = 0.35;

/** What one figure's place costs: all that its body, its label and its lines do to the rest, and its way from home. */
export function cost(scene: Scene, figure: Figure, bounds: Box): number {
  let sum = homeward(figure, bounds);
  for (const other of scene.figures) {
    if (other === figure) continue;
    const { whole } = other;
    if (gap(whole, figure.whole) >= NEAR_GAP) continue;
    const space = closeness(figure, other);
    if (space < 0) sum += OVERLAP - space * 2;
    else if (space < NEAR_GAP) sum += NEAR * (1 - space / NEAR_GAP);
  }
  for (const stroke of scene.strokes) {
    if (stroke.from === figure || stroke.to === figure) sum += strokeCost(scene, figure, stroke);
    else sum += passing(stroke, figure);
  }
  return sum;
}

function homeward(figure: Figure, bounds: Box): number {
  const dx = figure.x - figure.homeX;
  const dy = figure.y - figure.homeY;
  const { whole } = figure;
  const outside =
    Math.max(0, bounds.left - whole.left) +
    Math.max(0, whole.right - bounds.right) +
    Math.max(0, bounds.top - whole.top) +
    Math.max(0, whole.bottom - bounds.bottom);
  return HOME * Math.sqrt(dx * dx + dy * dy) + OUTSIDE * outside;
}

function strokeCost(scene: Scene, figure: Figure, stroke: Stroke): number {
  const { from, to } = stroke;
  const dx = stroke.bx - stroke.ax;
  const dy = stroke.by - stroke.ay;
  let sum = LENGTH * Math.sqrt(dx * dx + dy * dy);
  if (from.labelW > 0 && enters(stroke, from.label, 1)) sum += OWN_LABEL;
  if (to.labelW > 0 && enters(stroke, to.label, 1)) sum += OWN_LABEL;
  for (const other of scene.figures) {
    if (other !== from && other !== to) sum += passing(stroke, other);
  }
  for (const other of scene.strokes) {
    if (other === stroke) continue;
    const shared = sharedEnd(stroke, other);
    if (!shared) {
      if (crosses(stroke, other)) sum += CROSSING;
    } else if (narrow(stroke, other, shared)) {
      sum += other.from === figure || other.to === figure ? FAN / 2 : FAN;
    }
  }
  return sum;
}

function passing(stroke: Stroke, figure: Figure): number {
  if (!enters(stroke, figure.whole, GRAZE_GAP)) return 0;
  if (enters(stroke, figure.body, 0)) return THROUGH;
  if (figure.labelW > 0 && enters(stroke, figure.label, 0)) return THROUGH;
  if (enters(stroke, figure.body, GRAZE_GAP)) return GRAZE;
  return figure.labelW > 0 && enters(stroke, figure.label, GRAZE_GAP) ? GRAZE : 0;
}

function sharedEnd(p: Stroke, q: Stroke): Figure | null {
  if (p.from === q.from || p.from === q.to) return p.from;
  return p.to === q.from || p.to === q.to ? p.to : null;
}

function narrow(p: Stroke, q: Stroke, shared: Figure): boolean {
  const one = p.from === shared ? p.to : p.from;
  const two = q.from === shared ? q.to : q.from;
  const px = one.x - shared.x;
  const py = one.y - shared.y;
  const qx = two.x - shared.x;
  const qy = two.y - shared.y;
  if (px * qx + py * qy <= 0) return false;
  const area = px * qy - py * qx;
  const limit = (px * px + py * py) * (qx * qx + qy * qy) * FAN_SINE * FAN_SINE;
  return area * area < limit;
}
