import { SANS } from '#figure/look/faces.ts'
import { type Scheme, TOKENS } from '#figure/look/tokens.ts'
import { LABEL_SIZE } from '#figure/label.ts'
import { LINE_HEIGHT } from '#figure/layout/text.ts'
import type { Level } from './level.ts'

/** A rule of the style sheet; Cytoscape's own types do not know data mappers. */
export type Rule = { selector: string; style: Readonly<Record<string, string | number | readonly number[]>> }

/** The end of a line that is alone between its pair: Cytoscape's own. */
export const OWN_END = 'outside-to-node'

/**
 * Above so many things the canvas is drawn lean: haystack edges with marks in the middle, without masks and
 * words.
 */
export const LEAN_FROM = 600
/** Seen from afar, where an arrow is a speck, fewer things and lines suffice. */
const LEAN_FROM_AFAR = 700

/** Whether so many things and lines, at a level of detail, are drawn lean. */
export function isLean(bodies: number, lines: number, level: Level): boolean {
  return bodies > LEAN_FROM || (level === 2 && bodies + lines > LEAN_FROM_AFAR)
}

/**
 * The style sheet of a theme: data mappers and classes, no functions. Every mapper is evaluated for every
 * element that its rule matches, so a style that only some elements have is a rule of its own.
 */
export function toStylesheet(scheme: Scheme, lean: boolean): Rule[] {
  return [
    ...nodeRules(scheme, lean),
    { selector: 'edge', style: { ...STROKE, ...(lean ? HAYSTACK : STRAIGHT) } },
    { selector: 'edge[style = "dashed"]', style: { 'line-dash-pattern': 'data(dash)' } },
    {
      selector: 'edge[outline > 0]',
      style: { 'line-outline-width': 'data(outline)', 'line-outline-color': 'data(hue)' }
    },
    ...(lean ? [] : straightRules(scheme)),
    ...stateRules(scheme)
  ]
}

const STROKE: Rule['style'] = {
  width: 'data(width)',
  'line-color': 'data(stroke)',
  'line-style': 'data(style)',
  'line-cap': 'data(cap)',
  'arrow-scale': 'data(scale)'
}

/** Haystack edges run from middle to middle and can only have marks in the middle. */
const HAYSTACK: Rule['style'] = {
  'curve-style': 'haystack',
  'haystack-radius': 0,
  'mid-target-arrow-shape': 'data(mark)',
  'mid-target-arrow-color': 'data(markHue)',
  'mid-target-arrow-fill': 'data(filled)'
}

const STRAIGHT: Rule['style'] = {
  'curve-style': 'straight',
  'source-distance-from-node': 2,
  'target-distance-from-node': 2,
  'target-arrow-shape': 'data(end)',
  'target-arrow-color': 'data(hue)',
  'target-arrow-fill': 'data(filled)',
  'target-arrow-width': 'data(endWidth)'
}

function straightRules(scheme: Scheme): Rule[] {
  return [
    {
      selector: `edge[from != "${OWN_END}"]`,
      style: { 'source-endpoint': 'data(from)', 'target-endpoint': 'data(to)' }
    },
    {
      selector: 'edge[bar != "none"]',
      style: { 'mid-target-arrow-shape': 'data(bar)', 'mid-target-arrow-color': 'data(barHue)' }
    },
    {
      selector: 'edge[word != ""]',
      style: {
        label: 'data(word)',
        color: TOKENS[scheme].text,
        'font-family': SANS,
        'font-size': 11,
        'text-rotation': 'data(turn)',
        'text-margin-x': 'data(dx)',
        'text-margin-y': 'data(dy)'
      }
    }
  ]
}

function nodeRules(scheme: Scheme, lean: boolean): Rule[] {
  const { canvas } = TOKENS[scheme]
  return [
    {
      selector: 'node',
      style: {
        shape: 'data(shape)',
        width: 'data(w)',
        height: 'data(h)',
        'corner-radius': 'data(radius)',
        'background-color': 'data(fill)',
        'background-opacity': 'data(filled)',
        'border-color': 'data(edge)',
        'border-width': 'data(edgeWidth)',
        'border-style': 'data(edgeStyle)',
        'z-index': 'data(z)',
        'bounds-expansion': 20
      }
    },
    { selector: 'node[edgeStyle = "dashed"]', style: { 'border-dash-pattern': [5, 3.5] } },
    {
      selector: 'node[label != ""]',
      style: {
        label: 'data(label)',
        color: 'data(ink)',
        'font-family': SANS,
        'font-size': 'data(size)',
        'font-weight': 'data(weight)',
        'line-height': LINE_HEIGHT / LABEL_SIZE,
        'text-wrap': 'wrap',
        'text-max-width': '1000px',
        'text-halign': 'data(halign)',
        'text-valign': 'data(valign)',
        'text-margin-x': 'data(dx)',
        'text-margin-y': 'data(dy)',
        'text-background-color': canvas,
        'text-background-opacity': lean ? 0 : 'data(mask)',
        'text-background-padding': '1px',
        'min-zoomed-font-size': 7
      }
    },
    {
      selector: 'node[image != ""]',
      style: {
        'background-image': 'data(image)',
        'background-width': 'data(imageW)',
        'background-height': 'data(imageH)',
        'background-clip': 'none',
        'background-image-containment': 'over'
      }
    }
  ]
}

function stateRules(scheme: Scheme): Rule[] {
  const { line, accent } = TOKENS[scheme]
  const under = (opacity: number, padding: number, color: string = accent): Rule['style'] => ({
    'underlay-color': color,
    'underlay-opacity': opacity,
    'underlay-padding': padding
  })
  const ring = (width: number, offset: number, opacity = 1): Rule['style'] => ({
    'outline-color': accent,
    'outline-width': width,
    'outline-offset': offset,
    'outline-opacity': opacity
  })
  return [
    { selector: ':active', style: { 'overlay-opacity': 0 } },
    { selector: 'edge.hover', style: under(0.12, 4) },
    { selector: 'edge.selected', style: under(0.16, 5) },
    { selector: 'edge.path', style: under(0.28, 6) },
    { selector: 'edge.weakest', style: under(0.26, 6, line.said) },
    { selector: 'node.hover', style: ring(4, 1, 0.28) },
    { selector: 'node.selected', style: ring(2.5, 3.5) },
    { selector: 'node.path', style: ring(2.5, 2.5) },
    { selector: 'edge.dragged', style: { 'text-opacity': 0 } },
    { selector: 'edge.faded', style: { 'text-opacity': 0.4 } },
    { selector: 'node.faded', style: { opacity: 0.36 } }
  ]
}
