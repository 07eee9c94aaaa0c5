type Rect = { left: number; top: number; right: number; bottom: number }
type Size = { width: number; height: number }

/** Where the card is, and the ring around what it explains, px of the window. */
export type Spot = {
  left: number
  top: number
  ring: { left: number; top: number; width: number; height: number } | null
}

const GAP = 14
const EDGE = 10

/**
 * The card's place beside its target: right, left, below or above, whichever has room first; otherwise at the
 * bottom of the window.
 */
export function place(target: Rect | null, card: Size, window: { w: number; h: number }): Spot {
  const low = { left: (window.w - card.width) / 2, top: window.h - card.height - 72 }
  if (!target) return { ...inside(low, card, window), ring: null }
  const ring = {
    left: target.left - 4,
    top: target.top - 4,
    width: target.right - target.left + 8,
    height: target.bottom - target.top + 8
  }
  const tries = [
    { left: target.right + GAP, top: target.top },
    { left: target.left - GAP - card.width, top: target.top },
    { left: target.left, top: target.bottom + GAP },
    { left: target.left, top: target.top - GAP - card.height }
  ]
  const fits = tries.find(
    ({ left, top }) =>
      left >= EDGE &&
      left + card.width <= window.w - EDGE &&
      top >= EDGE &&
      top + card.height <= window.h - EDGE
  )
  const below = tries[2] ?? low
  const chosen = fits ?? (target.bottom + GAP + card.height < window.h ? below : low)
  return { ...inside(chosen, card, window), ring }
}

function inside(
  { left, top }: { left: number; top: number },
  card: Size,
  { w, h }: { w: number; h: number }
) {
  return {
    left: Math.max(EDGE, Math.min(left, w - card.width - EDGE)),
    top: Math.max(EDGE, Math.min(top, h - card.height - EDGE))
  }
}
