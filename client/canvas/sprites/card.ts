import { MONO, SANS } from '#figure/look/faces.ts'
import { TOKENS } from '#figure/look/tokens.ts'
import { cut, fittingSize, OUTCOME_FONT } from '#figure/label.ts'
import { wrap } from '#figure/layout/text.ts'
import { measure } from '../measure.ts'
import { caseFont, drawIcon, type Paper, write } from './paper.ts'

const RADIUS = 6

type CardText = { top: string; name: string; foot: string; main: boolean }

/** The card of an action: a bar, the court, the name in italic as in a citation, the docket number. */
export function drawCard(paper: Paper, { top, name, foot, main }: CardText): void {
  const { w, h, scheme } = paper
  const tokens = TOKENS[scheme]
  const bar = main ? 6 : 5
  drawBars(paper, [{ from: 0, to: bar }])
  const left = -w / 2 + bar + (main ? 10 : 8)
  const room = w / 2 - left - (main ? 10 : 8)
  const small = main ? 12 : 10.5
  const topFont = `400 ${small}px ${SANS}`
  const icon = small + 1
  const size = fittingSize(name, caseFont, { most: main ? 22.5 : 16.5, least: 13 }, room, measure)
  const footFont = `400 ${main ? 11.5 : 10.5}px ${MONO}`
  drawIcon(paper, 'gavel', {
    x: left + icon / 2,
    y: -h / 2 + (main ? 18 : 14.5),
    size: icon,
    colour: tokens.muted
  })
  write(paper, cut(top, topFont, room - icon - 5, measure), {
    x: left + icon + 5,
    y: -h / 2 + (main ? 22 : 18),
    font: topFont,
    colour: tokens.muted
  })
  write(paper, cut(name, caseFont(size), room, measure), {
    x: left,
    y: main ? 7.5 : 6,
    font: caseFont(size),
    colour: tokens.ink
  })
  write(paper, cut(foot, footFont, room, measure), {
    x: left,
    y: h / 2 - (main ? 12 : 9.5),
    font: footFont,
    colour: tokens.muted
  })
}

/** The card of an outcome: a double bar where it was found, echoing the double line, otherwise a single thin one. */
export function drawOutcome(
  paper: Paper,
  { top, lines, double }: { top: string; lines: readonly string[]; double: boolean }
): void {
  const { w, h, scheme } = paper
  const tokens = TOKENS[scheme]
  const bar = { from: 0, to: 2.4 }
  drawBars(paper, double ? [bar, { from: 4, to: 6 }] : [bar])
  const left = -w / 2 + 14
  const font = `400 10.5px ${SANS}`
  drawIcon(paper, 'badge-check', { x: left + 6, y: -h / 2 + 14, size: 12, colour: tokens.muted })
  write(paper, cut(top, font, w - 46, measure), {
    x: left + 16,
    y: -h / 2 + 17.5,
    font,
    colour: tokens.muted
  })
  lines.forEach((line, at) =>
    write(paper, line, { x: left, y: -h / 2 + 33 + 14 * at, font: OUTCOME_FONT, colour: tokens.ink })
  )
}

/** From afar a card shows only its name, as large as fits. */
export function drawPlainCard(paper: Paper, { name, double }: { name: string; double: boolean }): void {
  const { w, h, scheme } = paper
  drawBars(
    paper,
    double
      ? [
          { from: 0, to: 3 },
          { from: 5, to: 8 }
        ]
      : [{ from: 0, to: 8 }]
  )
  const room = w - 26
  const size = [26, 24, 22, 20, 18].find((each) => {
    const { lines } = wrap(name, caseFont(each), measure, room)
    return lines.length * each * 1.1 <= h - 8 && lines.every((line) => measure(line, caseFont(each)) <= room)
  })
  const { lines } = wrap(name, caseFont(size ?? 16), measure, room)
  const shown = lines.slice(0, Math.max(1, Math.floor((h - 6) / ((size ?? 16) * 1.1))))
  const step = (size ?? 16) * 1.1
  shown.forEach((line, at) =>
    write(paper, cut(line, caseFont(size ?? 16), room, measure), {
      x: 3,
      y: (at - (shown.length - 1) / 2) * step + (size ?? 16) * 0.32,
      font: caseFont(size ?? 16),
      colour: TOKENS[scheme].ink,
      align: 'center'
    })
  )
}

function drawBars({ context, w, h, scheme }: Paper, bars: readonly { from: number; to: number }[]): void {
  context.save()
  context.beginPath()
  context.roundRect(-w / 2, -h / 2, w, h, RADIUS)
  context.clip()
  context.fillStyle = TOKENS[scheme].ink
  for (const { from, to } of bars) context.fillRect(-w / 2 + from, -h / 2, to - from, h)
  context.restore()
}
