import { SANS } from '#figure/look/faces.ts'
import { type Scheme, TOKENS } from '#figure/look/tokens.ts'
import { LABEL_SIZE } from '#figure/label.ts'
import { LINE_HEIGHT } from '#figure/layout/text.ts'
import type { Level } from './level.ts'

/** A rule of the style sheet; Cytoscape's own types do not know data mappers. */
export type Rule = { selector: string; style: Readonly<Record<string, string | number | readonly number[]>> }

/** Above so many things on the canvas it is drawn lean: as haystack edges with marks in the middle, without masks and words. */
export const LEAN_FROM = 600
/** From afar, where an arrow is a speck, so many things and lines are enough. */
const LEAN_FROM_AFAR = 700

/** Whether so many things and lines, seen at a level of detail, are drawn lean. */
export function isLean(bodies: number, lines: number, level: Level): boolean {
  return bodies > LEAN_FROM || (level === 2 && bodies + lines > LEAN_FROM_AFAR)
}

/** The style sheet of a theme: data mappers and classes, no functions. Every mapper is read for every line, so a lean line has few. */
export function toStylesheet(scheme: Scheme, lean = false): Rule[] {
  const line = strokeOf(scheme)
  return [
    ...nodeRules(scheme, lean),
    { selector: 'edge', style: lean ? { ...line, ...HAYSTACK } : { ...line, ...straight(scheme) } },
    ...stateRules(scheme)
  ]
}

function strokeOf(scheme: Scheme): Rule['style'] {
  return {
    width: 'data(width)',
    'line-color': 'data(stroke)',
    'line-style': 'data(style)',
    'line-dash-pattern': 'data(dash)',
    'line-cap': 'data(cap)',
    'line-outline-width': 'data(outline)',
    'line-outline-color': 'data(hue)',
    'arrow-scale': 'data(scale)',
    'overlay-opacity': 0,
    'underlay-color': TOKENS[scheme].accent
  }
}

/** Such lines run from middle to middle and know no marks but those in their own. */
const HAYSTACK: Rule['style'] = {
  'curve-style': 'haystack',
  'haystack-radius': 0,
  'mid-target-arrow-shape': 'data(mark)',
  'mid-target-arrow-color': 'data(markHue)',
  'mid-target-arrow-fill': 'data(filled)'
}

function straight(scheme: Scheme): Rule['style'] {
  return {
    'curve-style': 'straight',
    'source-distance-from-node': 2,
    'target-distance-from-node': 2,
    'source-endpoint': 'data(from)',
    'target-endpoint': 'data(to)',
    'target-arrow-shape': 'data(end)',
    'target-arrow-color': 'data(hue)',
    'target-arrow-fill': 'data(filled)',
    'target-arrow-width': 'data(endWidth)',
    'mid-target-arrow-shape': 'data(bar)',
    'mid-target-arrow-color': 'data(barHue)',
    label: 'data(word)',
    color: TOKENS[scheme].text,
    'font-family': SANS,
    'font-size': 11,
    'text-rotation': 'data(turn)',
    'text-margin-x': 'data(dx)',
    'text-margin-y': 'data(dy)'
  }
}

function nodeRules(scheme: Scheme, lean: boolean): Rule[] {
  const { accent, canvas } = TOKENS[scheme]
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
        'border-dash-pattern': [5, 3.5],
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
        'min-zoomed-font-size': 7,
        'z-index': 'data(z)',
        'bounds-expansion': 20,
        'overlay-opacity': 0,
        'outline-color': accent,
        'outline-opacity': 1
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
  const { line } = TOKENS[scheme]
  return [
    { selector: 'edge.hover', style: { 'underlay-opacity': 0.12, 'underlay-padding': 4 } },
    { selector: 'edge.selected', style: { 'underlay-opacity': 0.16, 'underlay-padding': 5 } },
    { selector: 'edge.path', style: { 'underlay-opacity': 0.28, 'underlay-padding': 6 } },
    {
      selector: 'edge.weakest',
      style: { 'underlay-color': line.said, 'underlay-opacity': 0.26, 'underlay-padding': 6 }
    },
    { selector: 'node.hover', style: { 'outline-width': 4, 'outline-offset': 1, 'outline-opacity': 0.28 } },
    {
      selector: 'node.selected',
      style: { 'outline-width': 2.5, 'outline-offset': 3.5, 'outline-opacity': 1 }
    },
    { selector: 'node.path', style: { 'outline-width': 2.5, 'outline-offset': 2.5, 'outline-opacity': 1 } },
    { selector: 'edge.dragged', style: { 'text-opacity': 0 } },
    { selector: 'edge.faded', style: { 'text-opacity': 0.4 } },
    { selector: 'node.faded', style: { opacity: 0.36 } }
  ]
}
