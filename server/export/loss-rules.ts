import type { ShownEntity, ShownRelation } from '#model/shown.ts'
import type { Loss, Records } from './loss.ts'

/** What every format except our own loses: it shows only the union of the datasets. */
export const UNION: Loss = {
  record: 'dataset',
  field: 'precedence, beginnings',
  how: 'left out',
  words:
    'It shows what the datasets say together: which of them gave a name, a summary or a date is not told.'
}

/** A rule: these lists are in the file as JSON in one text. */
export function asText<K extends 'entity' | 'relation'>(
  record: K,
  field: string,
  words: string,
  concerns: (record: Records[K]) => boolean
) {
  return { record, field, how: 'as text' as const, words, concerns }
}

/** A rule: records of this sort are not in the file. */
export function leftOut(record: 'source', words: string): Loss
export function leftOut(record: 'entity', words: string): Loss
export function leftOut(record: 'relation', words: string): Loss
export function leftOut(record: 'entity' | 'relation' | 'source', words: string): Loss {
  return { record, field: '', how: 'left out', words, less: () => null }
}

/** A rule: these fields of a sort of record are not in the file. */
export function leftOutOf<K extends 'entity' | 'relation'>(
  record: K,
  field: string,
  words: string,
  less: (record: Records[K]) => Records[K]
) {
  return { record, field, how: 'left out' as const, words, less }
}

/** Rules: some characters in names, summaries and other texts are changed. */
export function changedTexts(words: string, change: (text: string) => string): Loss[] {
  const maybe = (text: string | null) => (text === null ? null : change(text))
  return [
    {
      record: 'entity',
      field: 'name, summary, place',
      how: 'changed',
      words,
      less: (entity: ShownEntity) => ({
        ...entity,
        name: change(entity.name),
        summary: change(entity.summary),
        place: maybe(entity.place)
      })
    },
    {
      record: 'relation',
      field: 'role, summary',
      how: 'changed',
      words,
      less: (relation: ShownRelation) => ({
        ...relation,
        role: maybe(relation.role),
        summary: change(relation.summary)
      })
    }
  ]
}

/** A rule: some characters in what an assertion says are changed. */
export function changedAssertions(words: string, change: (text: string) => string): Loss {
  const maybe = (text: string | null) => (text === null ? null : change(text))
  return {
    record: 'relation',
    field: 'assertions: by, pin, quote, note',
    how: 'changed',
    words,
    less: (relation) => ({
      ...relation,
      assertions: relation.assertions.map((one) => ({
        ...one,
        by: maybe(one.by),
        pin: maybe(one.pin),
        quote: maybe(one.quote),
        note: maybe(one.note)
      }))
    })
  }
}

/** A rule: some characters in the texts of sources are changed. */
export function changedSources(words: string, change: (text: string) => string): Loss {
  return {
    record: 'source',
    field: 'title, publisher, note',
    how: 'changed',
    words,
    less: (source) => ({
      ...source,
      title: change(source.title),
      publisher: change(source.publisher),
      note: source.note === null ? null : change(source.note)
    })
  }
}

/** Rules for formats with flat values: our lists become JSON in one value. */
export const FLAT: readonly Loss[] = [
  asText(
    'entity',
    'aliases, identifiers, cites, datasets',
    'Lists are JSON in one value; the name, summary, kind, dates and place are values of their own.',
    () => true
  ),
  asText(
    'relation',
    'assertions',
    'All assertions are JSON in one value of the relation; its mark, status and citations are values of their own.',
    () => true
  )
]
