import type { Case } from './case.ts'
import { ids } from './case.ts'

/** The cases of `related`. */
export const RELATED_CASES: Case<'related'>[] = [
  {
    it: 'names the procedural link and what both share, with the relations on both sides',
    asks: { id: 'suit', off: ['time'] },
    shows: ({ found, hits }) => [
      found,
      hits.map(({ action, direct, reasons }) => [
        action.id,
        direct,
        reasons.map(({ facet, entity, left, right }) => [facet, entity?.id ?? null, left, right])
      ])
    ],
    equals: [
      1,
      [
        [
          'suit-2',
          ['suit/RELATED_TO/suit-2'],
          [
            ['parties', 'widget', ['widget/DEFENDANT_IN/suit'], ['widget/DEFENDANT_IN/suit-2']],
            ['procedure', null, ['suit/RELATED_TO/suit-2'], []]
          ]
        ]
      ]
    ]
  },
  {
    it: 'reads the same from the other side',
    asks: { id: 'suit-2' },
    shows: ({ hits }) =>
      hits.map(({ action, direct, sameProceeding }) => [action.id, direct, sameProceeding]),
    equals: [['suit', ['suit/RELATED_TO/suit-2'], false]]
  },
  {
    it: 'brings the sources of its reasons',
    asks: { id: 'suit' },
    shows: ({ relations, sources, hubs }) => [ids(relations), ids(sources), hubs],
    equals: [
      ['suit/RELATED_TO/suit-2', 'widget/DEFENDANT_IN/suit', 'widget/DEFENDANT_IN/suit-2'],
      ['complaint', 'paper'],
      []
    ]
  },
  {
    it: 'knows nothing of what was not known yet',
    asks: { id: 'suit', asOf: '2023-12-06' },
    shows: ({ hits }) => hits.map(({ direct, facets }) => [direct, facets.map(({ facet }) => facet)]),
    equals: [[[], ['parties']]]
  },
  {
    it: 'is without what is switched off',
    asks: { id: 'suit', off: ['parties'], weights: ['procedure:2', 'time:0'] },
    shows: ({ hits }) => hits.map(({ score, facets }) => [score, facets]),
    equals: [[1.25, [{ facet: 'procedure', share: 1 }]]]
  },
  {
    it: 'finds what touches some entities, most of them first',
    asks: { ids: ['harm', 'widget', 'nobody'] },
    shows: ({ hits }) =>
      hits.map(({ action, touches, reasons }) => [
        action.id,
        touches,
        reasons.map(({ entity, left, right }) => [entity?.id, left, right])
      ]),
    equals: [
      [
        'suit',
        2,
        [
          ['harm', [], ['suit/ALLEGES/harm']],
          ['widget', [], ['widget/DEFENDANT_IN/suit']]
        ]
      ],
      ['suit-2', 1, [['widget', [], ['widget/DEFENDANT_IN/suit-2']]]]
    ]
  }
]
