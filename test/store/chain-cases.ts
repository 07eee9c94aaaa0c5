import type { Answer } from '#model/contracts.ts'
import type { Case } from './case.ts'

const told = ({ steps }: Answer<'chain'>) => steps.map(({ step, date, other }) => [step, date, other])

/** The cases of `chain` over the cast, which has no court. */
export const CHAIN_CASES: Case<'chain'>[] = [
  {
    it: 'tells what an action resulted in',
    asks: { id: 'suit' },
    shows: (answer) => [told(answer), answer.stopped, answer.relations.map(({ id }) => id)],
    equals: [[['decided', '2026-03-24', 'verdict']], null, ['suit/RESULTED_IN/verdict']]
  },
  {
    it: 'knows only what was known, and gives the action all the same',
    asks: { id: 'suit', asOf: '2026-03-23' },
    shows: (answer) => [told(answer), answer.entities.map(({ id }) => id), answer.sources],
    equals: [[], ['suit'], []]
  }
]
