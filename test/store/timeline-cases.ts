import type { Case } from './case.ts'
import { ids } from './case.ts'

/** The cases of `timeline`. */
export const TIMELINE_CASES: Case<'timeline'>[] = [
  {
    it: 'tells what was filed together as one event, and each turn as one',
    asks: { ids: ['suit'] },
    shows: ({ events }) => events.map(({ id, status, own, points }) => [id, status, own, points.length]),
    equals: [
      ['2023-12-05 suit', 'filed', 'began', 4],
      ['2023-12-06 suit', 'reported', null, 1],
      ['2023-12-07 suit', 'reported', null, 1],
      ['2024-02-01 suit', 'denied', null, 1],
      ['2024-05-30 suit', 'dismissed', null, 1],
      ['2026-03-24 suit', 'found', null, 1]
    ]
  },
  {
    it: 'gives the days that a date may mean, and its sources',
    asks: { ids: ['chief', 'widget', 'suit-2'] },
    shows: ({ events }) => events.map(({ date, first, last, sources }) => [date, first, last, sources]),
    equals: [
      ['2023~', '2023-01-01', '2023-12-31', ['paper']],
      ['2023-10', '2023-10-01', '2023-10-31', ['complaint']],
      ['2023-12-07', '2023-12-07', '2023-12-07', ['paper']]
    ]
  },
  {
    it: 'knows an entity’s own date where no relation tells it, and who has none',
    asks: { ids: ['hearing', 'suit', 'suit-2', 'verdict'], to: '2024-01-31', limit: 9 },
    shows: ({ events, undated }) => [events.filter(({ points }) => points.length === 0), undated],
    equals: [
      [
        {
          id: '2023-12-05 suit',
          date: '2023-12-05',
          first: '2023-12-05',
          last: '2023-12-05',
          about: 'suit',
          own: 'began',
          status: null,
          points: [],
          sources: ['complaint']
        },
        {
          id: '2024-01-31 hearing',
          date: '2024-01-31',
          first: '2024-01-31',
          last: '2024-01-31',
          about: 'hearing',
          own: 'began',
          status: null,
          points: [],
          sources: []
        }
      ],
      ['suit-2', 'verdict']
    ]
  },
  {
    it: 'keeps to category, mark, day and period, and says how many there are beyond the limit',
    asks: {
      ids: ['suit'],
      categories: ['party'],
      marks: ['filed'],
      asOf: '2024-06-01',
      from: '2023-12-06',
      limit: 1
    },
    shows: ({ total, events, found, relations, sources }) => [
      total,
      events.map(({ points }) => points),
      found,
      ids(relations),
      ids(sources)
    ],
    equals: [
      1,
      [[{ relation: 'widget/DEFENDANT_IN/suit', turn: 'said', assertion: 1, status: 'reported' }]],
      2,
      ['widget/DEFENDANT_IN/suit'],
      ['complaint', 'paper']
    ]
  },
  {
    it: 'tells nothing that was not known yet',
    asks: { ids: ['hearing'], asOf: '2023-12-31' },
    shows: ({ events }) => events.map(({ id, status }) => [id, status]),
    equals: [['2023-11-29 chief', 'scheduled']]
  },
  {
    it: 'counts only the relations of the categories that are asked for',
    asks: { ids: ['suit'], categories: ['party'] },
    shows: ({ found, looked, relations }) => [found, looked, ids(relations).toSorted()],
    equals: [3, 3, ['ada/PLAINTIFF_IN/suit', 'chief/DEFENDANT_IN/suit', 'widget/DEFENDANT_IN/suit']]
  },
  {
    it: 'brings the sources of what an entity itself says, in one order with the others',
    asks: { ids: ['suit', 'suit-2'] },
    shows: ({ events, sources }) => [events.map((event) => event.sources), ids(sources)],
    equals: [
      [['complaint'], ['paper'], ['paper']],
      ['complaint', 'paper']
    ]
  }
]
