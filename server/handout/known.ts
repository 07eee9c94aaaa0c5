import type { Briefing } from '#model/briefing.ts'
import { LIMITS } from '#model/limits.ts'
import type { Known } from '#figure/known.ts'
import type { GraphStore } from '../store/store.ts'

/**
 * Everything that the slides of a briefing draw, as the page knows it: without an as-of date, since each view
 * applies its own.
 */
export async function readKnown(
  store: GraphStore,
  { slides }: Briefing,
  signal?: AbortSignal
): Promise<Known> {
  const known = { entities: new Map(), relations: new Map(), sources: new Map() } satisfies Known
  for (const ids of toSets(slides.map(({ view }) => view.entities))) {
    const { entities, relations, sources } = await store.ask('between', { ids }, { signal })
    for (const each of entities) known.entities.set(each.id, each)
    for (const each of relations) known.relations.set(each.id, each)
    for (const each of sources) known.sources.set(each.id, each)
  }
  return known
}

/**
 * The same, and the version of the data that it is of: read again where a change came between, so that no file
 * tells of two versions at once.
 */
export async function readKnownOfOneVersion(
  store: GraphStore,
  briefing: Briefing,
  signal: AbortSignal
): Promise<{ known: Known; version: string }> {
  const versionNow = () => store.version({ since: performance.now() })
  for (let before = await versionNow(); ;) {
    const known = await readKnown(store, briefing, signal)
    const after = await versionNow()
    if (after === before) return { known, version: after }
    signal.throwIfAborted()
    before = after
  }
}

/** The entities of some slides, joined into as few questions as the limit allows; no slide is split. */
function toSets(slides: readonly (readonly string[])[]): string[][] {
  const sets: Set<string>[] = []
  for (const ids of slides) {
    const last = sets.at(-1)
    const united = new Set([...(last ?? []), ...ids])
    if (last && united.size <= LIMITS.betweenEntities) sets.splice(-1, 1, united)
    else sets.push(new Set(ids))
  }
  return sets.map((set) => [...set]).filter((ids) => ids.length > 0)
}
