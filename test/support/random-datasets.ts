import type { Dataset, DatasetInput } from '#model/dataset.ts'
import { relationId } from '#model/id.ts'
import type { Kind } from '#model/kinds.ts'
import type { RelationType } from '#model/relation-types.ts'
import { STATUSES } from '#model/status.ts'
import fc from 'fast-check'
import { dataset } from './cast.ts'

const POOL: [id: string, kind: Kind][] = [
  ['action-1', 'action'],
  ['action-2', 'action'],
  ['Zeta', 'company'],
  ['éa', 'company'],
  ['__proto__', 'person'],
  ['p9', 'person'],
  ['p10', 'person'],
  ['harm', 'allegation'],
  ['kind', 'allegation'],
  ['action-3', 'action'],
  ['feed', 'platform'],
  ['memo', 'document']
]

const SHAPES: [from: string, type: RelationType, to: string][] = [
  ['Zeta', 'DEFENDANT_IN', 'action-1'],
  ['éa', 'DEFENDANT_IN', 'action-1'],
  ['éa', 'DEFENDANT_IN', 'action-2'],
  ['p9', 'OFFICER_OF', 'Zeta'],
  ['p10', 'OFFICER_OF', 'Zeta'],
  ['__proto__', 'DEFENDANT_IN', 'action-1'],
  ['action-1', 'ALLEGES', 'harm'],
  ['action-2', 'ALLEGES', 'harm'],
  ['action-1', 'RELATED_TO', 'action-2'],
  ['action-1', 'RELATED_TO', 'action-1'],
  ['harm', 'CONCERNS', '__proto__'],
  ['harm', 'KIND_OF', 'kind'],
  ['harm', 'CONCERNS', 'feed'],
  ['Zeta', 'SUBSIDIARY_OF', 'éa'],
  ['éa', 'SUBSIDIARY_OF', 'éa'],
  ['éa', 'OPERATES', 'feed'],
  ['action-3', 'CONCERNS', 'feed'],
  ['action-3', 'ALLEGES', 'kind'],
  ['action-3', 'PART_OF', 'action-2'],
  ['Zeta', 'PLAINTIFF_IN', 'action-3'],
  ['éa', 'PARTY_TO', 'action-1'],
  ['p10', 'NOT_PARTY_TO', 'action-2'],
  ['memo', 'DOCUMENT_OF', 'action-1'],
  ['p9', 'ISSUED', 'memo'],
  ['action-1', 'REMOVED_TO', 'action-2']
]

const DATES = ['2023', '2023-10', '2023-12-05', '2023-12-05', '2024-01~', '2026-03-24']
const WORDS = [
  'Ada',
  'ådå',
  'New Mexico',
  'new',
  'D-101-CV',
  'O’Brien & Co.',
  '東京 v. Zeta',
  '“quoted” AND OR',
  '😀 emoji',
  'ﬁne'
]

const assertion = fc.record(
  {
    status: fc.constantFrom(...STATUSES),
    date: fc.constantFrom(...DATES),
    source: fc.constantFrom('s1', 's2'),
    pin: fc.constantFrom('¶ 1', 'p. 2'),
    by: fc.constantFrom(...WORDS),
    confidence: fc.constantFrom('low' as const, 'medium' as const),
    note: fc.constantFrom('says "confidence":"low" itself')
  },
  { requiredKeys: ['status', 'date', 'source'] }
)

/** A small dataset with this id over one shared pool of ids, so that two of them overlap. */
export function randomDataset(id: string): fc.Arbitrary<Dataset> {
  const entities = fc.tuple(
    ...POOL.map(([entityId, kind]) =>
      fc.record(
        {
          id: fc.constant(entityId),
          kind: fc.constant(kind),
          name: fc.constantFrom(...WORDS),
          aliases: fc.subarray(WORDS, { maxLength: 2 }),
          summary: fc.constantFrom('', ...WORDS),
          start: fc.constantFrom(...DATES),
          identifiers: fc.constantFrom<Record<string, string>>(
            {},
            { docket: 'D-101-CV-2023-02838' },
            { mdl: '3047', docket: 'x' }
          ),
          cites: fc.constantFrom<{ source: string; pin?: string }[]>(
            [],
            [{ source: 's1' }],
            [{ source: 's2', pin: 'p. 1' }]
          )
        },
        { requiredKeys: ['id', 'kind', 'name'] }
      )
    )
  )
  const relations = fc.tuple(
    ...SHAPES.map(([from, type, to]) =>
      fc.option(
        fc.record(
          {
            id: fc.constant(relationId(from, type, to)),
            from: fc.constant(from),
            type: fc.constant(type),
            to: fc.constant(to),
            role: fc.constantFrom('chief', 'counsel'),
            end: fc.constantFrom(...DATES),
            summary: fc.constantFrom('', ...WORDS),
            assertions: fc.array(assertion, { minLength: 1, maxLength: 4 })
          },
          { requiredKeys: ['id', 'from', 'type', 'to', 'assertions'] }
        ),
        { nil: null }
      )
    )
  )
  const sources = fc.tuple(
    ...['s1', 's2'].map((sourceId) =>
      fc.record(
        {
          id: fc.constant(sourceId),
          title: fc.constantFrom(...WORDS),
          kind: fc.constantFrom('order' as const, 'article' as const),
          publisher: fc.constantFrom(...WORDS),
          date: fc.constantFrom(...DATES, '2023%-11', '../2024-01', '2023-06/2024-02', '202X'),
          url: fc.constant('https://example.org/')
        },
        { requiredKeys: ['id', 'title', 'kind', 'publisher'] }
      )
    )
  )
  return fc
    .record({ precedence: fc.integer({ min: 0, max: 2 }), entities, relations, sources })
    .map(({ precedence, entities: all, relations: some, sources: both }) => {
      const kept = some.filter((it) => it !== null)
      const input: DatasetInput = { id, title: id, precedence, entities: all, relations: kept, sources: both }
      return dataset(input)
    })
}
