import type { Boxes } from '../boxes.ts'
import type { Stretch } from '../lanes.ts'
import type { Box } from '../layout/box.ts'
import { enters } from '../layout/segment.ts'
import { placeWords } from '../word-places.ts'

/** A line that is to carry its numbers, and its word where both have room; widths in px. */
export type NoteWish = {
  id: string
  word: string
  wordWidth: number
  refs: string
  refsWidth: number
  rank: number
  barred: boolean
}

/**
 * Where a line's note stands: the middle of word and numbers above the line, or of the numbers alone, on or
 * beside it.
 */
export type Note = { x: number; y: number; turn: number; worded: boolean }

/** Between a word and its numbers, px. */
export const NOTE_GAP = 4
/** The height of numbers on a line, and the free space on either side of them, px. */
export const REFS_HEIGHT = 12
export const REFS_EDGE = 2.5
const SHARES = Array.from({ length: 27 }, (_, at) => 0.5 + (at % 2 === 0 ? 1 : -1) * Math.ceil(at / 2) * 0.03)

/**
 * A place for every note: with its word where both hit nothing, otherwise the numbers alone where they hit
 * least.
 */
export function placeNotes(
  wishes: readonly NoteWish[],
  stretches: ReadonlyMap<string, Stretch>,
  boxes: readonly Boxes[]
): Map<string, Note> {
  const byId = new Map(wishes.map((wish) => [wish.id, wish]))
  const worded = placeWords(
    // placeWords measures texts: here the id stands in for the text
    wishes.flatMap(({ id, word, rank }) => (word === '' ? [] : [{ id, text: id, rank }])),
    stretches,
    boxes,
    (id) => widthOf(byId.get(id))
  )
  const solid = boxes.flatMap(({ body, label }) => (label ? [body, label] : [body]))
  const taken: Box[] = []
  const notes = new Map<string, Note>()
  for (const [id, { turn, dx, dy }] of worded) {
    const stretch = stretches.get(id)
    if (!stretch) continue
    const note = { ...pointOn(stretch, 0.5), turn, worded: true }
    note.x += dx
    note.y += dy
    notes.set(id, note)
    taken.push(...beads(note, widthOf(byId.get(id))))
  }
  const lines = [...stretches.values()]
  for (const wish of wishes) {
    const stretch = stretches.get(wish.id)
    if (!stretch || notes.has(wish.id)) continue
    const half = wish.refsWidth / 2 + REFS_EDGE
    const others = lines.filter(({ id }) => id !== wish.id)
    const best = spotsOn(stretch, half, wish.barred)
      .map(({ x, y, cost }) => {
        const box = boxAround(x, y, half, REFS_HEIGHT / 2)
        const hits =
          60 * count(solid, (each) => meets(box, each)) +
          70 * count(taken, (each) => meets(box, each)) +
          12 * count(others, (each) => enters(each, box, 1))
        return { x, y, box, cost: cost + hits }
      })
      .reduce((least, spot) => (spot.cost < least.cost ? spot : least))
    notes.set(wish.id, { x: best.x, y: best.y, turn: 0, worded: false })
    taken.push(best.box)
  }
  return notes
}

function widthOf(wish: NoteWish | undefined): number {
  return wish ? wish.wordWidth + NOTE_GAP + wish.refsWidth : 0
}

/** Spots along the line from the middle outwards, then beside it. */
function spotsOn(stretch: Stretch, half: number, barred: boolean): { x: number; y: number; cost: number }[] {
  const [dx, dy] = [stretch.bx - stretch.ax, stretch.by - stretch.ay]
  const length = Math.hypot(dx, dy) || 1
  const [nx, ny] = [-dy / length, dx / length]
  const aside = 3 + Math.abs(nx) * half + (Math.abs(ny) * REFS_HEIGHT) / 2
  return [0, -aside, aside].flatMap((off) =>
    SHARES.map((share) => {
      const { x, y } = pointOn(stretch, share)
      const away = Math.abs(share - 0.5)
      const hidesBar = barred && off === 0 && away * length < half + 4 ? 50 : 0
      return { x: x + nx * off, y: y + ny * off, cost: away * 12 + (off === 0 ? 0 : 8) + hidesBar }
    })
  )
}

function pointOn({ ax, ay, bx, by }: Stretch, share: number): { x: number; y: number } {
  return { x: ax + (bx - ax) * share, y: ay + (by - ay) * share }
}

/** A turned note as small boxes in a row. */
function beads({ x, y, turn }: Note, width: number): Box[] {
  const many = Math.max(1, Math.ceil(width / 8))
  return Array.from({ length: many + 1 }, (_, at) => {
    const along = (at / many - 0.5) * width
    return boxAround(x + along * Math.cos(turn), y + along * Math.sin(turn), 4, 7)
  })
}

function boxAround(x: number, y: number, halfW: number, halfH: number): Box {
  return { left: x - halfW, right: x + halfW, top: y - halfH, bottom: y + halfH }
}

function meets(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

function count<T>(items: readonly T[], is: (item: T) => boolean): number {
  return items.reduce((sum, item) => sum + (is(item) ? 1 : 0), 0)
}
