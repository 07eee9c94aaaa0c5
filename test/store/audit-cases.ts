import type { Case } from './case.ts'

/** The cases of `audit`. */
export const AUDIT_CASES: Case<'audit'>[] = [
  {
    it: 'counts what asks for a second look',
    asks: {},
    shows: ({ oneSource, lowConfidence, disputed, undated, sameAs }) => [
      oneSource.total,
      lowConfidence.total,
      disputed,
      undated.total,
      sameAs
    ],
    equals: [6, 0, { total: 1, relations: ['suit/ALLEGES/harm'] }, 10, { total: 0, looked: 9, pairs: [] }]
  },
  {
    it: 'lists the first and brings their evidence',
    asks: { dataset: 'cast', limit: 1 },
    shows: ({ oneSource, relations }) => [oneSource, relations.map(({ id }) => id)],
    equals: [
      { total: 6, relations: ['ada/PLAINTIFF_IN/suit'] },
      ['ada/PLAINTIFF_IN/suit', 'suit/ALLEGES/harm']
    ]
  },
  {
    it: 'looks at as much as is asked for, and says where to go on',
    asks: { look: 4 },
    shows: ({ looked, all, next, undated, sameAs }) => [looked, all, next, undated.relations, sameAs.looked],
    equals: [
      { entities: 5, relations: 4 },
      { entities: 9, relations: 10 },
      'hearing',
      [
        'ada/PLAINTIFF_IN/suit',
        'chief/DEFENDANT_IN/suit',
        'chief/OFFICER_OF/widget',
        'chief/TESTIFIED_AT/hearing'
      ],
      9
    ]
  },
  {
    it: 'goes on where it was left, to the end',
    asks: { after: 'hearing', look: 4 },
    shows: ({ looked, next, disputed, undated, sameAs }) => [
      looked,
      next,
      disputed.relations,
      undated.total,
      sameAs.looked
    ],
    equals: [{ entities: 3, relations: 4 }, 'verdict', ['suit/ALLEGES/harm'], 4, 4]
  },
  {
    it: 'never parts the relations of one entity, and has an end',
    asks: { after: 'ada', look: 1 },
    shows: ({ looked, next }) => [looked, next],
    equals: [{ entities: 1, relations: 3 }, 'chief']
  },
  {
    it: 'looks at nothing after the last',
    asks: { after: 'zzz' },
    shows: ({ looked, next, oneSource, sameAs }) => [looked, next, oneSource, sameAs],
    equals: [
      { entities: 0, relations: 0 },
      null,
      { total: 0, relations: [] },
      { total: 0, looked: 0, pairs: [] }
    ]
  },
  {
    it: 'looks at the relations that touch some entities, each once, and at none beside them',
    asks: { ids: ['suit-2', 'chief', 'suit', 'nobody'] },
    shows: ({ looked, all, next, oneSource, disputed, sameAs }) => [
      looked,
      all,
      next,
      oneSource.relations,
      disputed.relations,
      sameAs.looked
    ],
    equals: [
      { entities: 3, relations: 10 },
      { entities: 3, relations: 10 },
      null,
      [
        'ada/PLAINTIFF_IN/suit',
        'chief/OFFICER_OF/widget',
        'suit-2/RELATED_TO/suit-2',
        'suit/RELATED_TO/suit-2',
        'suit/RESULTED_IN/verdict',
        'widget/DEFENDANT_IN/suit-2'
      ],
      ['suit/ALLEGES/harm'],
      3
    ]
  },
  {
    it: 'goes on among some entities after the first of them, and counts nothing again',
    asks: { ids: ['suit-2', 'chief', 'suit'], after: 'chief', look: 1 },
    shows: ({ looked, all, next, oneSource }) => [looked, all, next, oneSource.relations],
    equals: [
      { entities: 1, relations: 5 },
      { entities: 3, relations: 10 },
      'suit',
      ['ada/PLAINTIFF_IN/suit', 'suit/RELATED_TO/suit-2', 'suit/RESULTED_IN/verdict']
    ]
  },
  {
    it: 'counts, of some entities, nothing that touches none of them',
    asks: { ids: ['chief'] },
    shows: ({ looked, all }) => [looked, all],
    equals: [
      { entities: 1, relations: 3 },
      { entities: 1, relations: 3 }
    ]
  }
]
