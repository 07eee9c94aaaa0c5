import { isKnownBy } from '#model/dates.ts'
import type { Relation } from '#model/relation.ts'
import type { ShownRelation } from '#model/shown.ts'
import { toShownRelation } from '#model/shown-relation.ts'
import { uniteRelation } from '#model/union.ts'
import type { Parts } from '../store/holdings.ts'
import type { ExportAsked } from './asked.ts'
import { putBy, shownBy } from './cut.ts'

/** A relation as it leaves, and what each dataset had said of it by the day asked for. */
type Cut = { shown: ShownRelation; parts: Parts<Relation> }

/** Cuts relations down to the dataset, the day and the marks asked for; null where nothing remains. */
export function toRelationCut({ dataset, asOf, marks }: ExportAsked): (parts: Parts<Relation>) => Cut | null {
  const wanted = marks && new Set(marks)
  return (all) => {
    const own = dataset === undefined ? all : all.filter((part) => part.dataset === dataset)
    if (own.length === 0) return null
    const united = uniteRelation(own)
    const now = toShownRelation(united, asOf, [])
    const shown = now && shownBy(now, asOf)
    if (!shown || (wanted && !wanted.has(shown.mark))) return null
    if (asOf === undefined) return { shown, parts: own }
    const parts = own.flatMap((part) => {
      const assertions = part.record.assertions.filter(({ date }) => isKnownBy(date, asOf))
      return assertions.length > 0 ? [{ ...part, record: { ...putBy(part.record, asOf), assertions } }] : []
    })
    return { shown, parts }
  }
}
