import type { Kind } from '#model/kinds.ts'
import { TOKENS } from '../look/tokens.ts'
import { undrawn } from '../scene.ts'
import { countWords, drawnWords } from '../words/count-words.ts'
import { dateWords, today } from '../words/date-words.ts'
import type { Drawing, Group, Shape } from './drawing.ts'
import { extentOf } from './extent.ts'
import { fontOf, italic, sans, text } from './face.ts'
import { RULE, toLegend } from './legend-shapes.ts'
import { toLines } from './lines-of-text.ts'
import { solid } from './paint.ts'
import { toSourceList } from './source-list.ts'
import { type Subject, toDrawnGraph } from './to-drawing.ts'

const EDGE = 32
const BETWEEN = 24
/** The least width of a sheet, and the width from which its sources take three columns, px. */
const LEAST = 900
const THREE_COLUMNS = 1080
const TITLE_STEP = 28

/** A whole sheet: title and as-of date, the graph, the legend of what is in it, the numbered sources. */
export function toSheet(subject: Subject & { title: string }): Drawing {
  const { scene, known, scheme, measure } = subject
  const tokens = TOKENS[scheme]
  const graph = toDrawnGraph(subject)
  const box = extentOf(graph.shapes, measure)
  const inner = Math.max(LEAST - 2 * EDGE, Math.ceil(box.right - box.left))
  const title = subject.title.trim() || 'Untitled view'
  const about = aboutWords(subject)
  const titleFace = italic(22)

  const shapes: Shape[] = []
  let y = EDGE
  for (const line of toLines(title, fontOf(titleFace), inner, measure)) {
    shapes.push(text(line, { x: EDGE, y: y + 20 }, titleFace, tokens.ink))
    y += TITLE_STEP
  }
  shapes.push(text(about, { x: EDGE, y: y + 14 }, sans(12.5), tokens.muted))
  shapes.push(
    text('¶ Pincite', { x: EDGE + inner, y: y + 14 }, sans(12.5, 600), tokens.muted, { anchor: 'end' })
  )
  y += 20 + BETWEEN

  const left = EDGE + (inner - (box.right - box.left)) / 2
  shapes.push(part('graph', left - box.left, y - box.top, graph.shapes))
  y += box.bottom - box.top + BETWEEN

  const kinds = new Set<Kind>([
    ...scene.entities.map(({ card }) => card.kind),
    ...scene.stacks.map(({ kind }) => kind)
  ])
  const legend = toLegend({ kinds, marks: graph.marks }, { width: inner, scheme, measure })
  shapes.push(rule(y, inner, tokens.ruleStrong), part('legend', EDGE, y + 14, legend.shapes))
  y += 14 + legend.height + 14

  const columns = inner >= THREE_COLUMNS ? 3 : 2
  const sources = toSourceList(
    graph.cited,
    { ...known, asOf: subject.asOf },
    { width: inner, columns, scheme, measure }
  )
  shapes.push(rule(y, inner, tokens.ruleStrong))
  shapes.push(text('Sources', { x: EDGE, y: y + 26 }, sans(12.5, 600), tokens.ink))
  shapes.push(part('sources', EDGE, y + 38, sources.shapes))
  y += 38 + sources.height + EDGE

  return {
    width: inner + 2 * EDGE,
    height: Math.ceil(y),
    background: tokens.canvas,
    title,
    description: `${about}. ${RULE} Each line carries its status and the numbers of its sources, which are listed below the picture.`,
    shapes
  }
}

/** `28 entities, 61 relations, as known on Dec 7, 2023`; today's date where no day is set. */
function aboutWords({ scene, asOf }: Subject): string {
  return `${countWords(scene.shown, 'entity', 'entities')}, ${drawnWords(scene.relations, undrawn(scene))}, as known on ${dateWords(asOf ?? today())}`
}

function part(id: string, x: number, y: number, shapes: readonly Shape[]): Group {
  return { what: 'group', id, title: '', x, y, shapes }
}

function rule(y: number, w: number, colour: string): Shape {
  return { ...solid(colour), what: 'rect', x: EDGE, y, w, h: 1, radius: 0 }
}
