import { gap } from './box.ts'
import type { Figure } from './scene.ts'

const { min } = Math

/**
 * Calls `meet` for every pair of figures that come within `reach` px of each other, by a sweep from left to
 * right.
 */
export function sweep(figures: readonly Figure[], reach: number, meet: (a: Figure, b: Figure) => void): void {
  const order = figures.toSorted((a, b) => a.whole.left - b.whole.left || a.index - b.index)
  order.forEach((a, at) => {
    for (let next = at + 1; next < order.length; next++) {
      const b = order[next]
      if (!b || b.whole.left > a.whole.right + reach) break
      if (b.whole.top > a.whole.bottom + reach || a.whole.top > b.whole.bottom + reach) continue
      meet(a, b)
    }
  })
}

/** The least distance between the bodies and labels of two figures, px; negative where they overlap. */
export function closeness(a: Figure, b: Figure): number {
  let least = gap(a.body, b.body)
  if (a.labelW > 0) least = min(least, gap(a.label, b.body))
  if (b.labelW > 0) least = min(least, gap(a.body, b.label))
  if (a.labelW > 0 && b.labelW > 0) least = min(least, gap(a.label, b.label))
  return least
}
