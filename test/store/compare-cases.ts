import type { Case } from './case.ts'

/** The cases of `compare`. */
export const COMPARE_CASES: Case<'compare'>[] = [
  {
    it: 'lays two actions side by side',
    asks: { left: 'suit', right: 'suit-2' },
    shows: ({ left, right, direct, sections }) => [
      left.id,
      right.id,
      direct,
      sections
        .filter(({ shared, left: ours, right: theirs }) => shared.total + ours.total + theirs.total > 0)
        .map(({ section, shared, left: ours, right: theirs }) => [
          section,
          shared.items.map(({ entity, left: one, right: other }) => [entity.id, one, other]),
          ours.items.map(({ entity, relations }) => [entity.id, relations]),
          theirs.items.map(({ entity }) => entity.id)
        ])
    ],
    equals: [
      'suit',
      'suit-2',
      ['suit/RELATED_TO/suit-2'],
      [
        [
          'parties',
          [['widget', ['widget/DEFENDANT_IN/suit'], ['widget/DEFENDANT_IN/suit-2']]],
          [
            ['ada', ['ada/PLAINTIFF_IN/suit']],
            ['chief', ['chief/DEFENDANT_IN/suit']]
          ],
          []
        ],
        ['conduct', [], [['harm', ['suit/ALLEGES/harm']]], []],
        ['outcome', [], [['verdict', ['suit/RESULTED_IN/verdict']]], []]
      ]
    ]
  },
  {
    it: 'says how many there are beyond the limit, and brings the evidence of what it shows',
    asks: { left: 'suit-2', right: 'suit', limit: 1 },
    shows: ({ sections, relations }) => [
      sections[0]?.right.total,
      sections[0]?.right.items.map(({ entity }) => entity.id),
      relations.map(({ id }) => id)
    ],
    equals: [
      2,
      ['ada'],
      [
        'ada/PLAINTIFF_IN/suit',
        'suit/ALLEGES/harm',
        'suit/RELATED_TO/suit-2',
        'suit/RESULTED_IN/verdict',
        'widget/DEFENDANT_IN/suit',
        'widget/DEFENDANT_IN/suit-2'
      ]
    ]
  },
  {
    it: 'keeps to the day',
    asks: { left: 'suit', right: 'suit-2', asOf: '2023-11-01' },
    shows: ({ direct, sections }) => [
      direct,
      sections.map(({ shared, left, right }) => shared.total + left.total + right.total)
    ],
    equals: [[], [1, 0, 0, 0, 0, 0, 0, 0]]
  }
]
