import type { Body, Size } from './body.ts'
import { layDates } from './dates.ts'
import { layKinds } from './kinds.ts'
import { layLayers } from './layers.ts'
import { layRings } from './rings.ts'
import type { Scene } from './scene.ts'

/**
 * How a picture may be laid out, in the order of the menu; `roles` and `force` move figures by forces, the
 * others follow a rule.
 */
export const LAYOUTS = [
  { id: 'roles', word: 'By role', about: 'Parties, court, law and outcomes around the action in focus.' },
  { id: 'force', word: 'By force', about: 'What is joined stands close, the rest keeps clear.' },
  { id: 'layers', word: 'In layers', about: 'From left to right, as one thing leads to another.' },
  { id: 'rings', word: 'In rings', about: 'The focus in the middle, then what is one step away, then two.' },
  { id: 'kinds', word: 'By kind', about: 'People, bodies, courts, law and statements in blocks.' },
  { id: 'dates', word: 'By date', about: 'From the earliest to the latest, undated at the left.' }
] as const
export type LayoutId = (typeof LAYOUTS)[number]['id']

/** Places figures by a rule; overlaps are resolved afterwards. */
export type Lay = (scene: Scene, bodies: readonly Body[], world: Size) => void

/** The layouts that follow a rule. */
export const RULES: Partial<Record<LayoutId, Lay>> = {
  layers: layLayers,
  rings: layRings,
  kinds: layKinds,
  dates: layDates
}
