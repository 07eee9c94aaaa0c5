import { type Kind, KIND_TABLE } from '#model/kinds.ts'
import { SANS } from '#figure/look/faces.ts'
import { TOKENS } from '#figure/look/tokens.ts'
import { fittingSize } from '#figure/label.ts'
import { FRAME_BAR } from '#figure/frame.ts'
import { measure } from '../measure.ts'
import { drawIcon, type Paper, write } from './paper.ts'

/** A stack: two sheets behind, a large count, plain words. */
export function drawStack(
  paper: Paper,
  { kind, count, words }: { kind: Kind; count: number; words: string }
): void {
  const { context, scheme, w, h } = paper
  const { border, tint, icon } = TOKENS[scheme].family[KIND_TABLE[kind].family]
  context.lineWidth = 1.4
  context.strokeStyle = border
  for (const [shift, fill] of [
    [8, TOKENS[scheme].panel],
    [4, TOKENS[scheme].panel],
    [0, tint]
  ] as const) {
    context.beginPath()
    context.roundRect(-w / 2 + shift, -h / 2 - shift, w, h, 5)
    context.fillStyle = fill
    context.fill()
    context.stroke()
  }
  const number = count.toLocaleString('en-US')
  const big = `600 20px ${SANS}`
  const numberWidth = measure(number, big)
  const room = w - 20 - numberWidth - 8
  const size = fittingSize(words, small, { most: 13, least: 10.5 }, room, measure)
  const left = -(numberWidth + 8 + Math.min(room, measure(words, small(size)))) / 2
  write(paper, number, { x: left, y: 7, font: big, colour: icon })
  write(paper, words, { x: left + numberWidth + 8, y: 5, font: small(size), colour: TOKENS[scheme].text })
}

function small(size: number): string {
  return `500 ${size}px ${SANS}`
}

/** The title bar of an unfolded stack: what it is, and how to fold it. */
export function drawFrame(paper: Paper, { words }: { words: string }): void {
  const { scheme, w, h } = paper
  const tokens = TOKENS[scheme]
  const y = -h / 2 + FRAME_BAR / 2 - 2
  write(paper, words, {
    x: -w / 2 + 12,
    y: y + 4.5,
    font: `600 13px ${SANS}`,
    colour: tokens.ink
  })
  const font = `500 12px ${SANS}`
  write(paper, 'Fold', { x: w / 2 - 12, y: y + 4.5, font, colour: tokens.accentInk, align: 'right' })
  const at = w / 2 - 12 - measure('Fold', font) - 12
  drawIcon(paper, 'fold-vertical', { x: at, y, size: 12, colour: tokens.accentInk })
}
