import type { Day } from '#model/dates.ts'
import { KIND_TABLE } from '#model/kinds.ts'
import type { ShownSource } from '#model/shown.ts'
import { Icon } from '../look/Icon.tsx'
import { KindIcon } from '../look/KindIcon.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { bearing } from '#figure/words/bearing.ts'
import { sourceNameAt } from '#figure/words/citation.ts'
import { markWord } from '#figure/words/mark-words.ts'
import { EntityName } from '../ui/EntityName.tsx'
import { SaidName } from '../ui/SaidName.tsx'
import { capital, relationEnding, relationWords } from '#figure/words/sentence.ts'
import type { Row } from './outline-tree.ts'

/** The control that opens and closes a row; empty where nothing is below it. */
export function Twist({ row, onToggle }: { row: Row; onToggle: () => void }) {
  if (row.open === null) return <span className="outline-twist" />
  return (
    <span
      className="outline-twist"
      aria-hidden="true"
      onClick={(event) => {
        event.stopPropagation()
        onToggle()
      }}
    >
      <Icon name={row.open ? 'chevron-down' : 'chevron-right'} size={14} />
    </span>
  )
}

/**
 * The words of a row: an entity, a stack, a relation as a sentence with status and source, or the entity at its
 * other end.
 */
export function RowWords({
  row,
  sources,
  day
}: {
  row: Row
  sources: ReadonlyMap<string, ShownSource>
  day: Day
}) {
  if (row.what === 'stack') {
    return (
      <>
        <KindIcon kind={row.stack.kind} size={18} />
        <span className="outline-name">
          {row.stack.members.length} {row.stack.words}
        </span>
        <span className="muted">stack</span>
      </>
    )
  }
  if (row.what !== 'relation') {
    return (
      <>
        {row.what !== 'other' ? (
          <KindIcon kind={row.card.kind} size={18} />
        ) : (
          <Icon name="arrow-right" size={14} />
        )}
        <span className="outline-name">
          <EntityName entity={row.card} />
        </span>
        <span className="muted">{row.what !== 'other' ? KIND_TABLE[row.card.kind].word : 'go there'}</span>
      </>
    )
  }
  const { relation, other, direction } = row
  const said = bearing(relation, sources, day)
  const source = said && sources.get(said.source)
  return (
    <>
      <StatusLine mark={relation.mark} width={26} />
      <span className={`outline-status mark-${relation.mark}`}>{markWord(relation, relation.mark)}</span>
      <span>
        {capital(relationWords(relation, direction, day))} <SaidName entity={other} />
        {relationEnding(relation, other.name)}
      </span>
      <span className="muted">
        {source && sourceNameAt(source, day)} {said && (said.pin ?? 'no pincite')}
      </span>
    </>
  )
}

/** The id that opening or selecting a row refers to. */
export function idOf(row: Row): string {
  if (row.what === 'relation') return row.relation.id
  return row.what === 'stack' ? row.stack.id : row.card.id
}
