import type { CanvasElement } from './element.ts'

/** What must be done to a drawing of `old` to make it a drawing of `next`. */
export type Difference = {
  removed: readonly string[]
  /** entities before the lines that join them */
  added: readonly CanvasElement[]
  /** elements that stay but have new data or states; given whole */
  changed: readonly CanvasElement[]
  /** elements that stay but in another place */
  moved: readonly CanvasElement[]
}

/**
 * The least that must be done; elements are the same if their ids are, but a line whose ends changed is another
 * line.
 */
export function difference(old: readonly CanvasElement[], next: readonly CanvasElement[]): Difference {
  const before = new Map(old.map((element) => [element.data.id, element]))
  const after = new Map(next.map((element) => [element.data.id, element]))
  const isKept = (element: CanvasElement): boolean => {
    const was = before.get(element.data.id)
    return was !== undefined && !isOther(was, element)
  }
  const added = next.filter((element) => !isKept(element))
  const kept = next.flatMap((now) => {
    const was = before.get(now.data.id)
    return was && isKept(now) ? [{ was, now }] : []
  })
  return {
    removed: old
      .filter((element) => {
        const now = after.get(element.data.id)
        return now === undefined || isOther(element, now)
      })
      .map(({ data }) => data.id),
    added: [
      ...added.filter(({ group }) => group === 'nodes'),
      ...added.filter(({ group }) => group === 'edges')
    ],
    changed: kept.filter(({ was, now }) => !isSame(was, now)).map(({ now }) => now),
    moved: kept.filter(({ was, now }) => !isThere(was, now)).map(({ now }) => now)
  }
}

function isOther(a: CanvasElement, b: CanvasElement): boolean {
  return a.group !== b.group || a.data['source'] !== b.data['source'] || a.data['target'] !== b.data['target']
}

function isSame(a: CanvasElement, b: CanvasElement): boolean {
  const keys = Object.keys(a.data)
  return (
    a.classes.join(' ') === b.classes.join(' ') &&
    keys.length === Object.keys(b.data).length &&
    keys.every((key) => isEqual(a.data[key], b.data[key]))
  )
}

function isThere({ position: a }: CanvasElement, { position: b }: CanvasElement): boolean {
  return a?.x === b?.x && a?.y === b?.y
}

function isEqual(a: CanvasElement['data'][string] | undefined, b: typeof a): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && a.join() === b.join())
}
