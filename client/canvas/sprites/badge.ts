import { SANS } from '#figure/look/faces.ts'
import { TOKENS } from '#figure/look/tokens.ts'
import { measure } from '../measure.ts'
import { drawIcon, type Paper, write } from './paper.ts'

const FONT = `500 10.5px ${SANS}`
const HEIGHT = 16

/** A pill at the top right: how many relations lead off the canvas. */
export function drawBadge(paper: Paper, more: number): void {
  const { context, scheme, w, h } = paper
  const text = `+${more > 999 ? `${Math.floor(more / 1000)}k` : more}`
  const width = Math.max(20, measure(text, FONT) + 9)
  const x = w / 2 - width / 2 + 9
  const y = -h / 2 - 1
  context.beginPath()
  context.roundRect(x - width / 2, y - HEIGHT / 2, width, HEIGHT, HEIGHT / 2)
  context.fillStyle = TOKENS[scheme].panel
  context.fill()
  context.lineWidth = 1
  context.strokeStyle = TOKENS[scheme].ruleStrong
  context.stroke()
  write(paper, text, { x, y: y + 3.7, font: FONT, colour: TOKENS[scheme].muted, align: 'center' })
}

/** A disc at the top left: the reader pinned it there. */
export function drawPin(paper: Paper): void {
  const { context, scheme, w, h } = paper
  const x = -w / 2 + 1
  const y = -h / 2 + 1
  context.beginPath()
  context.arc(x, y, 8, 0, 2 * Math.PI)
  context.fillStyle = TOKENS[scheme].accent
  context.fill()
  drawIcon(paper, 'pin', { x, y, size: 9.5, colour: TOKENS[scheme].panel, stroke: 2.6 })
}
