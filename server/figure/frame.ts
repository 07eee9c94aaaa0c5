import type { Kind } from '#model/kinds.ts'
import type { Size } from './layout/body.ts'

/**
 * The grid of an unfolded stack: states as small hexagons with their letters, others as chips with their name.
 */
type Grid = { cell: Size; across: number; down: number; columns: (count: number) => number }

const LETTERS: Grid = {
  cell: { w: 34, h: 28 },
  across: 39,
  down: 36,
  columns: (count) => Math.min(11, count)
}
const NAMES: Grid = {
  cell: { w: 148, h: 28 },
  across: 154,
  down: 34,
  columns: (count) => (count < 7 ? 2 : 3)
}

/** The room for the title above the grid, px. */
export const FRAME_BAR = 30
const EDGE = 6

/** The size of the frame around so many entities of a kind. */
export function frameSize(kind: Kind, count: number): Size {
  const grid = gridOf(kind)
  const columns = grid.columns(count)
  return {
    w: Math.max(200, columns * grid.across + 2 * EDGE - 1),
    h: FRAME_BAR + Math.ceil(count / columns) * grid.down
  }
}

/** The size of one member within the frame. */
export function cellSize(kind: Kind): Size {
  return gridOf(kind).cell
}

/** Where the member at that index stands, from the middle of the frame. */
export function cellAt(kind: Kind, count: number, index: number): { x: number; y: number } {
  const grid = gridOf(kind)
  const columns = grid.columns(count)
  const { h } = frameSize(kind, count)
  const column = index % columns
  const row = Math.floor(index / columns)
  return {
    x: (column - (columns - 1) / 2) * grid.across,
    y: -h / 2 + FRAME_BAR + row * grid.down + grid.cell.h / 2
  }
}

function gridOf(kind: Kind): Grid {
  return kind === 'state' ? LETTERS : NAMES
}
