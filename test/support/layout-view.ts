import type { Kind } from '#model/kinds.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { LayoutInput } from '#figure/layout/arrangement.ts'
import { PHONE } from '#figure/layout/body.ts'
import type { Body } from '#figure/layout/body.ts'
import { toZones } from '#figure/layout/role.ts'
import { measureRoughly, wrap } from '#figure/layout/text.ts'

/** A view as a lawyer would list it: who is shown, and how they are joined. */
export interface View {
  focus: string | null
  /** id, kind or `stack`, name, and the rank where it is not the kind's own. */
  entities: readonly (readonly [id: string, kind: Kind | 'stack', name: string, rank?: number])[]
  relations: readonly (readonly [from: string, type: RelationType, to: string])[]
}

const FONT = '500 13px "IBM Plex Sans"'
const TOKENS = [50, 50, 50, 40, 34]

/** The input of the layout for a view, with the sizes that the canvas draws. */
export function toInput(view: View, seed = 1): LayoutInput {
  const entities = view.entities.map(([id, kind]) => ({ id, kind: toKind(kind) }))
  const relations = view.relations.map(([from, type, to]) => ({ from, type, to }))
  const zones = toZones(view.focus ?? '', entities, relations)
  const bodies = view.entities.map(([id, kind, name, rank = 3]): Body => {
    const zone = zones.get(id) ?? 'elsewhere'
    if (id === view.focus) return { id, w: 232, h: 82, label: null, zone, rank: 1 }
    return { id, ...toSize(kind, name, rank), zone, rank }
  })
  const lines = relations.map(({ from, type, to }) => ({ id: `${from}/${type}/${to}`, from, to }))
  return { bodies, lines, seed }
}

/** The same view for a phone: the focus smaller, about ten entities. */
export function toPhoneInput(view: View, most: number): LayoutInput {
  const whole = toInput(view)
  const bodies = whole.bodies
    .slice(0, most)
    .map((body) => (body.rank === 1 ? { ...body, w: 178, h: 62 } : body))
  const ids = new Set(bodies.map((body) => body.id))
  const lines = whole.lines.filter((line) => ids.has(line.from) && ids.has(line.to))
  return { ...whole, bodies, lines, world: PHONE }
}

function toKind(kind: Kind | 'stack'): Kind {
  return kind === 'stack' ? 'state' : kind
}

function toSize(kind: Kind | 'stack', name: string, rank: number): Pick<Body, 'w' | 'h' | 'label'> {
  if (kind === 'action') return { w: 178, h: 62, label: null }
  if (kind === 'outcome') return { w: 168, h: 58, label: null }
  if (kind === 'stack') return { w: 150, h: 44, label: null }
  if (kind === 'allegation') {
    return { w: 152, h: 18 + wrap(name, FONT, measureRoughly, 128).h, label: null }
  }
  const size = TOKENS[rank] ?? 40
  const { w, h } = wrap(name, FONT, measureRoughly)
  return { w: size, h: size, label: { w, h } }
}
