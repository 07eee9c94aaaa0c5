import type { Day } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Card, ShownRelation } from '#model/shown.ts'
import { firmness, type Mark } from '#model/status.ts'
import { saidName } from '#figure/known.ts'
import { bearing } from '#figure/words/bearing.ts'
import { sourceNameAt } from '#figure/words/citation.ts'
import { datedSince } from '#figure/words/dated.ts'
import { toSentence } from '#figure/words/sentence.ts'
import type { OnCanvas } from './on-canvas.ts'

/** A relation as a row of the table. */
export type TableRow = {
  id: string
  type: RelationType
  sentence: string
  /** whom the sentence names */
  about: readonly Card[]
  mark: Mark
  decision: ShownRelation['decision']
  /** the last day that the date may mean, for sorting, and the date itself */
  since: Day
  dated: string
  source: string
  pin: string | null
}

export const COLUMNS = ['sentence', 'mark', 'since', 'source'] as const
export type Column = (typeof COLUMNS)[number]
export type Order = { by: Column; down: boolean }

/** The relations on the canvas as rows, each with the source of the assertion that bears it. */
export function toTableRows({ cards, stacks, relations, sources }: OnCanvas, day: Day): TableRow[] {
  const all = [...cards, ...stacks.flatMap(({ members }) => members)]
  const byId = new Map(all.map((card) => [card.id, card]))
  return relations.map((relation) => {
    const [from, to] = [byId.get(relation.from), byId.get(relation.to)]
    const said = bearing(relation, sources, day)
    const source = said && sources.get(said.source)
    return {
      id: relation.id,
      type: relation.type,
      sentence: toSentence(
        relation,
        from ? saidName(from) : relation.from,
        to ? saidName(to) : relation.to,
        day
      ),
      about: [from, to].flatMap((card) => card ?? []),
      mark: relation.mark,
      decision: relation.decision,
      since: relation.since,
      dated: datedSince(relation),
      source: source ? sourceNameAt(source, day) : '',
      pin: said?.pin ?? null
    }
  })
}

/** The rows in another order; statuses by how firmly they stand; ties by sentence, then id. */
export function inTableOrder(rows: readonly TableRow[], { by, down }: Order): TableRow[] {
  const sign = down ? -1 : 1
  return rows.toSorted(
    (a, b) =>
      sign * (by === 'mark' ? firmness(a.mark) - firmness(b.mark) : byCodePoint(a[by], b[by])) ||
      byCodePoint(a.sentence, b.sentence) ||
      byCodePoint(a.id, b.id)
  )
}
