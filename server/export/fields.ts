import type { ShownEntity, ShownSource } from '#model/shown.ts'
import { datedSince } from '#figure/words/dated.ts'
import { relationTag } from '#figure/words/sentence.ts'
import type { Cited } from './citations.ts'
import { toCitations } from './citations.ts'
import { toJson } from './text.ts'
import { markMeaning } from '#figure/words/mark-words.ts'

/** A named value of a record for a format of flat fields; null where there is none. */
export type Field = { name: string; about: string; value: string | null }

/** An entity as flat fields; its lists are JSON. */
export function entityFields(entity: ShownEntity): Field[] {
  return [
    field('kind', 'What it is.', entity.kind),
    field('label', 'Its name.', entity.name),
    field('aliases', 'Other names, as JSON.', toJson(entity.aliases)),
    field('summary', 'What it is, in a sentence.', entity.summary),
    field('identifiers', 'Docket numbers and the like, as JSON.', toJson(entity.identifiers)),
    field('start_date', 'EDTF; may be uncertain.', entity.start),
    field('end_date', 'EDTF; may be uncertain.', entity.end),
    field('place', 'Where.', entity.place),
    field('cites', 'Sources and pincites of the record itself, as JSON.', toJson(entity.cites)),
    field('datasets', 'Datasets that speak of it, as JSON.', toJson(entity.datasets))
  ]
}

/** A relation as flat fields, its status and its sources first; its assertions are JSON. */
export function relationFields(cited: Cited): Field[] {
  const { relation } = cited
  return [
    field('type', 'The type of the relation.', relation.type),
    field('label', 'The type in a word or two.', relationTag(relation)),
    field('mark', 'How it stands: a status, disputed or set-aside.', relation.mark),
    field('status', 'The status that counts.', relation.status),
    field(
      'decision',
      'What found says of it: a finding, a conviction, liability or only a ruling.',
      relation.decision
    ),
    field('standing', 'What the mark means.', markMeaning(relation)),
    field('standing_since', 'Since when it stands so: EDTF; may be uncertain.', datedSince(relation)),
    field('citations', 'Who says so and where, for people.', toCitations(cited)),
    field('assertions', 'Every assertion with its source, as JSON.', toJson(relation.assertions)),
    field('role', 'What the role is.', relation.role),
    field('summary', 'What is said, in a sentence.', relation.summary),
    field('start_date', 'EDTF; may be uncertain.', relation.start),
    field('end_date', 'EDTF; may be uncertain.', relation.end)
  ]
}

/** An entity without content, from which the names of the fields are read. */
export const NO_ENTITY: ShownEntity = {
  id: '',
  kind: 'document',
  name: '',
  aliases: [],
  summary: '',
  identifiers: {},
  start: null,
  end: null,
  place: null,
  cites: [],
  datasets: []
}

/** A relation without content, from which the names of the fields are read. */
export const NO_RELATION: Cited = {
  relation: {
    id: '',
    type: 'RELATED_TO',
    from: '',
    to: '',
    role: null,
    start: null,
    end: null,
    summary: '',
    status: 'alleged',
    mark: 'alleged',
    decision: null,
    since: '',
    assertions: []
  },
  sources: new Map<string, ShownSource>()
}

function field(name: string, about: string, value: string | null): Field {
  return { name, about, value }
}
