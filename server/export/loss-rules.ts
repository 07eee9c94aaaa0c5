import type { ShownEntity, ShownRelation } from '#model/shown.ts'
import type { Loss, Records } from './loss.ts'

/** What every format but our own leaves out: it shows the union of the datasets. */
export const UNION: Loss = {
  record: 'dataset',
  field: 'precedence, beginnings',
  how: 'left out',
  words:
    'It shows what the datasets say together: which of them gave a name, a summary or a date is not told.'
}

/** A rule that lists stand as JSON in one text. */
export function asText<K extends 'entity' | 'relation'>(
  record: K,
  field: string,
  words: string,
  concerns: (record: Records[K]) => boolean
) {
  return { record, field, how: 'as text' as const, words, concerns }
}

/** A rule that a sort of record does not come along at all. */
export function leftOut(record: 'source', words: string): Loss
export function leftOut(record: 'entity', words: string): Loss
export function leftOut(record: 'relation', words: string): Loss
export function leftOut(record: 'entity' | 'relation' | 'source', words: string): Loss {
  return { record, field: '', how: 'left out', words, less: () => null }
}

/** A rule that some fields of a sort of record do not come along. */
export function leftOutOf<K extends 'entity' | 'relation'>(
  record: K,
  field: string,
  words: string,
  less: (record: Records[K]) => Records[K]
) {
  return { record, field, how: 'left out' as const, words, less }
}

/** Rules that a format changes some characters in the texts of names, summaries and the like. */
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

/** A rule that a format changes some characters in what an assertion says. */
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

/** A rule that a format changes some characters in the texts of sources. */
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

/** Rules of the formats whose values are flat: what is a list with us is JSON in one of them. */
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
