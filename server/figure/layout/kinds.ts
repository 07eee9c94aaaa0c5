import { KINDS, type Kind } from '#model/kinds.ts'
import type { Body, Size } from './body.ts'
import { put, type Figure, type Scene } from './scene.ts'

const { ceil, max, sqrt } = Math

/** The gap between two figures of a block and between two blocks, px. */
const ROOM = { x: 26, y: 22 }
const BLOCK = 56

type Block = { figures: Figure[]; columns: number; cell: Size; w: number; h: number }

/** Each kind as a block of its own, the blocks in rows as wide as the room, in the order of the legend. */
export function layKinds(scene: Scene, bodies: readonly Body[], world: Size): void {
  const kindOf = new Map(bodies.map(({ id, kind }) => [id, kind ?? 'document']))
  const blocks = KINDS.flatMap((kind) => toBlock(scene, kindOf, kind))
  let x = 0
  let y = 0
  let tall = 0
  for (const block of blocks) {
    if (x > 0 && x + block.w > world.w) {
      x = 0
      y += tall + BLOCK
      tall = 0
    }
    seat(block, x, y)
    x += block.w + BLOCK
    tall = max(tall, block.h)
  }
}

function toBlock(scene: Scene, kindOf: ReadonlyMap<string, Kind>, kind: Kind): Block[] {
  const figures = scene.figures.filter(({ id }) => kindOf.get(id) === kind)
  if (figures.length === 0) return []
  const cell = {
    w: max(...figures.map(({ whole }) => whole.right - whole.left)) + ROOM.x,
    h: max(...figures.map(({ whole }) => whole.bottom - whole.top)) + ROOM.y
  }
  const columns = ceil(sqrt((figures.length * cell.h * 1.4) / cell.w))
  const rows = ceil(figures.length / columns)
  return [{ figures, columns, cell, w: columns * cell.w, h: rows * cell.h }]
}

function seat({ figures, columns, cell }: Block, x: number, y: number): void {
  figures.forEach((figure, at) => {
    const column = at % columns
    const row = (at - column) / columns
    const middle = {
      x: (figure.whole.left + figure.whole.right) / 2,
      y: (figure.whole.top + figure.whole.bottom) / 2
    }
    put(
      figure,
      x + (column + 0.5) * cell.w + figure.x - middle.x,
      y + (row + 0.5) * cell.h + figure.y - middle.y,
      figure.side
    )
  })
}
