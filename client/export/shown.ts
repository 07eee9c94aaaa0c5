import type { Scene } from '#figure/scene.ts'
import type { View } from '#figure/view.ts'
import { MARKS } from '#model/status.ts'
import type { Wanted } from './data-api.ts'

/**
 * What of the data the view shows: its entities that are not filtered out, its day, and the marks that its
 * relations may have; null where it shows nothing.
 */
export function toShown(scene: Scene, { asOf, filters }: Pick<View, 'asOf' | 'filters'>): Wanted | null {
  const alone = scene.entities.map(({ id }) => ({ id, under: id }))
  const stacked = scene.stacks.flatMap(({ id, members }) => members.map((one) => ({ id: one.id, under: id })))
  const shown = [...alone, ...stacked].filter(({ under }) => !scene.dimmed.has(under))
  const marks = MARKS.filter((mark) => !filters.marks.includes(mark))
  if (shown.length === 0 || marks.length === 0) return null
  return {
    ids: [...new Set(shown.map(({ id }) => id))],
    ...(asOf === null ? {} : { asOf }),
    ...(filters.marks.length === 0 ? {} : { marks })
  }
}
