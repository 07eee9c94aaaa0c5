import type { Slide } from '#model/briefing.ts'
import { type Caution, cautionsOf, type Shown } from '../caution/cautions.ts'
import type { Known } from '../known.ts'
import { slideRelations } from './slide-relations.ts'

const WRITTEN = ['title', 'text', 'notes'] as const
/** A field of a slide into which people write. */
export type Written = (typeof WRITTEN)[number]

/** What a slide shows, as the measure of what its words may claim. */
export function shownOn({ view }: Pick<Slide, 'view'>, known: Pick<Known, 'entities' | 'relations'>): Shown {
  return {
    relations: slideRelations({ view }, known),
    entities: view.entities.flatMap((id) => known.entities.get(id) ?? [])
  }
}

/** The cautions about everything written on a slide, each with its field. */
export function slideCautions(
  slide: Pick<Slide, 'view' | Written>,
  known: Pick<Known, 'entities' | 'relations'>
): { field: Written; caution: Caution }[] {
  const shown = shownOn(slide, known)
  return WRITTEN.flatMap((field) => cautionsOf(slide[field], shown).map((caution) => ({ field, caution })))
}
