import { earliestDay, isKnownBy, type Day } from '#model/dates.ts'
import type { ShownEntity } from '#model/shown.ts'
import { capital } from '#figure/words/sentence.ts'
import { dateWords } from '#figure/words/date-words.ts'

/** What identifies an entity: docket and other identifiers, other names, place, dates. */
export function EntityFacts({ entity, asOf }: { entity: ShownEntity; asOf: Day | null }) {
  const rows = toFacts(entity, asOf)
  if (rows.length === 0) return null
  return (
    <dl className="facts">
      {rows.map(([word, text]) => (
        <div key={word}>
          <dt>{word}</dt>
          <dd className={word === 'Docket' ? 'docket' : undefined}>{text}</dd>
        </div>
      ))}
    </dl>
  )
}

/**
 * The facts as pairs of word and text, without missing ones, a beginning after the as-of date, and an end that had
 * not surely come by then.
 */
export function toFacts(entity: ShownEntity, asOf: Day | null): [word: string, text: string][] {
  const begun = entity.kind === 'action' ? 'Filed' : 'Since'
  const rows: [string, string | null][] = [
    ...Object.entries(entity.identifiers).map(([name, text]): [string, string] => [words(name), text]),
    ['Also called', entity.aliases.length > 0 ? entity.aliases.join('; ') : null],
    ['Place', entity.place],
    [begun, dated(entity.start, (start) => asOf === null || earliestDay(start) <= asOf)],
    [
      entity.kind === 'action' ? 'Ended' : 'Until',
      dated(entity.end, (end) => asOf === null || isKnownBy(end, asOf))
    ]
  ]
  return rows.flatMap(([word, text]): [string, string][] => (text ? [[word, text]] : []))
}

/** `caseNumber` and `case_number` as words. */
function words(name: string): string {
  const spaced = name.replaceAll(/[_-]+/g, ' ').replaceAll(/([a-z])([A-Z])/g, '$1 $2')
  return capital(spaced.toLowerCase()).replaceAll(/\b(sec|mdl|sjc|us)\b/gi, (word) => word.toUpperCase())
}

function dated(date: string | null, isKnown: (date: string) => boolean): string | null {
  return date !== null && isKnown(date) ? dateWords(date) : null
}
