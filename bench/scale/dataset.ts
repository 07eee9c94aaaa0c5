import type { Dataset } from '#model/dataset.ts'
import { relationsOf } from './relations.ts'
import type { World } from './world.ts'
import { entitiesOf, headOf, sourcesOf } from './world.ts'

/** A world as one dataset in memory. */
export function datasetOf(world: World): Dataset {
  return {
    ...headOf(world),
    entities: [...entitiesOf(world)],
    relations: [...relationsOf(world)],
    sources: [...sourcesOf(world)]
  }
}
