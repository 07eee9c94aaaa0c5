import type { Case } from './case.ts'
import { ids } from './case.ts'

/** The cases of `changes`. */
export const CHANGE_CASES: Case<'changes'>[] = [
  {
    it: 'tells what is new, what changed standing and what was said again, in order',
    asks: { ids: ['suit'], from: '2023-12-05', to: '2024-12-31' },
    shows: ({ counts, changes }) => [
      counts,
      changes.map(({ relation, change, before, after, first }) => [relation, change, before, after, first])
    ],
    equals: [
      { new: 1, standing: 2, assertion: 1 },
      [
        ['widget/DEFENDANT_IN/suit', 'assertion', 'filed', 'filed', '2023-12-06'],
        ['suit/RELATED_TO/suit-2', 'new', null, 'reported', '2023-12-07'],
        ['suit/ALLEGES/harm', 'standing', 'alleged', 'disputed', '2024-02-01'],
        ['chief/DEFENDANT_IN/suit', 'standing', 'filed', 'dismissed', '2024-05-30']
      ]
    ]
  },
  {
    it: 'shows relations as they stood on the last day, and which of their assertions are new',
    asks: { ids: ['suit', 'chief'], from: '2024-01-01', to: '2024-12-31' },
    shows: ({ relations, changes }) => [
      relations.map(({ mark }) => mark),
      changes.map(({ assertions, last }) => [assertions, last])
    ],
    equals: [['dismissed'], [[[1], '2024-05-30']]]
  },
  {
    it: 'counts the sources that spoke for the first time, and names as many as it tells changes',
    asks: { ids: ['suit'], from: '2023-12-05', limit: 1 },
    shows: ({ total, changes, newSources, sources }) => [total, changes.length, newSources, ids(sources)],
    equals: [5, 1, { total: 2, sources: ['paper'] }, ['complaint', 'paper']]
  },
  {
    it: 'names no source as new that came out only after the last day',
    asks: { ids: ['suit'], from: '2023-12-05', to: '2024-05-31' },
    shows: ({ newSources, sources }) => [newSources.sources, ids(sources)],
    equals: [['order'], ['complaint', 'order', 'paper']]
  },
  {
    it: 'names as new a source that came out between the days, also where an older assertion is cited to it',
    asks: { ids: ['suit', 'widget', 'chief', 'hearing'], from: '2024-04-01', to: '2024-12-31' },
    shows: ({ newSources, changes }) => [newSources.sources, changes.map(({ relation }) => relation)],
    equals: [['order', 'paper'], ['chief/DEFENDANT_IN/suit']]
  },
  {
    it: 'names it also where nothing became known of a relation, with the source itself',
    asks: { ids: ['suit', 'suit-2'], from: '2024-05-31', to: '2024-06-01' },
    shows: ({ total, newSources, sources }) => [total, newSources.sources, ids(sources)],
    equals: [0, ['paper'], ['paper']]
  },
  {
    it: 'is empty where nothing became known',
    asks: { ids: ['suit', 'ada'], from: '2024-01-01' },
    shows: ({ total, changes, newSources, entities }) => [total, changes, newSources, entities],
    equals: [0, [], { total: 0, sources: [] }, []]
  },
  {
    it: 'names no source as new that had spoken of another relation before',
    asks: { ids: ['chief', 'suit', 'verdict'], from: '2024-06-02' },
    shows: ({ changes, newSources }) => [changes.map(({ relation }) => relation), newSources.sources],
    equals: [['suit/RESULTED_IN/verdict'], []]
  }
]
