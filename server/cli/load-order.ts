import type { Dataset } from '#model/dataset.ts'
import type { Problem } from '#model/error.ts'
import { AppError } from '#model/error.ts'
import { usedFirst } from '../dataset-files.ts'
import { misfits } from '../store/plan.ts'

/**
 * Sorts datasets so that each fits what is held when its turn comes; `conflict` where no order does, since each
 * is put as a change of its own.
 */
export function inOrder(datasets: readonly Dataset[], held: readonly Dataset[]): Dataset[] {
  const ordered: Dataset[] = []
  const rest = usedFirst(datasets)
  let there = held
  const faultsOf = (dataset: Dataset): Problem[] =>
    Object.values(misfits(dataset, without(there, dataset))).flat()
  while (rest.length > 0) {
    const next = rest.findIndex((dataset) => faultsOf(dataset).length === 0)
    if (next === -1) {
      const message = `${rest.map(({ id }) => id).join(', ')} fit together, but none of them fits what the store holds before the others are put; nothing was changed.`
      throw new AppError('conflict', message, { issues: rest.flatMap(faultsOf) })
    }
    for (const dataset of rest.splice(next, 1)) {
      ordered.push(dataset)
      there = [...without(there, dataset), dataset]
    }
  }
  return ordered
}

function without(datasets: readonly Dataset[], { id }: Dataset): Dataset[] {
  return datasets.filter((other) => other.id !== id)
}
