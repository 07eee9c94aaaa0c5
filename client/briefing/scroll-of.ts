import type { SlideFigure } from '#figure/slide/slide-figure.ts'

/**
 * How far a figure is scrolled to the right at first, px, where only a part as wide as `seen` of its whole width is:
 * so that as much as can be of what stands out is in the middle, else the middle of the figure.
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

/** Spots are the middles of bodies: of what is seen this share is theirs. */
const MOST = 0.75
