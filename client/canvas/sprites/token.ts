import { type Kind, KIND_TABLE } from '#model/kinds.ts'
import { outlineOf } from '#figure/look/families.ts'
import { TOKENS } from '#figure/look/tokens.ts'
import { drawIcon, type Paper } from './paper.ts'

/**
 * The icon of a kind, 46 % of its token (on a slip, as large as fits); the canvas itself draws shape and tint.
 */
export function drawToken(paper: Paper, kind: Kind): void {
  const { family, icon } = KIND_TABLE[kind]
  drawIcon(paper, icon, {
    x: outlineOf(kind) === 'tag' ? -paper.w * 0.07 : 0,
    y: 0,
    size: Math.min(paper.w * 0.46, paper.h * 0.62),
    colour: TOKENS[paper.scheme].family[family].icon,
    stroke: 2
  })
}
