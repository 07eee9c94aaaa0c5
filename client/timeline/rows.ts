import { scaled } from '../look/letters.ts'

/** Something with a mark at x and words beside it, px. */
export type Wish = { id: string; x: number; words: number; weight: number }

/** Where a label fits: its row, and the side of its mark where the words stand. */
export type Seat = { row: number; side: 'right' | 'left' }

const SIDES = ['right', 'left'] as const

/** The gap before and after a label, px. */
const ROOM = scaled(8)
/** The mark and its distance from the words, px. */
export const MARK = scaled(14)
/** The height of a row, px. */
export const ROW = scaled(19)
/** The most letters of a label; the rest is cut. */
export const LONGEST = 42

/**
 * Gives each label the first row in which it overlaps nothing, the weightiest first, to the right of its mark
 * or otherwise to its left; labels without room are left out.
 */
export function toSeats(wishes: readonly Wish[], rows: number, width: number): ReadonlyMap<string, Seat> {
  const taken: [from: number, to: number][][] = Array.from({ length: rows }, () => [])
  const found = new Map<string, Seat>()
  const order = wishes.toSorted((a, b) => b.weight - a.weight || a.x - b.x || (a.id < b.id ? -1 : 1))
  for (const { id, x, words } of order) {
    const sides = SIDES.map((side) => ({ side, span: reach(x, words, side) })).filter(
      ({ span: [from, to] }) => from >= 0 && to <= width
    )
    for (const [row, others] of taken.entries()) {
      const free = sides.find(({ span: [from, to] }) =>
        others.every((other) => to + ROOM <= other[0] || from >= other[1] + ROOM)
      )
      if (!free) continue
      others.push(free.span)
      found.set(id, { row, side: free.side })
      break
    }
  }
  return found
}

/** The left and right ends of a label with its mark, px. */
export function reach(x: number, words: number, side: Seat['side']): [from: number, to: number] {
  return side === 'right' ? [x - MARK / 2, x + MARK + words] : [x - MARK - words, x + MARK / 2]
}

/** The top of a row, px. */
export function topOf({ row }: Seat): number {
  return scaled(2) + row * ROW
}
