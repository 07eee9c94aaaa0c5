import type { Status } from '#model/status.ts'
import { relation } from '../support/cast.ts'
import { stepsOf, suitWith } from './suit.ts'

type Said = [Status, string]

test.each(['Acquittal', 'Guilty plea', 'Plea agreement', 'Conviction', 'Denial of review', 'The end'])(
  'what is called “%s” and resolves an action is no settlement',
  async (name) => {
    const graph = suitWith({
      entities: [{ id: 'end', kind: 'outcome', name }],
      relations: [relation('end', 'RESOLVES', 'suit', ['recorded', '2024'])]
    })
    expect(await stepsOf('suit', graph)).toStrictEqual(['decided 2024 end –'])
  }
)

test.each<[string, Said[], string]>([
  // set aside on appeal, or settled before it was heard: the verdict was given when it was given
  [
    'Jury verdict',
    [
      ['found', '2024'],
      ['dismissed', '2026']
    ],
    'decided 2023 end –'
  ],
  [
    'Jury verdict',
    [
      ['found', '2024'],
      ['settled', '2026']
    ],
    'decided 2023 end –'
  ],
  [
    'Order of dismissal',
    [
      ['found', '2024'],
      ['dismissed', '2026']
    ],
    'decided 2023 end –'
  ],
  [
    'The end',
    [
      ['reported', '2024'],
      ['dismissed', '2026']
    ],
    'dismissed 2023 end –'
  ],
  // a settlement that is only announced decides nothing, and one that fell through dismisses nothing
  ['Settlement with Widget', [['announced', '2024']], 'settled 2023 end –'],
  ['Consent decree', [['recorded', '2024']], 'settled 2023 end –'],
  [
    'Settlement with Widget',
    [
      ['announced', '2024'],
      ['withdrawn', '2025']
    ],
    'settled 2023 end –'
  ],
  [
    'Settlement with Widget',
    [
      ['filed', '2024'],
      ['dismissed', '2025']
    ],
    'settled 2023 end –'
  ],
  ['Stipulated dismissal', [['dismissed', '2024']], 'dismissed 2023 end –'],
  ['Consent judgment', [['found', '2024']], 'decided 2023 end –'],
  // what was refused did not come about
  ['Order denying the motion to dismiss', [['recorded', '2024']], 'decided 2023 end –'],
  ['Order rejecting the settlement', [['recorded', '2024']], 'decided 2023 end –']
])('an action that resulted in “%s”, %j, tells the step %s', async (name, said, step) => {
  const graph = suitWith({
    entities: [{ id: 'end', kind: 'outcome', name }],
    relations: [{ ...relation('suit', 'RESULTED_IN', 'end', ...said), start: '2023' }]
  })
  expect(await stepsOf('suit', graph)).toStrictEqual([step])
})
