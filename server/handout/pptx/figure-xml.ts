import type { Measure } from '#figure/layout/text.ts'
import type { Group, Line, Shape } from '#figure/picture/drawing.ts'
import { extentOf } from '#figure/picture/extent.ts'
import { element } from '#figure/picture/xml.ts'
import type { DeckSlide } from '#figure/slide/deck.ts'
import type { Hold } from './connector-xml.ts'
import { emu, type Page, said } from './page.ts'
import { type Point, type Solid, toLine, toShapes, toSolid } from './shape-xml.ts'

/** A body to which lines are attached: the id of its outline, and the points where they end. */
type Body = { id: number; points: Point[] }

/** The figure of a slide: connectors attached to bodies, each described for those who cannot see it. */
export function toFigure({ parts }: DeckSlide, at: Point, page: Page, measure: Measure): string {
  const { shapes, scene } = parts
  const bodies = new Map<string, Body>()
  for (const group of shapes) {
    if (outlineOf(group)) bodies.set(group.id, { id: page.id(), points: [] })
  }
  const holds = new Map<string, { from?: Hold; to?: Hold }>()
  const ends = new Map(scene.lines.map(({ id, from, to }) => [id, { from, to }]))
  for (const group of shapes) {
    const line = lineOf(group)
    const own = ends.get(group.id)
    if (!line || !own) continue
    const hold = (body: string, x: number, y: number): Hold | undefined => {
      const found = bodies.get(body)
      return found && { id: found.id, site: siteOf(found.points.push({ x, y }) - 1) }
    }
    const from = hold(own.from, line.ax, line.ay)
    const to = hold(own.to, line.bx, line.by)
    holds.set(group.id, { ...(from ? { from } : {}), ...(to ? { to } : {}) })
  }
  return shapes
    .map((group) => {
      const by = { x: at.x + group.x, y: at.y + group.y }
      const line = lineOf(group)
      if (line) {
        const told = { name: 'Relation', description: group.title, ...holds.get(group.id) }
        return toLine(line, by, page, told)
      }
      if (group.id.endsWith('#note')) {
        return toShapes(group.shapes, by, { page, measure, name: 'Numbers of sources' })
      }
      return toBody(group, bodies.get(group.id), by, page, measure)
    })
    .join('')
}

const OWN = 4

/**
 * The number of a connection site. PowerPoint counts a shape's own sites from 0, LibreOffice after the four
 * that every shape has. So each point is listed twice, four apart, and this is the number of the second.
 */
function siteOf(at: number): number {
  return 2 * OWN * Math.floor(at / OWN) + OWN + (at % OWN)
}

function toSites(points: readonly Point[]): Point[] {
  const blocks = Array.from({ length: Math.ceil(points.length / OWN) }, (_, block) => {
    const own = points.slice(block * OWN, (block + 1) * OWN)
    const [first] = own
    return first ? [...own, ...Array.from({ length: OWN - own.length }, () => first)] : own
  })
  return blocks.flatMap((own) => [...own, ...own])
}

/** A body and its words as one group, so that they move together. */
function toBody(group: Group, body: Body | undefined, by: Point, page: Page, measure: Measure): string {
  const outline = outlineOf(group)
  const { left, top, right, bottom } = extentOf(group.shapes, measure)
  const at = { x: emu(left + by.x), y: emu(top + by.y) }
  const size = { cx: emu(right - left), cy: emu(bottom - top) }
  const inner = group.shapes.map((shape) =>
    shape === outline && body
      ? toSolid(outline, by, { id: body.id, name: group.title, sites: toSites(body.points) })
      : null
  )
  const parts: string[] = []
  let rest: Shape[] = []
  const flush = (): void => {
    if (rest.length > 0) parts.push(toShapes(rest, by, { page, measure, name: group.title }))
    rest = []
  }
  group.shapes.forEach((shape, index) => {
    const own = inner[index]
    if (own === null || own === undefined) {
      rest.push(shape)
      return
    }
    flush()
    parts.push(own)
  })
  flush()
  return element('p:grpSp', {}, [
    element('p:nvGrpSpPr', {}, [said(page.id(), group.title, group.title), '<p:cNvGrpSpPr/><p:nvPr/>']),
    element('p:grpSpPr', {}, [
      element('a:xfrm', {}, [
        element('a:off', at, []),
        element('a:ext', size, []),
        element('a:chOff', at, []),
        element('a:chExt', size, [])
      ])
    ]),
    ...parts
  ])
}

function lineOf({ shapes }: Group): Line | undefined {
  return shapes.find((shape): shape is Line => shape.what === 'line')
}

/** The outline of a body: its first shape with an edge; undefined for lines and notes. */
function outlineOf(group: Group): Solid | undefined {
  if (lineOf(group) || group.id.endsWith('#note')) return undefined
  return group.shapes.find(
    (shape): shape is Solid =>
      (shape.what === 'rect' || shape.what === 'circle' || shape.what === 'path') && shape.stroke !== null
  )
}
