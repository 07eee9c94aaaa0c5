import type { Dataset } from '#model/dataset.ts'
import { generateDataset } from '../../bench/generate.ts'

/** A generated dataset whose beginning shows all of it: so many things are drawn, a third of them entities. */
export function largeDataset(things: number): Dataset {
  const entities = Math.round(things / 3)
  const dataset = generateDataset('large', entities, Math.round((things - entities) * 1.05))
  const ids = dataset.entities.map(({ id }) => id)
  const beginning = {
    id: 'large',
    title: dataset.title,
    about: '',
    focus: ids[0] ?? '',
    entities: ids,
    places: []
  }
  return { ...dataset, beginnings: [beginning] }
}
