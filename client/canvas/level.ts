/**
 * How much is drawn: 0 everything, 1 the labels of focus and parties and the names on cards, 2 the focus alone.
 */
export type Level = 0 | 1 | 2

/** The level of detail at a zoom. */
export function levelAt(zoom: number): Level {
  return zoom < 0.3 ? 2 : zoom < 0.55 ? 1 : 0
}

/** How many labels the reader wants, as the rank down to which they are shown. */
export const DENSITIES = { all: 4, some: 3, few: 2 } as const

/** Whether something of a rank keeps its label at a level, where labels are wanted down to the rank `most`. */
export function keepsLabel(rank: number, level: Level, most = 4): boolean {
  if (rank > most) return false
  return level === 0 || (level === 1 ? rank <= 2 : rank === 1)
}
