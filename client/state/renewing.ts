import { LIMITS } from '#model/limits.ts'
import type { Card } from '#model/shown.ts'
import type { Known } from '#figure/known.ts'
import { countWords } from '#figure/words/count-words.ts'
import { ask } from '../api.ts'
import { useKnown } from './known.ts'
import { useView } from './view.ts'

/**
 * Reads anew what the page knows of the graph: what is on the canvas, and what undo may bring back to it. The
 * view stays as it is: what is not on record any more is only not drawn, and is again once it is back. Gives
 * how what is on the canvas differs, in words; empty where it does not.
 */
export async function renewKnown(): Promise<string> {
  const known = [...useKnown.getState().entities.keys()]
  const ids = [...new Set([...useView.getState().entities, ...known])].slice(0, LIMITS.betweenEntities)
  if (ids.length === 0) return ''
  const page = await ask('between', { ids })
  const before = useKnown.getState()
  before.renew(ids, page)
  return differenceWords(before, useKnown.getState(), useView.getState().entities)
}

function differenceWords(before: Known, after: Known, ids: readonly string[]): string {
  const on = new Set(ids)
  const isOn = (id: string): boolean => on.has(id)
  return [
    ...countsOf(
      [before, after].map(({ entities }) => [...entities.values()].filter(({ id }) => isOn(id))),
      isSameCard,
      ['entity', 'entities']
    ),
    ...countsOf(
      [before, after].map(({ relations }) =>
        [...relations.values()].filter(({ from, to }) => isOn(from) && isOn(to))
      ),
      (one, other) => one === other,
      ['relation', 'relations']
    )
  ].join(', ')
}

/** How many relations an entity has elsewhere is not what it is. */
function isSameCard(one: Card, other: Card): boolean {
  return JSON.stringify({ ...one, degree: 0 }) === JSON.stringify({ ...other, degree: 0 })
}

function countsOf<T extends { id: string }>(
  [before = [], after = []]: readonly (readonly T[])[],
  isSame: (one: T, other: T) => boolean,
  [one, many]: readonly [string, string]
): string[] {
  const [was, is] = [before, after].map((items) => new Map(items.map((item) => [item.id, item])))
  const counts = {
    more: after.filter(({ id }) => !was?.has(id)).length,
    fewer: before.filter(({ id }) => !is?.has(id)).length,
    changed: after.filter((item) => {
      const old = was?.get(item.id)
      return old !== undefined && !isSame(old, item)
    }).length
  }
  return Object.entries(counts).flatMap(([how, count]) =>
    count > 0 ? [`${countWords(count, one, many)} ${how}`] : []
  )
}
