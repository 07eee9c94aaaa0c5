import type { Block } from './blocks.ts'
import type { Piece } from './flow.ts'

/** The bar beside a quotation, px from where its text begins; `block` is the index of the quotation. */
export type Bar = { block: number; x: number; y: number; w: number; h: number }

/**
 * As shares of the size: how far left of its text a bar stands, how thick it is, how far it reaches above the
 * first and below the last baseline.
 */
const [BEFORE, THICK, ABOVE, BELOW] = [1.1, 0.16, 1.1, 0.42]

/** The bars of the quotations among blocks that are set in pieces, with text of this size, px. */
export function toQuoteBars(blocks: readonly Block[], pieces: readonly Piece[], size: number): Bar[] {
  return blocks.flatMap((block, at) => {
    const own = block.what === 'quote' ? pieces.filter((piece) => piece.block === at) : []
    if (own.length === 0) return []
    const [left, top, bottom] = [
      Math.min(...own.map(({ x }) => x)),
      Math.min(...own.map(({ y }) => y)),
      Math.max(...own.map(({ y }) => y))
    ]
    const y = top - ABOVE * size
    return { block: at, x: left - BEFORE * size, y, w: THICK * size, h: bottom + BELOW * size - y }
  })
}
