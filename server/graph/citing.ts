import type { ShownEntity } from '#model/shown.ts'
import type { UnitedRelation } from '#model/union.ts'

/**
 * For each source, the ids of the relations and entities that cite it, in the order in which they were noted.
 */
export type Citing = Map<string, { relations: string[]; entities: string[] }>

/** Notes the sources that a relation or an entity cites, each source once. */
export function noteCiting(
  citing: Citing,
  sort: 'relations' | 'entities',
  id: string,
  sources: Iterable<string>
): void {
  for (const source of new Set(sources)) {
    const held = citing.get(source) ?? { relations: [], entities: [] }
    held[sort].push(id)
    citing.set(source, held)
  }
}

/**
 * The sources that a relation's assertions cite, or that an entity's own record cites; the same one may come
 * twice.
 */
export function citedBy(record: Pick<UnitedRelation, 'assertions'> | Pick<ShownEntity, 'cites'>): string[] {
  return ('assertions' in record ? record.assertions : record.cites).map(({ source }) => source)
}
