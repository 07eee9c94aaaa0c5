import { MONO, SANS, SERIF } from '../look/faces.ts'
import type { Face, Text } from './drawing.ts'

const FAMILIES: Record<Face['family'], string> = { sans: SANS, serif: SERIF, mono: MONO }

/** The upright sans face. */
export function sans(size: number, weight = 400): Face {
  return { family: 'sans', size, weight, italic: false }
}

/** The face of case names and titles: italic, as in a citation. */
export function italic(size: number, weight = 600): Face {
  return { family: 'serif', size, weight, italic: true }
}

/** The face of docket numbers. */
export function mono(size: number): Face {
  return { family: 'mono', size, weight: 400, italic: false }
}

/** The families of a face as a CSS list, the preferred one first. */
export function familyOf({ family }: Face): string {
  return FAMILIES[family]
}

/** A face as the CSS font by which it is measured. */
export function fontOf(face: Face): string {
  return `${face.italic ? 'italic ' : ''}${face.weight} ${face.size}px ${familyOf(face)}`
}

/** A text from its left end, unless `more` says otherwise. */
export function text(
  words: string,
  at: { x: number; y: number },
  face: Face,
  fill: string,
  more: Partial<Pick<Text, 'anchor' | 'turn'>> = {}
): Text {
  return { what: 'text', x: at.x, y: at.y, text: words, face, fill, anchor: 'start', turn: 0, ...more }
}
