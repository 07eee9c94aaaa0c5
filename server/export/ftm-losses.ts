import { datedSince } from '#figure/words/dated.ts'
import { dates, holding } from './ftm-dates.ts'
import { SCHEMATA } from './ftm-schemata.ts'
import type { Loss } from './loss.ts'
import { leftOutOf, UNION } from './loss-rules.ts'

/** What FollowTheMoney, made for tracing money, cannot say of a legal record. */
export const FTM_LOSSES: Loss[] = [
  UNION,
  {
    record: 'entity',
    field: 'kind',
    how: 'as text',
    words:
      'Each kind goes to the nearest schema: states, offices, committees and courts are PublicBody, an action is CourtCase, hearings and outcomes are Event, statutes, bills and papers are Document, an allegation is Note, an investigation is Project, a platform is Asset. The kind itself is a keyword.',
    concerns: () => true
  },
  leftOutOf(
    'entity',
    'identifiers',
    'Only an action’s docket number has a place, as caseNumber.',
    (entity) => {
      const docket = entity.kind === 'action' ? entity.identifiers['docket'] : undefined
      const identifiers: Record<string, string> = docket ? { docket } : {}
      return { ...entity, identifiers }
    }
  ),
  leftOutOf('entity', 'place, datasets', 'There is no place for them.', (entity) => ({
    ...entity,
    place: null,
    datasets: []
  })),
  leftOutOf(
    'entity',
    'cites.pin',
    'The sources of an entity are its proof, without the pincite.',
    (entity) => ({
      ...entity,
      cites: [...new Set(entity.cites.map(({ source }) => source))].map((source) => ({
        source,
        pin: null,
        dataset: ''
      }))
    })
  ),
  {
    record: 'entity',
    field: 'start, end',
    how: 'changed',
    words:
      'A date is a year, a month or a day: what is uncertain loses its mark, and of a span its first or last day remains. Kinds whose schema has no dates lose them.',
    less: (entity) => {
      const { start, end } = SCHEMATA[entity.kind]
      return {
        ...entity,
        start: start === undefined ? null : (dates(entity.start, 'start')[0] ?? null),
        end: end === undefined ? null : (dates(entity.end, 'end')[0] ?? null)
      }
    }
  },
  {
    record: 'relation',
    field: 'type',
    how: 'as text',
    words:
      'Parties and judges are CourtCaseParty, officers Directorship, counsel Representation, subsidiaries Ownership, what a paper does Documentation, all else UnknownLink; the role says which, and recordId holds our id, which holds the type.',
    concerns: () => true
  },
  {
    record: 'relation',
    field: 'since',
    how: 'changed',
    words:
      'The date since which it stands so is the day, month or year that holds all days it may be; where none does, as where only the last of them is known, it stands in the description alone.',
    concerns: (relation) => holding(datedSince(relation))[0] !== datedSince(relation),
    less: (relation) => ({ ...relation, since: holding(datedSince(relation))[0] ?? '' })
  },
  {
    record: 'relation',
    field: 'assertions',
    how: 'as text',
    words:
      'Assertions become one description: status, day, speaker, source, pincite and address, then quotes and notes. The mark is the status; the sources are its proof. Confidence, datasets and who said which quote are lost, and whether what was found is only a ruling.',
    concerns: () => true,
    less: (relation) => ({
      ...relation,
      status:
        relation.mark === 'disputed'
          ? 'alleged'
          : relation.mark === 'set-aside'
            ? 'dismissed'
            : relation.mark,
      decision: null,
      role: null,
      assertions: []
    })
  },
  {
    record: 'relation',
    field: 'start, end',
    how: 'changed',
    words:
      'A date is a year, a month or a day: what is uncertain loses its mark, and of a span one day remains.',
    less: (relation) => ({
      ...relation,
      start: dates(relation.start, 'start')[0] ?? null,
      end: dates(relation.end, 'end')[0] ?? null
    })
  },
  {
    record: 'source',
    field: 'date, accessed',
    how: 'changed',
    words:
      'A date is a year, a month or a day: what is uncertain loses its mark, and of a span its first day remains.',
    less: (source) => ({
      ...source,
      date: dates(source.date, 'start')[0] ?? null,
      accessed: dates(source.accessed, 'start')[0] ?? null
    })
  },
  {
    record: 'source',
    field: 'archiveUrl',
    how: 'changed',
    words: 'The archived address stands beside the address, as a second sourceUrl.',
    less: ({ url, archiveUrl, ...source }) => ({
      ...source,
      url: url ?? archiveUrl,
      archiveUrl: url === null || archiveUrl === url ? null : archiveUrl
    }),
    concerns: ({ archiveUrl }) => archiveUrl !== null
  },
  {
    record: 'source',
    field: 'note',
    how: 'changed',
    words: 'An empty text and none at all are the same.',
    less: (source) => ({ ...source, note: source.note || null })
  }
]
