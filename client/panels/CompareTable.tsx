import type { Answer } from '#model/contracts.ts'
import { Fragment, useState } from 'react'
import type { Known } from '#figure/known.ts'
import { countWords } from '#figure/words/count-words.ts'
import {
  type ComparePart,
  type CompareRow,
  SECTION_WORDS,
  tieWords,
  unlistedOf,
  type Where
} from '#figure/words/compare-words.ts'
import { rulingOf } from '#figure/words/ruling.ts'
import { useView } from '../state/view.ts'
import { CitedRelations } from './CitedRelations.tsx'
import { EntityLink } from './EntityLink.tsx'
import { MarkWord } from './MarkWord.tsx'

/** Rows of a part that are shown at first. */
const FIRST = 8

type Props = {
  answer: Pick<Answer<'compare'>, 'left' | 'right'>
  parts: readonly ComparePart[]
  known: Known
  where: Where | 'all'
}

/** A comparison as a table: entities as rows, actions as columns; each cell opens the evidence of its row. */
export function CompareTable({ answer: { left, right }, parts, known, where }: Props) {
  return (
    <table className="compare" aria-label={`${left.name} and ${right.name}`}>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">
            <cite className="case-name">{left.name}</cite>
          </th>
          <th scope="col">
            <cite className="case-name">{right.name}</cite>
          </th>
        </tr>
      </thead>
      {parts.map((part) => (
        <Part key={part.section} part={part} known={known} where={where} />
      ))}
    </table>
  )
}

function Part({ part, known, where }: { part: ComparePart; known: Known; where: Where | 'all' }) {
  const [all, setAll] = useState(false)
  const [open, setOpen] = useState<string | null>(null)
  const rows = part.rows.filter((row) => where === 'all' || row.where === where)
  if (rows.length === 0) return null
  const shown = all ? rows : rows.slice(0, FIRST)
  const { both, left, right } = part.totals
  const unlisted = unlistedOf(part, where)
  return (
    <tbody>
      <tr className="compare-part">
        <th scope="rowgroup" colSpan={3}>
          {SECTION_WORDS[part.section]}{' '}
          <span className="muted">
            {both} shared, {left} only left, {right} only right
          </span>
        </th>
      </tr>
      {shown.map((row) => {
        const { id } = row.entity
        const isOpen = open === id
        const toggle = (): void => setOpen(isOpen ? null : id)
        return (
          <Fragment key={id}>
            <tr className={`compare-${row.where}`}>
              <th scope="row">
                <EntityLink card={row.entity} />
              </th>
              <Side ids={row.left} row={row} known={known} open={isOpen} onToggle={toggle} />
              <Side ids={row.right} row={row} known={known} open={isOpen} onToggle={toggle} />
            </tr>
            {isOpen && (
              <tr className="compare-evidence">
                <td colSpan={3}>
                  <CitedRelations ids={[...row.left, ...row.right]} known={known} label="What bears it out" />
                </td>
              </tr>
            )}
          </Fragment>
        )
      })}
      {shown.length < rows.length && (
        <tr>
          <td colSpan={3}>
            <button type="button" className="text-button" onClick={() => setAll(true)}>
              Show {rows.length - shown.length} more
            </button>
          </td>
        </tr>
      )}
      {shown.length === rows.length && unlisted > 0 && (
        <tr>
          <td colSpan={3} className="muted">
            {countWords(unlisted, 'more is', 'more are')} not listed.
          </td>
        </tr>
      )}
    </tbody>
  )
}

type SideProps = {
  ids: readonly string[]
  row: CompareRow
  known: Known
  open: boolean
  onToggle: () => void
}

function Side({ ids, row, known, open, onToggle }: SideProps) {
  const asOf = useView((view) => view.asOf)
  const relation = known.relations.get(ids[0] ?? '')
  if (relation === undefined) {
    return (
      <td className="muted">
        <span aria-hidden="true">–</span>
        <span className="spoken">no</span>
      </td>
    )
  }
  const ruling = rulingOf(relation, known.sources, asOf)
  return (
    <td>
      <button type="button" className="compare-cell" aria-expanded={open} onClick={onToggle}>
        <span className="compare-tie">{tieWords(ids, row.entity.id, known)}</span>
        <MarkWord relation={relation} mark={relation.mark} width={22} />
        {ruling !== null && <span className="muted">{ruling}</span>}
      </button>
    </td>
  )
}
