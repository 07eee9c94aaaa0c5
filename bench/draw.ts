/** Gives the next number, from 0 (included) to 1 (excluded). */
export type Draw = () => number

/** Park and Miller's minimal standard generator (1988): repeatable numbers from 0 to 1. */
export function createDraw(seed: number): Draw {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** One of some items, each equally likely. */
export function pick<T>(items: readonly T[], draw: Draw): T {
  const item = items[Math.floor(draw() * items.length)]
  if (item === undefined) throw new RangeError('nothing to pick from')
  return item
}

/** Words from a list, separated by spaces. */
export function phrase(words: number, from: readonly string[], draw: Draw): string {
  return Array.from({ length: words }, () => pick(from, draw)).join(' ')
}

/** A day of the ten years from 2015 on. */
export function drawDay(draw: Draw): string {
  return `${2015 + Math.floor(draw() * 10)}-${two(1 + draw() * 12)}-${two(1 + draw() * 28)}`
}

function two(value: number): string {
  return String(Math.floor(value)).padStart(2, '0')
}
