import type { ReadName } from '#model/contracts.ts'
import type { Case } from './case.ts'
import { ids } from './case.ts'
import { AUDIT_CASES } from './audit-cases.ts'
import { CHAIN_CASES } from './chain-cases.ts'
import { CHANGE_CASES } from './change-cases.ts'
import { COMPARE_CASES } from './compare-cases.ts'
import { PATH_CASES } from './path-cases.ts'
import { RELATED_CASES } from './related-cases.ts'
import { TIMELINE_CASES } from './timeline-cases.ts'

/** The cases of every read over the cast of test/support/cast.ts; a read without cases does not compile. */
export const CASES: { [N in ReadName]: Case<N>[] } = {
  overview: [
    {
      it: 'counts everything',
      asks: {},
      shows: ({ entities, relations, assertions, sources, from, to }) => [
        entities,
        relations,
        assertions,
        sources,
        from,
        to
      ],
      equals: [9, 10, 14, 3, '2023-10-31', '2026-03-24']
    },
    {
      it: 'counts only what was known on a day',
      asks: { asOf: '2023-12-05' },
      shows: ({ relations, marks, types }) => [relations, marks, types[0]],
      equals: [
        6,
        [
          { mark: 'filed', count: 4 },
          { mark: 'alleged', count: 1 },
          { mark: 'scheduled', count: 1 }
        ],
        { type: 'DEFENDANT_IN', count: 3 }
      ]
    },
    {
      it: 'knows the datasets',
      asks: {},
      shows: ({ datasets }) => datasets.map(({ id, entities, uses }) => [id, entities, uses]),
      equals: [['cast', 9, []]]
    }
  ],
  search: [
    { it: 'finds by a word', asks: { q: 'widget' }, shows: ({ hits }) => hits[0]?.id, equals: 'widget' },
    {
      it: 'finds by a prefix without accents',
      asks: { q: 'angst zoe' },
      shows: ({ hits }) => ids(hits),
      equals: ['chief']
    },
    {
      it: 'finds by the head of a docket number',
      asks: { q: 'd-101-cv' },
      shows: ({ hits }) => hits.map(({ id, field, matched }) => [id, field, matched]),
      equals: [['suit', 'identifier', 'D-101-CV-2023-02838']]
    },
    {
      it: 'finds by a part of a docket number',
      asks: { q: '05448' },
      shows: ({ hits }) => ids(hits),
      equals: ['suit-2']
    },
    {
      it: 'finds by an alias',
      asks: { q: 'state of ada' },
      shows: ({ hits }) => hits.map(({ id, field }) => [id, field]),
      equals: [['suit', 'alias']]
    },
    { it: 'needs every word', asks: { q: 'widget unicorn' }, shows: ({ total }) => total, equals: 0 },
    { it: 'is empty for no words', asks: { q: ' ?! ' }, shows: ({ total }) => total, equals: 0 },
    {
      it: 'takes Lucene’s characters as text',
      asks: { q: '4:23-cv-05448' },
      shows: ({ hits }) => ids(hits),
      equals: ['suit-2']
    },
    {
      it: 'finds a name with an apostrophe',
      asks: { q: 'obrien' },
      shows: ({ hits }) => ids(hits),
      equals: ['constructor']
    },
    {
      it: 'keeps to a kind',
      asks: { q: 'widget', kinds: ['action'] },
      shows: ({ hits }) => ids(hits),
      equals: ['suit', 'suit-2']
    },
    {
      it: 'says how many there are beyond the limit',
      asks: { q: 'widget', limit: 1 },
      shows: ({ total, hits }) => [total, hits.length],
      equals: [6, 1]
    }
  ],
  entity: [
    {
      it: 'gives one entity whole',
      asks: { id: 'suit' },
      shows: ({ entity, degree, sources }) => [entity.name, entity.identifiers, degree, ids(sources)],
      equals: ['Ada v. Widget', { docket: 'D-101-CV-2023-02838' }, 6, ['complaint']]
    },
    {
      it: 'counts its relations by type',
      asks: { id: 'widget' },
      shows: ({ types }) => types,
      equals: [
        { type: 'DEFENDANT_IN', direction: 'out', count: 2 },
        { type: 'OFFICER_OF', direction: 'in', count: 1 }
      ]
    },
    {
      it: 'takes an id that is a trap',
      asks: { id: 'constructor' },
      shows: ({ entity }) => entity.name,
      equals: 'O’Brien’s Friends'
    }
  ],
  preview: [
    {
      it: 'counts what expanding would bring',
      asks: { id: 'suit' },
      shows: ({ total, kinds }) => [total, kinds[0]],
      equals: [6, { kind: 'action', count: 1 }]
    },
    {
      it: 'counts a relation to itself once',
      asks: { id: 'suit-2' },
      shows: ({ total, types }) => [total, types],
      equals: [
        3,
        [
          { type: 'DEFENDANT_IN', direction: 'in', count: 1 },
          { type: 'RELATED_TO', direction: 'in', count: 1 },
          { type: 'RELATED_TO', direction: 'out', count: 1 }
        ]
      ]
    },
    {
      it: 'counts marks as of a day',
      asks: { id: 'chief', asOf: '2024-06-01' },
      shows: ({ marks }) => marks,
      equals: [
        { mark: 'dismissed', count: 1 },
        { mark: 'recorded', count: 1 },
        { mark: 'reported', count: 1 }
      ]
    }
  ],
  neighbors: [
    {
      it: 'lists the weightiest first',
      asks: { id: 'suit' },
      shows: ({ relations }) => relations.map(({ type }) => type),
      equals: ['RESULTED_IN', 'DEFENDANT_IN', 'DEFENDANT_IN', 'PLAINTIFF_IN', 'ALLEGES', 'RELATED_TO']
    },
    {
      it: 'says how many it left out',
      asks: { id: 'suit', limit: 2 },
      shows: ({ total, relations, entities }) => [total, relations.length, ids(entities)],
      equals: [6, 2, ['chief', 'suit', 'verdict']]
    },
    {
      it: 'filters by type, kind and mark',
      asks: { id: 'suit', types: ['DEFENDANT_IN'], kinds: ['person'], marks: ['dismissed'] },
      shows: ({ relations }) => ids(relations),
      equals: ['chief/DEFENDANT_IN/suit']
    },
    {
      it: 'knows only what was known',
      asks: { id: 'chief', asOf: '2023-12-07' },
      shows: ({ relations }) => relations.map(({ id, mark, assertions }) => [id, mark, assertions.length]),
      equals: [
        ['chief/DEFENDANT_IN/suit', 'filed', 1],
        ['chief/TESTIFIED_AT/hearing', 'scheduled', 1]
      ]
    },
    {
      it: 'shows a dispute',
      asks: { id: 'harm' },
      shows: ({ relations }) => relations.map(({ mark, status, since }) => [mark, status, since]),
      equals: [['disputed', 'denied', '2024-02-01']]
    },
    {
      it: 'does not let a word undo a record',
      asks: { id: 'widget', types: ['DEFENDANT_IN'] },
      shows: ({ relations }) => relations.map(({ mark, since }) => [mark, since]),
      equals: [
        ['filed', '2023-12-05'],
        ['filed', '2023-10-31']
      ]
    }
  ],
  between: [
    {
      it: 'gives every relation among some',
      asks: { ids: ['suit', 'widget', 'chief'] },
      shows: ({ relations }) => ids(relations),
      equals: ['chief/DEFENDANT_IN/suit', 'chief/OFFICER_OF/widget', 'widget/DEFENDANT_IN/suit']
    },
    {
      it: 'leaves out whom it does not know',
      asks: { ids: ['ada', 'nobody'] },
      shows: ({ entities, total }) => [ids(entities), total],
      equals: [['ada'], 0]
    },
    {
      it: 'keeps to the day',
      asks: { ids: ['suit', 'verdict'], asOf: '2026-03-23' },
      shows: ({ relations, entities }) => [relations.length, entities.length],
      equals: [0, 2]
    },
    {
      it: 'includes a relation to itself',
      asks: { ids: ['suit-2'] },
      shows: ({ relations }) => ids(relations),
      equals: ['suit-2/RELATED_TO/suit-2']
    }
  ],
  evidence: [
    {
      it: 'gives relations with their sources',
      asks: { ids: ['chief/DEFENDANT_IN/suit', 'none/ALLEGES/none'] },
      shows: ({ relations, sources, entities }) => [ids(relations), ids(sources), ids(entities)],
      equals: [['chief/DEFENDANT_IN/suit'], ['complaint', 'order'], ['chief', 'suit']]
    },
    {
      it: 'leaves out what was not known yet',
      asks: { ids: ['suit/RESULTED_IN/verdict'], asOf: '2025-01-01' },
      shows: ({ total, sources }) => [total, sources],
      equals: [0, []]
    }
  ],
  related: RELATED_CASES,
  compare: COMPARE_CASES,
  audit: AUDIT_CASES,
  timeline: TIMELINE_CASES,
  changes: CHANGE_CASES,
  source: [
    {
      it: 'gives what rests on it, and how much of that on it alone',
      asks: { id: 'complaint', limit: 2 },
      shows: ({ source, total, alone, relations, sources }) => [
        source.id,
        total,
        alone,
        relations.length,
        ids(sources).includes('complaint')
      ],
      equals: ['complaint', 5, 2, 2, true]
    },
    {
      it: 'says how each relation would stand without it, and who cites it',
      asks: { id: 'complaint' },
      shows: ({ without, citing }) => [without, citing],
      equals: [
        [
          { relation: 'ada/PLAINTIFF_IN/suit', mark: null },
          { relation: 'chief/DEFENDANT_IN/suit', mark: 'dismissed' },
          { relation: 'suit/ALLEGES/harm', mark: 'denied' },
          { relation: 'widget/DEFENDANT_IN/suit', mark: 'reported' },
          { relation: 'widget/DEFENDANT_IN/suit-2', mark: null }
        ],
        { total: 1, entities: ['suit'] }
      ]
    },
    {
      it: 'knows only what was known',
      asks: { id: 'complaint', asOf: '2023-12-05' },
      shows: ({ total, alone, relations }) => [total, alone, ids(relations)],
      equals: [
        5,
        5,
        [
          'ada/PLAINTIFF_IN/suit',
          'chief/DEFENDANT_IN/suit',
          'suit/ALLEGES/harm',
          'widget/DEFENDANT_IN/suit',
          'widget/DEFENDANT_IN/suit-2'
        ]
      ]
    }
  ],
  paths: PATH_CASES,
  chain: CHAIN_CASES
}
