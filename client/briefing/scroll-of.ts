import type { SlideFigure } from '#figure/slide/slide-figure.ts'

/**
 * How far right a figure is scrolled at first, px, where only `seen` of its width is visible: so that as much
 * as possible of what stands out is in the middle, otherwise the middle of the figure.
 */
export function scrollOf(
  { spots, faded }: Pick<SlideFigure, 'spots' | 'faded'>,
  room: number,
  { whole, seen }: { whole: number; seen: number }
): number {
  const clear = faded.size === 0 ? [] : [...spots].filter(([id]) => !faded.has(id))
  const places = clear.map(([, { x }]) => (x * whole) / room).toSorted((a, b) => a - b)
  const inReach = places.map((start) => places.filter((x) => x >= start && x <= start + seen * MOST))
  const [best] = inReach.toSorted((a, b) => b.length - a.length)
  const [first = whole / 2] = best ?? []
  const last = best?.at(-1) ?? first
  return Math.max(0, Math.min(whole - seen, (first + last - seen) / 2))
}

/** Spots are the middles of bodies; they may spread over this share of what is visible. */
const MOST = 0.75
