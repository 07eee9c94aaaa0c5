import { quantile } from '../figures.ts'
import type { Ground, Line } from './ground.ts'
import { idsOf } from './ground.ts'
import { inTurns, spread, times } from './turns.ts'

const ROUNDS = 150
const COMPARED = 20

/** Ids of the ten best with no hub left out, however long that takes. */
export type Exhaustive = (id: string) => Promise<string[]>

/**
 * Goal 6: related actions against a plain count two steps away, and against the ranking with no hub left out.
 */
export async function relatedLines({ world, ask, bare }: Ground, exhaustive: Exhaustive): Promise<Line[]> {
  const ids = idsOf(world, 'action', ROUNDS + 1, 4)
  const idOf = (round: number) => ids[round] ?? ''
  const taken = await inTurns(
    { ours: (round) => ask('related', { id: idOf(round) }), bare: (round) => bare.twoHops(idOf(round)) },
    { rounds: ROUNDS }
  )
  const overlaps: number[] = []
  for (const id of ids.slice(0, COMPARED)) {
    const best = new Set(await exhaustive(id))
    const { hits } = await ask('related', { id })
    overlaps.push(hits.filter(({ action }) => best.has(action.id)).length / Math.max(1, best.size))
  }
  const mean = overlaps.reduce((sum, one) => sum + one, 0) / overlaps.length
  const figures = { ours: spread(taken.ours), bare: spread(taken.bare) }
  return [
    { what: 'related actions', ...figures, figure: times(taken.ours, taken.bare), aim: 'p50 ≤ 1.5 ×' },
    { what: 'related, p95 ÷ p95', ...figures, figure: times(taken.ours, taken.bare, 0.95), aim: '≤ 1 ×' },
    {
      what: `ten best of the whole ranking found (mean of ${COMPARED}, least ${quantile(overlaps, 0)})`,
      ours: '',
      bare: '',
      figure: mean.toFixed(2),
      aim: '≥ 0.9'
    }
  ]
}
