import { buildGraph } from '#graph/graph.ts'
import { READS } from '#graph/reads.ts'
import { entitiesOf, viewOf } from '#figure/beginning-view.ts'
import { toFigures } from '#figure/figure.ts'
import { toKnown } from '#figure/known.ts'
import type { Measure } from '#figure/layout/text.ts'
import { wholePlaces } from '#figure/picture/whole-places.ts'
import { toScene } from '#figure/scene.ts'
import type { Beginning, Dataset } from '#model/dataset.ts'

/**
 * Gives every beginning of a dataset its places, so that whoever opens one sees the same picture at once. A
 * beginning that has places keeps them; any other is laid out from what this dataset and those around it say.
 * The same data gives the same places, in whole px.
 */
export function arrangeBeginnings(
  dataset: Dataset,
  around: readonly Dataset[],
  measure: Measure,
  onArranging: (beginning: Beginning) => void = () => {}
): Dataset {
  const all = [dataset, ...around.filter(({ id }) => id !== dataset.id)]
  const beginnings = dataset.beginnings.map((beginning) => {
    if (beginning.places.length > 0) return beginning
    onArranging(beginning)
    return { ...beginning, places: placesOf(beginning, all, measure) }
  })
  return { ...dataset, beginnings }
}

function placesOf(beginning: Beginning, datasets: readonly Dataset[], measure: Measure): Beginning['places'] {
  const ids = entitiesOf(beginning)
  const graph = buildGraph(datasets.map((dataset) => among(dataset, new Set(ids))))
  const view = viewOf(beginning)
  const page = READS.between(graph, { ids: [...ids] })
  const scene = toScene(view, toKnown(page))
  const places = wholePlaces(scene, toFigures(scene, measure), view)
  return [...places].map(([key, { x, y, side }]) => [key, Math.round(x), Math.round(y), side])
}

/** A dataset narrowed to some entities and the relations among them. */
function among(dataset: Dataset, ids: ReadonlySet<string>): Dataset {
  return {
    ...dataset,
    entities: dataset.entities.filter(({ id }) => ids.has(id)),
    relations: dataset.relations.filter(({ from, to }) => ids.has(from) && ids.has(to))
  }
}
