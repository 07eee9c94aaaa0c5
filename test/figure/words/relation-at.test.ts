import { relationAt } from '#figure/words/relation-at.ts'
import { relation } from '../../support/known.ts'

const noted = (type: 'DEFENDANT_IN' | 'RESULTED_IN', notes: readonly string[]) => {
  const told = relation('a', type, 'b', [
    ['alleged', '2023'],
    ['found', '2024-01-01'],
    ['found', '2026-03-24']
  ])
  const [alleged, ...found] = told.assertions
  const assertions = [
    ...(alleged ? [alleged] : []),
    ...found.map((said, at) => ({ ...said, note: notes[at] ?? null }))
  ]
  return { ...told, assertions }
}
const party = {
  ...noted('DEFENDANT_IN', ['Named in the opinion', 'Convicted']),
  decision: 'conviction' as const
}

test.each([
  ['2023-12-31', null],
  ['2024-06-01', 'ruling'],
  ['2026-03-24', 'conviction']
])('nobody is convicted before they were: as of %s', (day, decision) => {
  expect(relationAt(party, day)?.decision).toBe(decision)
})

test('a ruling before trial is none later, and what is a ruling on the whole was no finding before', () => {
  const early = noted('RESULTED_IN', ['Preliminary injunction', 'Permanent injunction after trial'])
  expect(relationAt({ ...early, decision: 'finding' }, '2024-06-01')?.decision).toBe('ruling')
  const agreed = noted('RESULTED_IN', ['Order', 'Order'])
  expect(relationAt({ ...agreed, decision: 'ruling' }, '2024-06-01')?.decision).toBe('ruling')
  // its ends say that all of it was found, which its own words do not
  expect(relationAt({ ...early, decision: 'finding' }, '2026-06-01')?.decision).toBe('finding')
})
