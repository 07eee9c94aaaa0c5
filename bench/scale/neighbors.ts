import type { Ground, Line } from './ground.ts'
import { idsOf } from './ground.ts'
import { inTurns, spread, times } from './turns.ts'

const ROUNDS = 120
const HUB = 'company-0'

/** Goal 3: the relations of an ordinary entity, and of the company that is sued the most. */
export async function neighborsLines({ world, ask, bare }: Ground): Promise<Line[]> {
  const [actions, people] = [idsOf(world, 'action', ROUNDS + 1), idsOf(world, 'person', ROUNDS + 1, 1)]
  const idOf = (round: number) => (round % 2 === 0 ? actions : people)[round] ?? HUB
  const taken = await inTurns(
    {
      ours: (round) => ask('neighbors', { id: idOf(round), limit: 300 }),
      bare: (round) => bare.oneHop(idOf(round)),
      hub: () => ask('neighbors', { id: HUB, limit: 300 }),
      asked: () => ask('neighbors', { id: HUB }),
      bareHub: () => bare.oneHop(HUB)
    },
    { rounds: ROUNDS }
  )
  return [
    {
      what: 'neighbors of an ordinary entity',
      ours: spread(taken.ours),
      bare: spread(taken.bare),
      figure: times(taken.ours, taken.bare),
      aim: 'p50 ≤ 3 ×'
    },
    {
      what: 'neighbors of the hub: p95 ÷ p95 of an ordinary entity',
      ours: spread(taken.hub),
      bare: spread(taken.bareHub),
      figure: times(taken.hub, taken.ours, 0.95),
      aim: 'p95 ≤ 2 ×'
    },
    {
      what: 'the same of the 50 that the read gives by default',
      ours: spread(taken.asked),
      bare: '',
      figure: times(taken.asked, taken.ours, 0.95),
      aim: ''
    }
  ]
}
