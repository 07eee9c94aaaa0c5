import { include } from '#model/grouping.ts'
import { type Box, gap } from './box.ts'
import type { Figure } from './scene.ts'

/** The side of a cell, about that of a figure with its label, in px. */
const CELL = 120
/** Cells in one column; no picture is that high. */
const COLUMN = 1_000_000

/** Where figures stand: tells quickly whether a place among many is free. */
export interface Floor {
  add: (figure: Figure) => void
  /** Takes a figure off, before it moves. */
  lift: (figure: Figure) => void
  has: (figure: Figure) => boolean
  /** Whether everything on the floor is at least `room` px away from a box. */
  isFree: (box: Box, room: number) => boolean
}

/** A floor with these figures on it, divided into square cells so that only neighbours are asked. */
export function toFloor(figures: Iterable<Figure>): Floor {
  const cells = new Map<number, Set<Figure>>()
  const all = new Set<Figure>()
  const floor: Floor = {
    add(figure) {
      all.add(figure)
      for (const key of keysOf(figure.whole, 0)) include(cells, key, figure)
    },
    lift(figure) {
      all.delete(figure)
      for (const key of keysOf(figure.whole, 0)) cells.get(key)?.delete(figure)
    },
    has: (figure) => all.has(figure),
    isFree(box, room) {
      for (const key of keysOf(box, room)) {
        for (const figure of cells.get(key) ?? []) if (gap(figure.whole, box) < room) return false
      }
      return true
    }
  }
  for (const figure of figures) floor.add(figure)
  return floor
}

function keysOf({ left, right, top, bottom }: Box, room: number): number[] {
  const keys: number[] = []
  for (let x = Math.floor((left - room) / CELL); x <= Math.floor((right + room) / CELL); x++) {
    for (let y = Math.floor((top - room) / CELL); y <= Math.floor((bottom + room) / CELL); y++) {
      keys.push(x * COLUMN + y)
    }
  }
  return keys
}
