import type { Answer } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { type Known, nameIn } from '../known.ts'
import { pathLabel, pathTitle, STOPPED } from './path-text.ts'
import type { Report } from './report.ts'
import { stated } from './stated.ts'

/** Paths as a report: whether there may be more, a part for each path, a line for each step. */
export function pathReport(
  title: string,
  { paths, stopped }: Pick<Answer<'paths'>, 'paths' | 'stopped'>,
  known: Known,
  day: Day,
  asked: readonly string[]
): Report {
  return {
    title,
    asked: [...asked, ...(stopped === null ? [] : [STOPPED[stopped]])],
    heads: ['path', 'weakest link', 'step', 'entity', 'next'],
    sections: paths.map((path, at) => ({
      title: `${at + 1}. ${pathTitle(path, known)} (${pathLabel(path)}).`,
      lines: path.steps.flatMap(({ relation: id, direction }, step) => {
        const relation = known.relations.get(id)
        if (!relation) return []
        const ends = path.entities.slice(step, step + 2).map((end) => nameIn(known, end))
        return [
          {
            text: stated(relation, known, day, direction === 'out' ? 'forward' : 'back'),
            cells: [String(at + 1), path.weakest?.relation === id ? 'yes' : '', String(step + 1), ...ends],
            relations: [id]
          }
        ]
      })
    }))
  }
}
