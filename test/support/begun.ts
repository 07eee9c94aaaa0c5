import { boxesOf } from '#figure/boxes.ts'
import { type Figure, toFigures } from '#figure/figure.ts'
import { toKnown } from '#figure/known.ts'
import { toInput } from '#figure/layout-input.ts'
import { arrange, type LayoutInput } from '#figure/layout/arrangement.ts'
import type { Measure } from '#figure/layout/text.ts'
import { type Scene, toScene } from '#figure/scene.ts'
import { buildGraph } from '#graph/graph.ts'
import { READS } from '#graph/reads.ts'
import { CONTRACTS } from '#model/contracts.ts'
import type { Beginning } from '#model/dataset.ts'
import { OPENING, toBeginningView } from '../../client/state/opening.ts'
import { both } from '../seed/curated.ts'
import { type Drawn, judgeDrawn } from './judge-drawn.ts'

const graph = buildGraph(both)
/** The canvas of a page of 1440 by 900. */
const SIZE = { w: 830, h: 690 }
const WISH = { asOf: null, select: null, unfold: null }

/**
 * A beginning as the page draws it: its scene, its figures, and the question to the layout, with the places it
 * keeps.
 */
export function begun(
  beginning: Beginning,
  measure: Measure
): { scene: Scene; figures: Figure[]; input: LayoutInput } {
  const view = toBeginningView(beginning, WISH)
  const ids = view.entities.join(',')
  const scene = toScene(view, toKnown(READS.between(graph, CONTRACTS.between.params.parse({ ids }))))
  const figures = toFigures(scene, measure)
  return { scene, figures, input: toInput(scene, figures, view.places, new Map(), SIZE) }
}

/** The view around an entity, as it opens, as a beginning that keeps no places. */
export function viewAround(id: string): Beginning {
  const { entities } = READS.neighbors(graph, CONTRACTS.neighbors.params.parse({ id, limit: OPENING }))
  return { id, title: id, about: '', focus: id, entities: entities.map((card) => card.id), places: [] }
}

/** What is wrong with a beginning drawn where the layout puts it. */
export function judgeArranged(beginning: Beginning, measure: Measure): Drawn {
  const { scene, figures, input } = begun(beginning, measure)
  const places = new Map(arrange(input).places.map((one) => [one.id, one]))
  const drawn = figures.flatMap((figure) => {
    const at = places.get(figure.id)
    return at ? [boxesOf(figure, at)] : []
  })
  return judgeDrawn(scene.lines, drawn)
}

/** What is wrong with a beginning drawn at the places it keeps; `missing` have none. */
export function judgeBegun(beginning: Beginning, measure: Measure): Drawn & { missing: string[] } {
  const { scene, figures } = begun(beginning, measure)
  const places = new Map(beginning.places.map(([key, x, y, side]) => [key, { x, y, side }]))
  const drawn = figures.flatMap((figure) => {
    const at = places.get(figure.place)
    return at ? [boxesOf(figure, at)] : []
  })
  const missing = figures.filter(({ place }) => !places.has(place)).map(({ id }) => id)
  return { ...judgeDrawn(scene.lines, drawn), missing }
}
