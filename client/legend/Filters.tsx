import './filters.css'
import type { Day } from '#model/dates.ts'
import { CONFIDENCES } from '#model/relation.ts'
import { CATEGORIES, CATEGORY_WORDS } from '#model/relation-types.ts'
import { type Mark, MARKS, STATUS_GROUPS } from '#model/status.ts'
import { useMemo } from 'react'
import { filter, showAll, toggleFade } from '../state/actions.ts'
import { marksOf, type StatusGroup, toFacets } from '../state/facets.ts'
import { isFiltering } from '#figure/filters.ts'
import { useKnown } from '../state/known.ts'
import { useView } from '../state/view.ts'
import { sourceName } from '#figure/words/citation.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { capital } from '#figure/words/sentence.ts'
import { DayField } from '../ui/DayField.tsx'
import { FilterList } from './FilterList.tsx'
import { resting } from '../ui/resting.ts'

/** The status groups that each button above the list shows. */
const PRESETS: readonly { word: string; groups: readonly StatusGroup[] }[] = [
  { word: 'Findings and rulings', groups: ['findings and rulings'] },
  {
    word: 'On record',
    groups: ['findings and rulings', 'admissions', 'official record', 'filings', 'outcomes']
  },
  { word: 'What is said', groups: ['party statements', 'press', 'allegations', 'denials'] }
]

/** Filters by evidence: status, confidence, category, source, period; hiding or dimming. */
export function Filters() {
  const { filters, fade, near, entities, asOf } = useView()
  const known = useKnown()
  const facets = useMemo(() => toFacets(entities, asOf, known), [entities, asOf, known])
  // what is hidden but not listed on this day stays hidden
  const listed = new Set(facets.sources.map(({ source }) => source.id))
  return (
    <div className="filters">
      <fieldset className="filter-list filters-presets" aria-label="Show only">
        {PRESETS.map(({ word, groups }) => {
          const on = isSame(filters.marks, marksWithout(groups))
          return (
            <button
              key={word}
              type="button"
              className="chip"
              aria-pressed={on}
              onClick={() => showOnly(on ? STATUS_GROUPS : groups, on ? 'every status' : word.toLowerCase())}
            >
              {word}
            </button>
          )
        })}
      </fieldset>
      <FilterList
        title="Status"
        rows={STATUS_GROUPS.map((group) => ({
          id: group,
          word: capital(group),
          count: facets.groups.get(group) ?? 0,
          ...shownOf(group, filters.marks)
        }))}
        onShow={(ids, turned) => {
          const [one] = STATUS_GROUPS.filter((group) => group === turned)
          if (one) turn(one, filters.marks)
          else
            showOnly(
              STATUS_GROUPS.filter((group) => ids.includes(group)),
              'some statuses'
            )
        }}
      />
      <FilterList
        title="Confidence"
        rows={CONFIDENCES.map((one) => ({
          id: one,
          word: capital(one),
          count: facets.confidences.get(one) ?? 0,
          shown: !filters.confidences.includes(one)
        }))}
        onShow={(ids) =>
          filter('Filtering by confidence', { confidences: CONFIDENCES.filter((one) => !ids.includes(one)) })
        }
      />
      <FilterList
        title="Category"
        rows={CATEGORIES.map((one) => ({
          id: one,
          word: CATEGORY_WORDS[one],
          count: facets.categories.get(one) ?? 0,
          shown: !filters.categories.includes(one)
        }))}
        onShow={(ids) =>
          filter('Filtering by category', { categories: CATEGORIES.filter((one) => !ids.includes(one)) })
        }
      />
      <FilterList
        title="Source"
        first={6}
        rows={facets.sources.map(({ source, count }) => ({
          id: source.id,
          word: sourceName(source),
          about: source.title,
          count,
          shown: !filters.sources.includes(source.id)
        }))}
        onShow={(ids) =>
          filter('Filtering by source', {
            sources: [
              ...filters.sources.filter((id) => !listed.has(id)),
              ...[...listed].filter((id) => !ids.includes(id))
            ]
          })
        }
      />
      <Period />
      <label className="filters-switch">
        <input type="checkbox" checked={fade} onChange={toggleFade} />
        Dim instead of hide
      </label>
      <button
        type="button"
        className="button"
        {...resting(!isFiltering(filters) && near === null && asOf === null, showAll)}
      >
        Show everything
      </button>
    </div>
  )
}

/** The period: only what happened or was said between two days. */
function Period() {
  const { from, to } = useView((view) => view.filters)
  const take = (end: 'from' | 'to', day: Day | null): void => {
    const [left, other] = end === 'from' ? [to, 'to'] : [from, 'from']
    const words = day !== null ? `${end} ${dateWords(day)}` : left && `${other} ${dateWords(left)}`
    filter(`Showing ${words ?? 'every period'}`, { [end]: day })
  }
  return (
    <fieldset className="filter-list">
      <legend>Period</legend>
      {(['from', 'to'] as const).map((end) => (
        <label key={end} htmlFor={`period-${end}`} className="filters-day">
          {capital(end)}
          <DayField id={`period-${end}`} day={end === 'from' ? from : to} onDay={(day) => take(end, day)} />
        </label>
      ))}
      {from !== null && to !== null && from > to && (
        <p className="day-late" role="alert">
          The first day lies after the last.{' '}
          <button
            type="button"
            className="text-button"
            onClick={() => filter(`Showing ${dateWords(to)} to ${dateWords(from)}`, { from: to, to: from })}
          >
            Turn them round
          </button>
        </p>
      )}
    </fieldset>
  )
}

/** Whether all of a group is shown, or only a part: the legend hides its statuses one by one. */
function shownOf(group: StatusGroup, hidden: readonly Mark[]): { shown: boolean; partly: boolean } {
  const own = marksOf(group)
  const some = own.filter((mark) => hidden.includes(mark)).length
  return { shown: some === 0, partly: some > 0 && some < own.length }
}

/** Hides a group, or shows all of it; what is hidden of the others stays hidden. */
function turn(group: StatusGroup, hidden: readonly Mark[]): void {
  const { shown } = shownOf(group, hidden)
  const own = new Set(marksOf(group))
  filter(`${shown ? 'Hiding' : 'Showing'} ${group}`, {
    marks: MARKS.filter((mark) => (own.has(mark) ? shown : hidden.includes(mark)))
  })
}

function showOnly(groups: readonly StatusGroup[], words: string): void {
  filter(`Showing ${words}`, { marks: marksWithout(groups) })
}

/** The marks of all other groups. */
function marksWithout(groups: readonly StatusGroup[]): Mark[] {
  const shown = new Set(groups.flatMap(marksOf))
  return MARKS.filter((mark) => !shown.has(mark))
}

function isSame(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark) => other.includes(mark))
}
