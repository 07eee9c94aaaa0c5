import { type Kind, KIND_TABLE } from '#model/kinds.ts'
import { SANS } from '#figure/look/faces.ts'
import { TOKENS } from '#figure/look/tokens.ts'
import { cut } from '#figure/label.ts'
import { type Measure, wrap } from '#figure/layout/text.ts'
import { measure } from '../measure.ts'
import { type Paper, write } from './paper.ts'

const SIZES = [22, 20, 18, 17, 16, 15]
const LEADING = 1.08

/** From afar the words of a slip are as large as fits; the rest is cut off. */
export function drawFarSlip(paper: Paper, { kind, name }: { kind: Kind; name: string }): void {
  const { size, lines } = fitInto(name, paper, measure)
  lines.forEach((line, at) =>
    write(paper, line, {
      x: 0,
      y: (at - (lines.length - 1) / 2) * size * LEADING + size * 0.34,
      font: fontOf(size),
      colour: TOKENS[paper.scheme].family[KIND_TABLE[kind].family].icon,
      align: 'center'
    })
  )
}

/**
 * The largest size at which a name fits a slip whole, with its lines; otherwise the smallest size, with the
 * last line cut.
 */
export function fitInto(
  name: string,
  { w, h }: { w: number; h: number },
  measureIn: Measure
): { size: number; lines: string[] } {
  const [room, high] = [w - 10, h - 4]
  const broken = (size: number) => wrap(name, fontOf(size), measureIn, room)
  const least = 15
  const size =
    SIZES.find((each) => {
      const { w: wide, lines } = broken(each)
      return wide <= room && lines.length * each * LEADING <= high
    }) ?? least
  const { lines } = broken(size)
  const most = Math.max(1, Math.floor(high / (size * LEADING)))
  const last = cut(lines.slice(most - 1).join(' '), fontOf(size), room, measureIn)
  return { size, lines: lines.length > most ? [...lines.slice(0, most - 1), last] : lines }
}

function fontOf(size: number): string {
  return `500 ${size}px ${SANS}`
}
