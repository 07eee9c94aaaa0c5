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
  }
]
