import type { Section } from '#model/compare.ts'
import type { Answer } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import type { Card } from '#model/shown.ts'
import { endsOf } from '#model/ties.ts'
import { type Known, nameIn } from '../known.ts'
import { markWord } from './mark-words.ts'
import type { Report } from './report.ts'
import { rulingOf } from './ruling.ts'
import { capital, relationTag } from './sentence.ts'
import { stated } from './stated.ts'

type Compared = Answer<'compare'>

/** The side of a comparison that has something. */
export type Where = 'both' | 'left' | 'right'

/** One entity of a comparison, with the relations that lead to it from each action, outwards. */
export type CompareRow = { entity: Card; where: Where; left: readonly string[]; right: readonly string[] }

/** A part of a comparison; its totals include what the read did not list. */
export type ComparePart = {
  section: Section
  totals: Record<Where, number>
  rows: readonly CompareRow[]
}

export const SECTION_WORDS: Record<Section, string> = {
  parties: 'Parties',
  conduct: 'Conduct alleged',
  law: 'Statutes and claims',
  platform: 'Platforms',
  court: 'Courts',
  people: 'Counsel, judges, witnesses',
  outcome: 'Outcomes',
  procedure: 'Papers and linked actions'
}

/** A comparison part by part: first what both have, then what only one has; empty parts are left out. */
export function compareParts({ sections }: Pick<Compared, 'sections'>): ComparePart[] {
  return sections
    .map(({ section, shared, left, right }) => ({
      section,
      totals: { both: shared.total, left: left.total, right: right.total },
      rows: [
        ...shared.items.map((item): CompareRow => ({ ...item, where: 'both' })),
        ...left.items.map(({ entity, relations }): CompareRow => ({
          entity,
          where: 'left',
          left: relations,
          right: []
        })),
        ...right.items.map(({ entity, relations }): CompareRow => ({
          entity,
          where: 'right',
          left: [],
          right: relations
        }))
      ]
    }))
    .filter(({ rows }) => rows.length > 0)
}

/** How many of a part, or of one side of it, the read did not list. */
export function unlistedOf({ totals, rows }: ComparePart, where: Where | 'all' = 'all'): number {
  const all = where === 'all' ? totals.both + totals.left + totals.right : totals[where]
  return all - rows.filter((row) => where === 'all' || row.where === where).length
}

/** How an action is tied to something: by which relation and, if not directly, through whom. */
export function tieWords(relations: readonly string[], entity: string, known: Known): string {
  const [first] = relations.flatMap((id) => known.relations.get(id) ?? [])
  if (!first) return ''
  const isDirect = first.from === entity || first.to === entity
  const next = relations[1]
  const via = isDirect || next === undefined ? '' : ` through ${nameIn(known, endsOf(next).from)}`
  return capital(`${relationTag(first)}${via}`)
}

/** A comparison as a report: what links the two, then a section for each part, a line for each entity. */
export function compareReport(
  { left, right, direct }: Pick<Compared, 'left' | 'right' | 'direct'>,
  parts: readonly ComparePart[],
  known: Known,
  day: Day
): Report {
  const words: Record<Where, string> = {
    both: 'both',
    left: `only ${left.name}`,
    right: `only ${right.name}`
  }
  const side = (relations: readonly string[], entity: string): string => {
    const relation = known.relations.get(relations[0] ?? '')
    if (!relation) return ''
    const standing = markWord(relation, relation.mark).toLowerCase()
    const ruling = rulingOf(relation, known.sources, null)?.replace(/\.$/, '')
    return `${tieWords(relations, entity, known)} (${standing}${ruling === undefined ? '' : `: ${ruling}`})`
  }
  return {
    title: `${left.name} and ${right.name} compared`,
    asked: [],
    heads: ['what', 'where', left.name, right.name],
    sections: [
      ...directSection(direct, known, day),
      ...parts.map((part) => ({
        title: partTitle(part, left.name, right.name),
        lines: part.rows.map((row) => {
          const sides = [side(row.left, row.entity.id), side(row.right, row.entity.id)]
          return {
            text: `- ${row.entity.name} (${words[row.where]}): ${sides.filter(Boolean).join('; ')}`,
            cells: [row.entity.name, words[row.where], ...sides],
            relations: [...row.left, ...row.right]
          }
        })
      }))
    ]
  }
}

function partTitle(part: ComparePart, left: string, right: string): string {
  const { section, totals } = part
  const counts = `${totals.both} shared, ${totals.left} only ${left}, ${totals.right} only ${right}`
  const unlisted = unlistedOf(part)
  return `${SECTION_WORDS[section]}: ${counts}${unlisted > 0 ? `; ${unlisted} of these not listed` : ''}`
}

/** The procedural links between the two; no section where there are none. */
function directSection(direct: Compared['direct'], known: Known, day: Day): Report['sections'] {
  const lines = direct.flatMap((id) => {
    const relation = known.relations.get(id)
    if (!relation) return []
    const cells = [capital(relationTag(relation)), 'between the two', '', '']
    return [{ text: `- ${stated(relation, known, day)}`, cells, relations: [id] }]
  })
  return lines.length > 0 ? [{ title: 'Between the two', lines }] : []
}
