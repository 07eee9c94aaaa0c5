import type { Answer } from '#model/contracts.ts'
import { tellLeftOut } from '#model/left-out.ts'
import type { Mark } from '#model/status.ts'
import type { Known } from '../known.ts'
import type { ChangeText } from './change-text.ts'
import { sourceName } from './citation.ts'
import type { Report, ReportLine } from './report.ts'
import { markWord } from './mark-words.ts'

/**
 * What became known, as a report: a part for each sort of change, and one for the sources that came out or
 * spoke for the first time.
 */
export function changeReport(
  title: string,
  answer: Answer<'changes'>,
  { summary, sections, remarks }: ChangeText,
  { relations, sources }: Known
): Report {
  const changes = new Map(answer.changes.map((change) => [change.relation, change]))
  const parts = sections.map(({ title: head, told }) => ({
    title: head,
    lines: told.flatMap(({ relation, text }): ReportLine[] => {
      const change = changes.get(relation)
      if (!change) return []
      const shown = relations.get(relation)
      const said = change.assertions.flatMap((at) => shown?.assertions[at] ?? [])
      const word = (mark: Mark | null) => (shown && mark ? markWord(shown, mark) : '')
      return [
        {
          text: `- ${text}`,
          cells: [word(change.before), word(change.after), said.at(0)?.date ?? '', said.at(-1)?.date ?? ''],
          relations: [relation],
          said: change.assertions.map((assertion) => ({ relation, assertion }))
        }
      ]
    })
  }))
  const fresh = answer.newSources.sources.flatMap((id): ReportLine[] => {
    const source = sources.get(id)
    return source
      ? [
          {
            text: `- ${source.title}, ${sourceName(source)}`,
            cells: ['', '', '', ''],
            relations: [],
            sources: [id]
          }
        ]
      : []
  })
  return {
    title,
    asked: [summary, ...remarks, tellLeftOut(answer)].filter((sentence) => sentence !== ''),
    heads: ['before', 'after', 'first known', 'last known'],
    sections: [...parts, { title: 'New sources', lines: fresh }].filter(({ lines }) => lines.length > 0)
  }
}
