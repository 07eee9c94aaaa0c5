import type { Shape, Text } from '#figure/picture/drawing.ts'
import { round } from '#figure/picture/outline.ts'
import type { Font } from 'fontkit'
import type { Fonts } from './fonts.ts'
import { drawnSign } from './signs.ts'

/**
 * A shape with its texts as outlines, for renderers that lack our fonts; characters that our fonts lack stay
 * text.
 */
export function outlined(shape: Shape, fonts: Fonts): Shape[] {
  if (shape.what === 'text') return toOutlines(shape, fonts)
  if (shape.what !== 'group') return [shape]
  return [{ ...shape, shapes: shape.shapes.flatMap((each) => outlined(each, fonts)) }]
}

function toOutlines(shape: Text, fonts: Fonts): Shape[] {
  const { x, y, text, face, fill, anchor, turn } = shape
  const width = fonts.widthOf(text, face)
  let along = { start: 0, middle: -width / 2, end: -width }[anchor]
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  return fonts.runsOf(text, face).flatMap((run): Shape[] => {
    const start = along
    along += fonts.widthOf(run.text, face)
    const left = { x: x + start * c, y: y + start * s }
    if (run.how === 'lacking') return [{ ...shape, text: run.text, ...left, anchor: 'start' }]
    if (run.how === 'sign') return [drawnSign(run.sign, { ...left, turn }, face, fill)]
    const scale = face.size / run.font.unitsPerEm
    const at = (u: number, v: number): string => {
      const [along2, up] = [start + u * scale, v * scale]
      return `${round(x + along2 * c + up * s)} ${round(y + along2 * s - up * c)}`
    }
    const d = toPath(run.font, run.text, at)
    return d === '' ? [] : [{ what: 'path', d, fill, opacity: 1, stroke: null }]
  })
}

const LETTERS: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z'
}

/** The outlines of a text in one font as an SVG path; `at` maps font units to their place. */
function toPath(font: Font, text: string, at: (u: number, v: number) => string): string {
  const { glyphs, positions } = font.layout(text)
  let along = 0
  return glyphs
    .map((glyph, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      const origin = along + xOffset
      along += xAdvance
      return glyph.path.commands
        .map(({ command, args }) => {
          const points = args.flatMap((u, i) =>
            i % 2 === 0 ? [at(origin + u, yOffset + (args[i + 1] ?? 0))] : []
          )
          return `${LETTERS[command] ?? ''}${points.join(' ')}`
        })
        .join('')
    })
    .join('')
}
