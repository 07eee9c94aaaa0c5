import './legend.css'
import { FAMILIES, FAMILY_WORDS, KIND_TABLE, KINDS, type Kind } from '#model/kinds.ts'
import type { Mark } from '#model/status.ts'
import { memo, type ReactNode, useDeferredValue } from 'react'
import { KindIcon } from '../look/KindIcon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { toggleKind, toggleMark } from '../state/actions.ts'
import { useKnown } from '../state/known.ts'
import { selectAloud } from '../state/selecting.ts'
import { isFiltering } from '#figure/filters.ts'
import type { Scene } from '#figure/scene.ts'
import { useShell } from '../state/shell.ts'
import { useScene } from '../state/use-scene.ts'
import { useView } from '../state/view.ts'
import { countWords } from '#figure/words/count-words.ts'
import { relationsAt } from '#figure/words/relation-at.ts'
import { capital } from '#figure/words/sentence.ts'
import { AfterGraph } from '../ui/AfterGraph.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Filters } from './Filters.tsx'
import { LegendRow } from './LegendRow.tsx'
import { legendMeaning, legendWord } from '#figure/words/mark-words.ts'
import { MARK_GROUPS } from './mark-groups.ts'

/** The legend at the side, which counts, selects and filters; folded it is one icon wide. */
export function Legend({ open, onToggle }: { open: boolean; onToggle: () => void }) {
  if (!open) {
    return (
      <aside className="explorer-legend legend-folded" aria-label="Legend">
        <IconButton icon="panel-left" label="Open the legend" onClick={onToggle} />
      </aside>
    )
  }
  return (
    <aside className="explorer-legend" aria-label="Legend">
      <AfterGraph>
        <SideTabs>
          <IconButton icon="chevron-left" label="Fold the legend" onClick={onToggle} />
        </SideTabs>
      </AfterGraph>
    </aside>
  )
}

/** Legend or filters, whichever is chosen; `children` go at the end of the bar. */
export function SideTabs({ children }: { children?: ReactNode }) {
  const side = useShell((shell) => shell.side)
  const filtering = useView((view) => isFiltering(view.filters) || view.near !== null)
  return (
    <>
      <div className="legend-head">
        {(['legend', 'filters'] as const).map((one) => (
          <button
            key={one}
            type="button"
            className="side-tab"
            aria-pressed={side === one}
            onClick={() => useShell.setState({ side: one })}
          >
            {capital(one)}
            {one === 'filters' && filtering && <span className="side-dot" title="Something is filtered" />}
          </button>
        ))}
        <div className="bar-space" />
        {children}
      </div>
      {side === 'legend' ? <LegendBody /> : <Filters />}
    </>
  )
}

/** The content of the legend, without its frame; updated after the canvas, which comes first. */
function LegendBody() {
  const scene = useDeferredValue(useScene())
  return <LegendLists scene={scene} />
}

const LegendLists = memo(function LegendLists({ scene }: { scene: Scene }) {
  const { kinds: hiddenKinds, marks: hiddenMarks } = useView((view) => view.filters)
  return (
    <div className="legend">
      <p className="muted legend-sum">{sumWords(scene)}</p>
      {FAMILIES.map((family) => {
        const kinds = KINDS.filter((kind) => KIND_TABLE[kind].family === family && scene.kinds.has(kind))
        if (kinds.length === 0) return null
        return (
          <ul key={family} aria-label={FAMILY_WORDS[family]}>
            {kinds.map((kind) => (
              <LegendRow
                key={kind}
                sign={<KindIcon kind={kind} size={20} />}
                word={kindWord(kind, scene.kinds.get(kind) ?? 0)}
                about={KIND_TABLE[kind].about}
                count={scene.kinds.get(kind) ?? 0}
                hidden={hiddenKinds.includes(kind)}
                onSelect={() => show(idsOfKind(scene, kind))}
                onToggle={() => toggleKind(kind)}
              />
            ))}
          </ul>
        )
      })}
      <h2 className="legend-second">Status of relations</h2>
      {MARK_GROUPS.map((marks) => (
        <ul key={marks[0]}>
          {marks.map((mark) => (
            <LegendRow
              key={mark}
              sign={<StatusLine mark={mark} width={40} />}
              word={legendWord(mark)}
              about={legendMeaning(mark)}
              count={scene.marks.get(mark) ?? 0}
              hidden={hiddenMarks.includes(mark)}
              onSelect={() => show(idsOfMark(scene, mark))}
              onToggle={() => toggleMark(mark)}
            />
          ))}
        </ul>
      ))}
    </div>
  )
})

/** `81 entities, 42 in stacks · 51 relations`. */
export function sumWords(scene: Pick<Scene, 'shown' | 'stacked' | 'relations'>): string {
  const stacked = scene.stacked > 0 ? `, ${scene.stacked} in stacks` : ''
  const relations = countWords(scene.relations, 'relation', 'relations')
  return `${countWords(scene.shown, 'entity', 'entities')}${stacked} · ${relations}`
}

function kindWord(kind: Kind, count: number): string {
  return capital(count === 1 ? KIND_TABLE[kind].word : KIND_TABLE[kind].plural)
}

/** Selects what a row counts; on a phone, where the legend covers everything, also shows the graph. */
function show(ids: readonly string[]): void {
  selectAloud(ids)
  useShell.setState({ phone: 'graph', sheet: 'half' })
}

/** Ids of the entities of a kind that are drawn by themselves, and of its stacks. */
function idsOfKind(scene: Scene, kind: Kind): string[] {
  return [
    ...scene.entities.filter(({ card }) => card.kind === kind).map(({ id }) => id),
    ...scene.stacks.filter((stack) => stack.kind === kind).map(({ id }) => id)
  ]
}

/**
 * Ids of the drawn relations with this mark on the as-of date; a line may stand for several with different
 * marks.
 */
function idsOfMark(scene: Scene, mark: Mark): string[] {
  const { relations } = useKnown.getState()
  const drawn = scene.lines.flatMap((line) => line.relations.flatMap((id) => relations.get(id) ?? []))
  return relationsAt(drawn, useView.getState().asOf)
    .filter((relation) => relation.mark === mark)
    .map(({ id }) => id)
}
