import type { Measure } from '#figure/layout/text.ts'
import type { Circle, Icon, Line, Paint, Path, Rect, Shape, Text } from '#figure/picture/drawing.ts'
import { toStrokes } from '#figure/picture/ends.ts'
import { fontOf } from '#figure/picture/face.ts'
import { element } from '#figure/picture/xml.ts'
import { toConnector } from './connector-xml.ts'
import { toSteps } from './outline-path.ts'
import { emu, fill, type Page, unsaid } from './page.ts'
import { toTextBox } from './text-xml.ts'

/** A shape with an outline. */
export type Solid = Rect | Circle | Path
export type Point = { x: number; y: number }
type Told = { id: number; name: string; sites?: readonly Point[] }

/** Shapes as PowerPoint's own (outlines, text boxes, lines), with all their parts moved by an offset. */
export function toShapes(
  shapes: readonly Shape[],
  by: Point,
  {
    page,
    measure,
    name,
    hrefOf = () => null
  }: {
    page: Page
    measure: Measure
    name: string
    hrefOf?: (text: string) => string | null
  }
): string {
  return merged(shapes, measure)
    .map((shape): string => {
      if (Array.isArray(shape)) return toTexts(shape, by, { page, measure, name, hrefOf })
      switch (shape.what) {
        case 'rect':
        case 'circle':
        case 'path':
          return toSolid(shape, by, { id: page.id(), name })
        case 'line':
          return toLine(shape, by, page, { name })
        case 'icon':
          return toIcon(shape, by, page, name)
        case 'group':
          break
      }
      const inner = { x: by.x + shape.x, y: by.y + shape.y }
      return toShapes(shape.shapes, inner, { page, measure, name, hrefOf })
    })
    .join('')
}

/** An outline with fill and edge; its sites are the points to which lines are attached. */
export function toSolid(shape: Solid, by: Point, { id, name, sites = [] }: Told): string {
  const box = boxOf(shape)
  const [x, y] = [box.x + by.x, box.y + by.y]
  return element('p:sp', {}, [
    element('p:nvSpPr', {}, [unsaid(id, name), '<p:cNvSpPr/><p:nvPr/>']),
    element('p:spPr', {}, [
      element('a:xfrm', {}, [
        element('a:off', { x: emu(x), y: emu(y) }, []),
        element('a:ext', { cx: emu(box.w), cy: emu(box.h) }, [])
      ]),
      toGeometry(shape, box, sites),
      fill(shape.fill, shape.opacity),
      toEdge(shape)
    ])
  ])
}

/** A line of a status: a connector with its dash and end, and whatever PowerPoint's connectors lack. */
export function toLine(
  line: Line,
  by: Point,
  page: Page,
  told: {
    name: string
    description?: string
    from?: { id: number; site: number }
    to?: { id: number; site: number }
  }
): string {
  const strokes = toStrokes(line)
  const end = strokes.at(line.look.barred ? -2 : -1)
  const { look } = line
  const isApart = look.end === 'tee' || ((look.end === 'diamond' || look.end === 'circle') && !look.filled)
  const bars = [...(isApart && end ? [end] : []), ...(look.barred ? strokes.slice(-1) : [])]
  return [
    toConnector(line, by, page.id(), told),
    ...bars.map((bar) => toSolid(bar, by, { id: page.id(), name: `${told.name}: bar` }))
  ].join('')
}

/**
 * Joins texts that follow each other on a line, or stand below each other in one face, into one box of lines.
 */
function merged(shapes: readonly Shape[], measure: Measure): (Exclude<Shape, Text> | Text[][])[] {
  const parts: (Exclude<Shape, Text> | Text[][])[] = []
  for (const shape of shapes) {
    const last = parts.at(-1)
    if (shape.what !== 'text') {
      parts.push(shape)
      continue
    }
    const before = Array.isArray(last) ? last.at(-1)?.at(-1) : undefined
    if (Array.isArray(last) && before && follows(before, shape, measure)) last.at(-1)?.push(shape)
    else if (Array.isArray(last) && isBelow(last[0]?.[0], shape)) last.push([shape])
    else parts.push([[shape]])
  }
  return parts
}

