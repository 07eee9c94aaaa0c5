import type { Paint, Shape, Text } from '#figure/picture/drawing.ts'
import { toStrokes } from '#figure/picture/ends.ts'
import { readFileSync } from 'node:fs'
import type { FontFile } from '../type/font-files.ts'
import type { Fonts } from '../type/fonts.ts'
import { drawnSign } from '../type/signs.ts'
import { toSfnt } from '../type/to-sfnt.ts'

/** Draws on the open page, in px from its top left corner. */
export type Pen = {
  text: (text: Text) => void
  shapes: (shapes: readonly Shape[], by?: { x: number; y: number }) => void
}

/** Points per px. */
export const PT = 0.75

/** A pen with our own fonts, embedded once each; `onLacking` is told what none of them has. */
export function createPen(
  doc: PDFKit.PDFDocument,
  fonts: Fonts,
  onLacking: (text: string) => void = () => undefined
): Pen {
  const embedded = new Set<string>()
  const take = (file: FontFile, size: number): void => {
    if (!embedded.has(file.name)) doc.registerFont(file.name, toSfnt(readFileSync(file.woff)))
    embedded.add(file.name)
    doc.font(file.name).fontSize(size)
  }

  /** Draws the space of letters that no font of ours has, and gives their text to screen readers. */
  const box = (
    letters: string,
    { x, y, width, face, fill }: Pick<Text, 'x' | 'y' | 'face' | 'fill'> & { width: number }
  ): void => {
    onLacking(letters)
    const high = face.size * 0.66
    doc.rect(x + 1, y - high, Math.max(1, width - 2), high)
    doc.lineWidth(0.5).undash().stroke(fill)
  }

  const draw = ({ x, y, text, face, fill, anchor }: Text): void => {
    let at = x - { start: 0, middle: 0.5, end: 1 }[anchor] * fonts.widthOf(text, face)
    for (const run of fonts.runsOf(text, face)) {
      const width = fonts.widthOf(run.text, face)
      if (run.how === 'font') {
        take(run.file, face.size)
        doc.fillColor(fill).fillOpacity(1).text(run.text, at, y, { lineBreak: false, baseline: 'alphabetic' })
      } else {
        doc.markContent('Span', { actual: run.text })
        if (run.how === 'sign') one(drawnSign(run.sign, { x: at, y, turn: 0 }, face, fill))
        else box(run.text, { x: at, y, width, face, fill })
        doc.endMarkedContent()
      }
      at += width
    }
  }

  const text = (shape: Text): void => {
    if (shape.turn === 0) return draw(shape)
    doc.save()
    doc.rotate((shape.turn * 180) / Math.PI, { origin: [shape.x, shape.y] })
    draw(shape)
    doc.restore()
  }

  const finish = ({ fill, opacity, stroke }: Paint): void => {
    if (fill !== null) doc.fillColor(fill).fillOpacity(opacity)
    if (stroke) {
      doc.lineWidth(stroke.width).lineCap(stroke.cap).strokeColor(stroke.colour)
      // a dot is a stroke of zero length with round ends, which not every viewer draws
      const dash = stroke.dash.map((length) => Math.max(0.01, length))
      doc.addContent(`[${dash.join(' ')}] 0 d`)
    }
    if (fill !== null && stroke) doc.fillAndStroke()
    else if (fill !== null) doc.fill()
    else if (stroke) doc.stroke()
  }

  const one = (shape: Shape): void => {
    switch (shape.what) {
      case 'rect':
        if (shape.radius > 0) doc.roundedRect(shape.x, shape.y, shape.w, shape.h, shape.radius)
        else doc.rect(shape.x, shape.y, shape.w, shape.h)
        return finish(shape)
      case 'circle':
        doc.circle(shape.x, shape.y, shape.r)
        return finish(shape)
      case 'path':
        doc.path(shape.d)
        return finish(shape)
      case 'line':
        return toStrokes(shape).forEach(one)
      case 'text':
        return text(shape)
      case 'icon':
        return icon(shape)
      case 'group':
        return shapes(shape.shapes, shape)
    }
  }

  const icon = ({ x, y, size, parts, colour, width }: Extract<Shape, { what: 'icon' }>): void => {
    doc.save()
    doc.translate(x - size / 2, y - size / 2).scale(size / 24)
    doc.lineWidth(width).lineCap('round').lineJoin('round').undash()
    for (const [tag, own] of parts) {
      const number = (key: string): number => Number(own[key] ?? 0)
      if (tag === 'path') doc.path(own['d'] ?? '')
      else if (tag === 'circle') doc.circle(number('cx'), number('cy'), number('r'))
      else if (tag === 'line') doc.moveTo(number('x1'), number('y1')).lineTo(number('x2'), number('y2'))
      else doc.roundedRect(number('x'), number('y'), number('width'), number('height'), number('rx'))
      doc.stroke(colour)
    }
    doc.restore()
  }

  const shapes = (all: readonly Shape[], by = { x: 0, y: 0 }): void => {
    doc.save()
    doc.translate(by.x, by.y)
    all.forEach(one)
    doc.restore()
  }
  return { text, shapes }
}
