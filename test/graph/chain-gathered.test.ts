import { ask } from '#graph/ask.ts'
import { gatheringOf } from '#model/moves.ts'
import type { Status } from '#model/status.ts'
import { relation } from '../support/cast.ts'
import { stepsOf, suitWith } from './suit.ts'

test.each<[string, string | null, ReturnType<typeof gatheringOf>]>([
  ['MDL 9', null, 'centralized'],
  ['In re Widget Litigation', 'MDL No. 9', 'centralized'],
  ['JCCP 5', null, 'coordinated'],
  ['Widget Coordinated Proceedings', null, 'coordinated'],
  ['A v. B', '1:24-cv-1', null]
])('what is called %s, %s, gathers actions as %s', (name, docket, step) => {
  expect(gatheringOf({ name, docket })).toBe(step)
})

const ENTITIES = [
  { id: 'mdl', kind: 'action' as const, name: 'MDL 9', start: '2022-10-06' },
  { id: 'jccp', kind: 'action' as const, name: 'JCCP 5' },
  { id: 'whole', kind: 'action' as const, name: 'C v. D' },
  { id: 'court', kind: 'court' as const, name: 'N.D. Ohio' }
]
const HEARD = relation('mdl', 'HEARD_IN', 'court', ['recorded', '2022-10-06'])

test.each([
  ['mdl', 'centralized 2023 mdl court'],
  ['jccp', 'coordinated 2023 jccp –'],
  ['whole', 'consolidated 2023 whole –']
])('an action becomes part of %s by a step of that sort', async (whole, step) => {
  const joined = relation('suit', 'PART_OF', whole, ['recorded', '2023'])
  expect(await stepsOf('suit', suitWith({ entities: ENTITIES, relations: [HEARD, joined] }))).toContain(step)
})

test('a proceeding that gathers actions was created on its day, not filed', async () => {
  const graph = suitWith({ entities: ENTITIES, relations: [HEARD] })
  expect(await stepsOf('mdl', graph)).toStrictEqual(['centralized 2022-10-06 – court'])
})

const moved = (type: 'PART_OF' | 'TRANSFERRED_TO', to: string, start?: string) => ({
  ...relation('suit', type, to, ['found' satisfies Status, '2023-11-15']),
  ...(start ? { start } : {})
})

test.each([
  ['2023-11', '2023-11', 'mdl', 1],
  ['2023-11', undefined, 'mdl', 1],
  [undefined, '2023-11', 'mdl', 1],
  ['2023-11', '2024', 'mdl', 2],
  ['2023-11', '2023-11', 'jccp', 2]
])(
  'a transfer (%s) and that the action is part since %s of %s are %i steps',
  async (day, since, whole, count) => {
    const graph = suitWith({
      entities: ENTITIES,
      relations: [HEARD, moved('TRANSFERRED_TO', 'mdl', day), moved('PART_OF', whole, since)]
    })
    const { steps } = await ask(graph, 'chain', { id: 'suit' })
    const moves = steps.filter(({ action, other }) => action === 'suit' && other !== null)
    expect(moves).toHaveLength(count)
    expect(moves[0]?.step).toBe('transferred')
    if (count === 1) {
      expect(moves[0]?.relations).toStrictEqual([
        'mdl/HEARD_IN/court',
        'suit/PART_OF/mdl',
        'suit/TRANSFERRED_TO/mdl'
      ])
    }
  }
)