function follows(one: Text, next: Text, measure: Measure): boolean {
  if (one.y !== next.y || one.turn !== 0 || next.turn !== 0 || one.anchor !== 'start') return false
  return next.anchor === 'start' && Math.abs(one.x + measure(one.text, fontOf(one.face)) - next.x) < 3
}

function isBelow(first: Text | undefined, { x, face, fill: colour, anchor, turn }: Text): boolean {
  return (
    first?.x === x &&
    first.fill === colour &&
    first.anchor === anchor &&
    first.turn === 0 &&
    turn === 0 &&
    fontOf(first.face) === fontOf(face)
  )
}

const ALIGN = { start: 'l', middle: 'ctr', end: 'r' } as const
/** Other fonts are a little wider than ours, so a box gets so much more room. */
const SPARE = 1.12
/** The theme's serif font is wider than ours by so much. */
const NARROWER = 0.88

function toTexts(
  lines: readonly (readonly Text[])[],
  by: Point,
  {
    page,
    measure,
    name,
    hrefOf
  }: { page: Page; measure: Measure; name: string; hrefOf: (text: string) => string | null }
): string {
  const [first, second] = lines.map(([each]) => each)
  if (!first) return ''
  const { face, anchor, turn, x, y } = first
  const widths = lines.map((texts) =>
    texts.reduce((sum, each) => sum + measure(each.text, fontOf(each.face)), 0)
  )
  const w = Math.max(...widths) * SPARE + 2
  const step = second ? second.y - first.y : face.size * 1.2
  const h = step * lines.length
  const paragraphs = lines.map((texts) => ({
    runs: texts.map((each) => ({
      text: each.text,
      face: each.face.family === 'serif' ? { ...each.face, size: each.face.size * NARROWER } : each.face,
      colour: each.fill,
      href: hrefOf(each.text)
    })),
    align: ALIGN[anchor],
    step
  }))
  const left = x + by.x - { start: 0, middle: w / 2, end: w }[anchor]
  const box = { x: left, y: y + by.y - 0.8 * step - (step - face.size * 1.2) * 0.12, w, h }
  if (turn === 0) return toTextBox(paragraphs, box, { name, wraps: false }, page)
  const wide = widths[0] ?? 0
  const [c, s] = [Math.cos(turn), Math.sin(turn)]
  const middle = {
    x: x + by.x + (wide / 2) * c + face.size * 0.36 * s,
    y: y + by.y + (wide / 2) * s - face.size * 0.36 * c
  }
  const turned = { x: middle.x - w / 2, y: middle.y - h / 2, w, h }
  const centred = paragraphs.map((each) => ({ ...each, align: 'ctr' as const }))
  return toTextBox(centred, turned, { name, wraps: false, anchor: 'ctr', turn }, page)
}

function toIcon({ x, y, size, parts, colour, width }: Icon, by: Point, page: Page, name: string): string {
  const scale = size / 24
  const stroke = { colour, width: width * scale, dash: [], cap: 'round' } as const
  // each part by itself: its first move is from the corner, even where it is written as a relative one
  const all = parts.flatMap(([tag, own]) => toSteps(toOutline(tag, own)))
  const steps = all.map(
    ({ to, points }) => `${LETTERS[to]}${points.map(([px, py]) => `${px * scale} ${py * scale}`).join(' ')}`
  )
  const path: Path = { what: 'path', d: steps.join(''), fill: null, opacity: 1, stroke }
  const at = { x: by.x + x - size / 2, y: by.y + y - size / 2 }
  return all.length === 0 ? '' : toSolid(path, at, { id: page.id(), name: `${name}: icon` })
}

const LETTERS = { move: 'M', line: 'L', quad: 'Q', cubic: 'C', close: 'Z' } as const

