import { SANS } from '#figure/look/faces.ts'
import { type Scheme, TOKENS } from '#figure/look/tokens.ts'
import { LABEL_SIZE } from '#figure/label.ts'
import { LINE_HEIGHT } from '#figure/layout/text.ts'

/** A rule of the style sheet; Cytoscape's own types do not know data mappers. */
export type Rule = { selector: string; style: Readonly<Record<string, string | number | readonly number[]>> }

/** Above so many things on the canvas it is drawn lean: as haystack edges with marks in the middle, without masks and words. */
export const LEAN_FROM = 600

/** The style sheet of a theme: data mappers and classes, no functions. */
export function toStylesheet(scheme: Scheme, lean = false): Rule[] {
  return lean ? [...full(scheme), ...LEAN] : full(scheme)
}

const LEAN: Rule[] = [
  { selector: 'node', style: { 'text-background-opacity': 0 } },
  {
    selector: 'edge',
    style: {
      'curve-style': 'haystack',
      'haystack-radius': 0,
      'mid-target-arrow-shape': 'data(end)',
      'mid-target-arrow-color': 'data(hue)',
      'mid-target-arrow-fill': 'data(filled)',
      label: ''
    }
  }
]

function full(scheme: Scheme): Rule[] {
  const { accent, canvas, text, line } = TOKENS[scheme]
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
        'text-background-opacity': 'data(mask)',
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
    },
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        'source-distance-from-node': 2,
        'target-distance-from-node': 2,
        'source-endpoint': 'data(from)',
        'target-endpoint': 'data(to)',
        width: 'data(width)',
        'line-color': 'data(stroke)',
        'line-style': 'data(style)',
        'line-dash-pattern': 'data(dash)',
        'line-cap': 'data(cap)',
        'line-outline-width': 'data(outline)',
        'line-outline-color': 'data(hue)',
        'target-arrow-shape': 'data(end)',
        'target-arrow-color': 'data(hue)',
        'target-arrow-fill': 'data(filled)',
        'target-arrow-width': 'data(endWidth)',
        'mid-target-arrow-shape': 'data(bar)',
        'mid-target-arrow-color': 'data(barHue)',
        'arrow-scale': 'data(scale)',
        label: 'data(word)',
        color: text,
        'font-family': SANS,
        'font-size': 11,
        'text-rotation': 'data(turn)',
        'text-margin-x': 'data(dx)',
        'text-margin-y': 'data(dy)',
        'overlay-opacity': 0,
        'underlay-color': accent
      }
    },
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
