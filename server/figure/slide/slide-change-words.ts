import type { Card, ShownRelation, ShownSource } from '#model/shown.ts'
import type { Day } from '#model/dates.ts'
import type { Mark } from '#model/status.ts'
import { nameIn } from '../known.ts'
import { sourceName } from '../words/citation.ts'
import { countInLetters } from '../words/count-words.ts'
import { dateWords } from '../words/date-words.ts'
import { datedSince } from '../words/dated.ts'
import { small, toSentence } from '../words/sentence.ts'
import type { NewerRelation, SlideChanges } from './slide-changes.ts'
import { markWord, saidWord } from '../words/mark-words.ts'

type Names = {
  entities: ReadonlyMap<string, Pick<Card, 'kind' | 'name'>>
  sources: ReadonlyMap<string, Pick<ShownSource, 'publisher' | 'date'>>
}

/** What changed since a slide was taken: a summary sentence, and one for each change. */
export type ChangeWords = {
  summary: string
  newer: readonly { text: string; said: readonly string[] }[]
  added: readonly { text: string }[]
  gone: readonly { id: string; text: string }[]
}

/** Tells what changed since a slide was taken, each relation with its status. */
export function changeWords(changes: SlideChanges, names: Names, today: Day): ChangeWords {
  const tell = (relation: ShownRelation) =>
    toSentence(relation, nameIn(names, relation.from), nameIn(names, relation.to), today)
  return {
    summary: toSummary(changes),
    newer: changes.newer.map((each) => ({
      text: `${tell(each.relation)} ${stoodWords(each)}`.trim(),
      said: each.assertions.map((assertion) => {
        const { date, source } = assertion
        const from = names.sources.get(source)
        return `${saidWord(each.relation, assertion)}, ${dateWords(date)}: ${from ? sourceName(from) : source}`
      })
    })),
    added: changes.added.map((relation) => ({
      text: `${tell(relation)} ${markWord(relation, relation.mark)}, ${dateWords(datedSince(relation))}.`
    })),
    gone: [
      ...changes.gone.map((id) => ({ id, text: `${goneWords(id, names)} This is no longer on record.` })),
      ...changes.missing.map((id) => ({ id, text: `${id} is no longer on record.` }))
    ]
  }
}

function toSummary({ newer, added, gone, missing }: SlideChanges): string {
  const parts = [
    newer.length > 0 && `${countInLetters(newer.length, 'relation has', 'relations have')} newer assertions`,
    added.length > 0 && `${countInLetters(added.length, 'relation is', 'relations are')} new`,
    gone.length > 0 && `${countInLetters(gone.length, 'relation is', 'relations are')} no longer on record`,
    missing.length > 0 && `${countInLetters(missing.length, 'entity is', 'entities are')} no longer on record`
  ].filter((part) => part !== false)
  if (parts.length === 0) return 'Nothing has changed since this slide was taken.'
  const [first = '', ...rest] = parts
  return `${[first, ...rest.map(small)].join('; ')}.`
}

/** `On the slide’s day it read alleged, and now reads disputed. Today it stands found. Two newer assertions.` */
function stoodWords({ relation, was, atDay, now, lost, assertions }: NewerRelation): string {
  const word = (mark: Mark | null) =>
    mark === null ? 'not known yet' : markWord(relation, mark).toLowerCase()
  const told: string[] = []
  if (lost > 0) {
    told.push(`${countInLetters(lost, 'assertion was', 'assertions were')} taken off the record.`)
    told.push(`On the slide’s day it now reads ${word(atDay)}.`)
  } else if (was === atDay) told.push(`It still reads ${word(atDay)} on the slide’s day.`)
  else told.push(`On the slide’s day it read ${word(was)}, and now reads ${word(atDay)}.`)
  if (now !== atDay) told.push(`Today it stands ${word(now)}.`)
  if (assertions.length > 0)
    told.push(`${countInLetters(assertions.length, 'newer assertion', 'newer assertions')}.`)
  return told.join(' ')
}

/** A relation of which only the id is left, told by its ends. */
function goneWords(id: string, names: Names): string {
  const [from = '', type = '', to = ''] = id.split('/')
  return `${nameIn(names, from)} – ${type.toLowerCase().replaceAll('_', ' ')} – ${nameIn(names, to)}:`
}