/** A part of an icon as a path. */
function toOutline(tag: string, own: Readonly<Record<string, string>>): string {
  const number = (key: string): number => Number(own[key] ?? 0)
  if (tag === 'path') return own['d'] ?? ''
  if (tag === 'circle') return circle(number('cx'), number('cy'), number('r'))
  if (tag === 'line') return `M${number('x1')} ${number('y1')}L${number('x2')} ${number('y2')}`
  return rect({
    x: number('x'),
    y: number('y'),
    w: number('width'),
    h: number('height'),
    radius: number('rx')
  })
}

function circle(x: number, y: number, r: number): string {
  return `M${x - r} ${y}A${r} ${r} 0 1 1 ${x + r} ${y}A${r} ${r} 0 1 1 ${x - r} ${y}Z`
}

function rect({ x, y, w, h, radius: r }: Pick<Rect, 'x' | 'y' | 'w' | 'h' | 'radius'>): string {
  const [right, bottom] = [x + w, y + h]
  if (r === 0) return `M${x} ${y}L${right} ${y}L${right} ${bottom}L${x} ${bottom}Z`
  return [
    `M${x + r} ${y}L${right - r} ${y}Q${right} ${y} ${right} ${y + r}`,
    `L${right} ${bottom - r}Q${right} ${bottom} ${right - r} ${bottom}`,
    `L${x + r} ${bottom}Q${x} ${bottom} ${x} ${bottom - r}L${x} ${y + r}Q${x} ${y} ${x + r} ${y}Z`
  ].join('')
}

function pathOf(shape: Solid): string {
  if (shape.what === 'path') return shape.d
  return shape.what === 'circle' ? circle(shape.x, shape.y, shape.r) : rect(shape)
}

function boxOf(shape: Solid): { x: number; y: number; w: number; h: number } {
  if (shape.what === 'rect') return shape
  if (shape.what === 'circle') {
    return { x: shape.x - shape.r, y: shape.y - shape.r, w: 2 * shape.r, h: 2 * shape.r }
  }
  const points = toSteps(shape.d).flatMap((step) => [...step.points])
  const [xs, ys] = [points.map(([px]) => px), points.map(([, py]) => py)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, w: Math.max(...xs) - x, h: Math.max(...ys) - y }
}

const STEPS = {
  move: 'a:moveTo',
  line: 'a:lnTo',
  quad: 'a:quadBezTo',
  cubic: 'a:cubicBezTo',
  close: 'a:close'
} as const

function toGeometry(
  shape: Solid,
  box: { x: number; y: number; w: number; h: number },
  sites: readonly Point[]
): string {
  if (sites.length === 0 && shape.what === 'circle')
    return '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
  if (sites.length === 0 && shape.what === 'rect' && shape.radius === 0) {
    return '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
  }
  const at = (x: number, y: number) => ({ x: emu(x - box.x), y: emu(y - box.y) })
  const steps = toSteps(pathOf(shape)).map(({ to, points }) =>
    element(
      STEPS[to],
      {},
      points.map(([x, y]) => element('a:pt', at(x, y), []))
    )
  )
  return element('a:custGeom', {}, [
    '<a:avLst/><a:gdLst/><a:ahLst/>',
    element(
      'a:cxnLst',
      {},
      sites.map((site) => element('a:cxn', { ang: 0 }, [element('a:pos', at(site.x, site.y), [])]))
    ),
    '<a:rect l="0" t="0" r="r" b="b"/>',
    element('a:pathLst', {}, [element('a:path', { w: emu(box.w), h: emu(box.h) }, steps)])
  ])
}

function toEdge({ stroke }: Paint): string {
  if (!stroke) return '<a:ln><a:noFill/></a:ln>'
  return element('a:ln', { w: emu(stroke.width), cap: stroke.cap === 'round' ? 'rnd' : 'flat' }, [
    fill(stroke.colour),
    stroke.dash.length > 0 ? '<a:prstDash val="dash"/>' : '',
    stroke.cap === 'round' ? '<a:round/>' : ''
  ])
}
