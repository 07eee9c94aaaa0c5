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
  }
]
