/** How much is drawn: 0 all, 1 the labels of focus and parties and the names of cards, 2 the focus alone. */
export type Level = 0 | 1 | 2

/** The level of detail at a zoom. */
export function levelAt(zoom: number): Level {
  return zoom < 0.3 ? 2 : zoom < 0.55 ? 1 : 0
}

/** Whether something of a rank keeps its label at a level. */
export function keepsLabel(rank: number, level: Level): boolean {
  return level === 0 || (level === 1 ? rank <= 2 : rank === 1)
}
