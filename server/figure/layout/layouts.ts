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
  { id: 'roles', word: 'By role' },
  { id: 'force', word: 'By force' },
  { id: 'layers', word: 'In layers' },
  { id: 'rings', word: 'In rings' },
  { id: 'kinds', word: 'By kind' },
  { id: 'dates', word: 'By date' }
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
