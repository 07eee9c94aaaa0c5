import type { Slide } from '#model/briefing.ts'
import { useQueries } from '@tanstack/react-query'
import type { Known } from '#figure/known.ts'
import { changesOf, isUnchanged, type SlideChanges } from '#figure/slide/slide-changes.ts'
import { today } from '#figure/words/date-words.ts'
import { knownQuery } from './use-slide.ts'

/** How the record differs from when a slide was taken, and the present record. */
export type Changed = { changes: SlideChanges; known: Known }

type Compared = { known: Known; view: Slide['view']; taken: string; changed: Changed | null }

/** Comparing takes a millisecond or two: done once for the same view of a slide and the same record. */
const compared = new WeakMap<Slide['seen'], Compared>()

/**
 * The slides that have changed since they were taken, by id; the record is read again when a briefing is
 * opened.
 */
export function useChanges(slides: readonly Slide[]): ReadonlyMap<string, Changed> {
  const views = new Map(
    slides.flatMap(({ view }) => (view.entities.length > 0 ? [[keyOf(view.entities), view.entities]] : []))
  )
  const keys = [...views.keys()]
  const read = useQueries({
    queries: [...views.values()].map((entities) => ({ ...knownQuery(entities), staleTime: 0 }))
  })
  const records = new Map(keys.map((key, at) => [key, read[at]?.data]))
  return new Map(
    slides.flatMap((slide): [string, Changed][] => {
      const known = records.get(keyOf(slide.view.entities))
      const changed = known && changedSlide(slide, known)
      return changed ? [[slide.id, changed]] : []
    })
  )
}

function changedSlide(slide: Slide, known: Known): Changed | null {
  const { seen, view, taken } = slide
  const before = compared.get(seen)
  if (before?.known === known && before.view === view && before.taken === taken) return before.changed
  const record = { relations: [...known.relations.values()], entities: new Set(known.entities.keys()) }
  const changes = changesOf(slide, record, today())
  const changed = isUnchanged(changes) ? null : { changes, known }
  compared.set(seen, { known, view, taken, changed })
  return changed
}

const names = new WeakMap<readonly string[], string>()

function keyOf(entities: readonly string[]): string {
  const key = names.get(entities) ?? JSON.stringify(entities)
  names.set(entities, key)
  return key
}
