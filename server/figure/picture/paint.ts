import { type Kind, KIND_TABLE } from '#model/kinds.ts'
import { iconParts } from '../look/icons.ts'
import { type FamilyTokens, type Scheme, TOKENS } from '../look/tokens.ts'
import type { Icon, Paint } from './drawing.ts'

/** A fill with an unbroken edge. */
export function painted(fill: string, edge: string, width: number): Paint {
  return { fill, opacity: 1, stroke: { colour: edge, width, dash: [], cap: 'butt' } }
}

/** A fill without an edge; `opacity` from 0 to 1. */
export function solid(fill: string, opacity = 1): Paint {
  return { fill, opacity, stroke: null }
}

/** An icon by its name, around a point. */
export function toIcon(name: string, at: { x: number; y: number; size: number; colour: string }): Icon {
  return { what: 'icon', ...at, parts: iconParts(name), width: 2 }
}

/** The colours of a kind's family. */
export function familyTokens(kind: Kind, scheme: Scheme): FamilyTokens {
  return TOKENS[scheme].family[KIND_TABLE[kind].family]
}
