import type { Answer } from '#model/contracts.ts'
import type { Case } from './case.ts'

const routes = ({ paths }: Answer<'paths'>) => paths.map(({ entities }) => entities.join(' '))
const weakest = ({ paths }: Answer<'paths'>) => paths.map((path) => path.weakest)

/** The cases of `paths` over the cast. */
export const PATH_CASES: Case<'paths'>[] = [
  {
    it: 'gives the shortest first',
    asks: { from: ['ada'], to: ['chief'] },
    shows: (answer) => [routes(answer), answer.stopped],
    equals: [['ada suit chief', 'ada suit widget chief', 'ada suit suit-2 widget chief'], null]
  },
  {
    it: 'says where there may be more than were asked for',
    asks: { from: ['ada'], to: ['chief'], k: 2 },
    shows: (answer) => [routes(answer), answer.stopped],
    equals: [['ada suit chief', 'ada suit widget chief'], 'k']
  },
  {
    it: 'names the weakest link',
    asks: { from: ['ada'], to: ['chief'] },
    shows: weakest,
    equals: [
      { relation: 'chief/DEFENDANT_IN/suit', mark: 'dismissed' },
      { relation: 'chief/OFFICER_OF/widget', mark: 'reported' },
      { relation: 'suit/RELATED_TO/suit-2', mark: 'reported' }
    ]
  },
  {
    it: 'names none where all is on record',
    asks: { from: ['suit'], to: ['verdict'] },
    shows: weakest,
    equals: [null]
  },
  {
    it: 'says which way each relation runs, and gives it with its sources',
    asks: { from: ['ada'], to: ['chief'], k: 1 },
    shows: ({ paths, entities, relations, sources }) => [
      paths[0]?.steps,
      entities.map(({ id }) => id),
      relations.map(({ id }) => id),
      sources.map(({ id }) => id)
    ],
    equals: [
      [
        { relation: 'ada/PLAINTIFF_IN/suit', direction: 'out', others: [] },
        { relation: 'chief/DEFENDANT_IN/suit', direction: 'in', others: [] }
      ],
      ['ada', 'chief', 'suit'],
      ['ada/PLAINTIFF_IN/suit', 'chief/DEFENDANT_IN/suit'],
      ['complaint', 'order']
    ]
  },
  {
    it: 'knows only what was known',
    asks: { from: ['ada'], to: ['chief'], asOf: '2023-12-05' },
    shows: (answer) => [routes(answer), weakest(answer)],
    equals: [['ada suit chief'], [{ relation: 'ada/PLAINTIFF_IN/suit', mark: 'filed' }]]
  },
  {
    it: 'goes round a hub',
    asks: { from: ['harm'], to: ['widget'], hub: 5 },
    shows: routes,
    equals: []
  },
  {
    it: 'takes a hub as an end',
    asks: { from: ['suit'], to: ['widget'], hub: 2, hops: 2 },
    shows: routes,
    equals: ['suit widget']
  },
  {
    it: 'keeps to types and marks',
    asks: {
      from: ['ada'],
      to: ['chief'],
      types: ['PLAINTIFF_IN', 'DEFENDANT_IN', 'OFFICER_OF'],
      marks: ['filed', 'reported']
    },
    shows: routes,
    equals: ['ada suit widget chief']
  },
  {
    it: 'keeps to marks as they stood on the day',
    asks: { from: ['ada'], to: ['chief'], asOf: '2023-12-05', marks: ['filed'], hops: 2 },
    shows: (answer) => [routes(answer), weakest(answer)],
    equals: [['ada suit chief'], [{ relation: 'ada/PLAINTIFF_IN/suit', mark: 'filed' }]]
  },
  {
    it: 'finds nothing where no mark stood so on the day',
    asks: { from: ['ada'], to: ['chief'], asOf: '2023-12-05', marks: ['dismissed'], hops: 6 },
    shows: routes,
    equals: []
  },
  {
    it: 'leaves types and kinds out',
    asks: { from: ['ada'], to: ['widget'], without: ['RELATED_TO'], avoid: ['person'] },
    shows: routes,
    equals: ['ada suit widget']
  },
  {
    it: 'joins sets, through nobody in them, the firmer of equal length first',
    asks: { from: ['harm', 'chief'], to: ['suit', 'ada', 'verdict'], hops: 2 },
    shows: routes,
    equals: ['chief suit', 'harm suit', 'chief widget suit']
  },
  {
    it: 'finds no way from an entity to itself',
    asks: { from: ['suit-2'], to: ['suit-2'] },
    shows: ({ paths, stopped }) => [paths, stopped],
    equals: [[], null]
  },
  {
    it: 'is empty where an entity stands alone',
    asks: { from: ['constructor'], to: ['suit'], hops: 6 },
    shows: ({ paths, entities }) => [paths, entities],
    equals: [[], []]
  }
]
