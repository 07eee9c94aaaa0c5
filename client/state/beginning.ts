import type { Beginning } from '#model/dataset.ts'

/** The entities that a beginning opens with, its focus first. */
export function entitiesOf({ focus, entities }: Pick<Beginning, 'focus' | 'entities'>): string[] {
  return [...new Set([focus, ...entities])]
}
