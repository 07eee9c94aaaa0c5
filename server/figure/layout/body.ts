import type { Kind } from '#model/kinds.ts'
import type { Zone } from './zones.ts'

/** A width and a height in px of the world. */
export interface Size {
  w: number
  h: number
}

/** The room of a picture beside the panel on a wide page, and on a phone, px. */
export const LANDSCAPE: Size = { w: 960, h: 800 }
export const PHONE: Size = { w: 480, h: 400 }

/** Where a label stands: below, above, right or left of its body. */
export type Side = 's' | 'n' | 'e' | 'w'

/** The four sides in the order in which they are preferred. */
export const SIDES: readonly Side[] = ['s', 'e', 'w', 'n']

/**
 * What is to be placed: a body, its outer label (cards have none), its role and weight; with x and y it stays
 * there.
 */
export interface Body extends Size {
  id: string
  label: Size | null
  zone: Zone
  /** 1 focus, 2 party, 3 ordinary, 4 minor. */
  rank: number
  x?: number | undefined
  y?: number | undefined
  /** With x and y: it stays there even in a whole new picture. */
  pinned?: boolean | undefined
  /** What it is, and its day (ISO 8601), for layouts that follow a rule. */
  kind?: Kind | undefined
  date?: string | null | undefined
  /** With x and y: the label keeps this side too. */
  side?: Side | undefined
}

/** A straight line between two bodies, by their ids. */
export interface Line {
  id: string
  from: string
  to: string
}

/** The centre of a body and the side of its label. */
export interface Place {
  id: string
  x: number
  y: number
  side: Side
}
