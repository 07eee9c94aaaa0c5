import { useState } from 'react'
import { countWords } from '#figure/words/count-words.ts'
import { relationsAt } from '#figure/words/relation-at.ts'
import { useKnown } from '../state/known.ts'
import { useScene } from '../state/use-scene.ts'
import { useView } from '../state/view.ts'
import { CitedRelations } from './CitedRelations.tsx'
import { PanelHead } from './PanelHead.tsx'

/** Relations listed at once. */
const FIRST = 100

/**
 * Several selected relations, each with the assertion that bears it, the last selected first; pressing one
 * opens it.
 */
export function SelectedRelations({ ids }: { ids: readonly string[] }) {
  const { lines } = useScene()
  const [most, setMost] = useState(FIRST)
  const asOf = useView((view) => view.asOf)
  const known = useKnown()
  const relations = relationsAt(
    ids.flatMap((id) => known.relations.get(id) ?? []),
    asOf
  )
  const isOneLine = lines.some((line) => ids.every((id) => line.relations.includes(id)))
  return (
    <>
      <PanelHead
        kind={null}
        over={isOneLine ? 'One line stands for several' : 'Selected'}
        title={countWords(relations.length, 'relation', 'relations')}
      />
      <section className="relation-group">
        <CitedRelations
          ids={relations
            .toReversed()
            .slice(0, most)
            .map(({ id }) => id)}
          known={{ ...known, relations: new Map(relations.map((one) => [one.id, one])) }}
          label="Selected relations"
        />
        {relations.length > most && (
          <button type="button" className="text-button" onClick={() => setMost(most + FIRST)}>
            Show {Math.min(FIRST, relations.length - most)} more
          </button>
        )}
      </section>
    </>
  )
}
