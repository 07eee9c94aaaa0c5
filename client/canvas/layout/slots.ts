import type { Body, Size } from './body.ts';
import { setBeside } from './beside.ts';
import { put, type Figure, type Scene } from './scene.ts';
import { SLOTS, ZONES, type Slots, type Zone } from './zones.ts';

/** The world for which the slots are written. */
const WORLD: Size = { w: 960, h: 800 };
const ORDERINGS = 3;

/** Gives every figure of a zone its slot, in the order of its neighbours' barycentre, then of its id; the rest go beside a neighbour. */
export function takeSlots(scene: Scene, bodies: readonly Body[], world: Size): void {
  const scale = { x: world.w / WORLD.w, y: world.h / WORLD.h };
  const zones = new Map<Zone, Figure[]>(ZONES.map((zone) => [zone, []]));
  for (const body of bodies) {
    const figure = scene.byId.get(body.id);
    const members = zones.get(body.zone);
    if (figure && members && !members.includes(figure)) members.push(figure);
  }
  for (const members of zones.values()) members.sort(byId);
  const rest = zones.get('elsewhere') ?? [];
  const set = scene.figures.filter((figure) => figure.fixed || !rest.includes(figure));
  for (let ordering = 0; ordering <= ORDERINGS; ordering++) {
    for (const [zone, members] of zones) {
      if (zone === 'elsewhere') continue;
      const slots = SLOTS[zone];
      if (ordering > 0) order(members, slots, new Set(set));
      seat(members, slots, scale);
    }
  }
  setRest(scene, rest, set, world);
  for (const figure of scene.figures) {
    figure.homeX = figure.x;
    figure.homeY = figure.y;
  }
}

function seat(members: readonly Figure[], slots: Slots, scale: { x: number; y: number }): void {
  members.forEach((figure, at) => {
    if (figure.fixed) return;
    const row = Math.floor(at / slots.row);
    const inRow = Math.min(slots.row, members.length - row * slots.row);
    const along = (at % slots.row) - (inRow - 1) / 2;
    const x = (slots.x + slots.step.x * along + slots.turn.x * row) * scale.x;
    const y = (slots.y + slots.step.y * along + slots.turn.y * row) * scale.y;
    put(figure, Math.round(x), Math.round(y), figure.side);
  });
}

function order(members: Figure[], slots: Slots, set: ReadonlySet<Figure>): void {
  const keys = new Map<Figure, number>();
  for (const figure of members) {
    let x = 0;
    let y = 0;
    let count = 0;
    for (const stroke of figure.strokes) {
      const other = stroke.from === figure ? stroke.to : stroke.from;
      if (!set.has(other) || (other.homeX === 0 && other.homeY === 0 && other.rank === 1)) continue;
      x += other.x;
      y += other.y;
      count++;
    }
    const centre = count > 0 ? { x: x / count, y: y / count } : figure;
    keys.set(figure, centre.x * slots.step.x + centre.y * slots.step.y);
  }
  members.sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0) || byId(a, b));
}

function setRest(scene: Scene, rest: readonly Figure[], set: Figure[], world: Size): void {
  const waiting = new Set(rest.filter((figure) => !figure.fixed));
  const placed = new Set(set);
  while (waiting.size > 0) {
    let next: Figure | null = null;
    let anchor: Figure | null = null;
    for (const figure of waiting) {
      const neighbour = strongest(figure, placed);
      if (next === null || (neighbour && (!anchor || neighbour.rank < anchor.rank))) {
        next = figure;
        anchor = neighbour;
      }
    }
    if (!next) return;
    waiting.delete(next);
    const near = anchor ?? { x: 0, y: world.h / 2, halfW: 0, halfH: 0 };
    setBeside(next, near, [...placed], scene, { x: near.x * 1.6, y: near.y * 1.6 });
    placed.add(next);
  }
}

/** The placed neighbour of most weight: lowest rank number, then most lines, then id. */
export function strongest(figure: Figure, placed: ReadonlySet<Figure>): Figure | null {
  let best: Figure | null = null;
  for (const stroke of figure.strokes) {
    const other = stroke.from === figure ? stroke.to : stroke.from;
    if (!placed.has(other)) continue;
    if (!best || weigh(other, best) < 0) best = other;
  }
  return best;
}

function weigh(a: Figure, b: Figure): number {
  return a.rank - b.rank || b.strokes.length - a.strokes.length || byId(a, b);
}

function byId(a: Figure, b: Figure): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
