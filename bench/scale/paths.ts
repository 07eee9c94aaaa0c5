import { LIMITS } from '#model/limits.ts'
import { quantile } from '../figures.ts'
import type { Ground, Line } from './ground.ts'
import { HURRY, idsOf } from './ground.ts'
import { inTurns, spread, times } from './turns.ts'

const PAIRS = 200
const HOPS = 6
const WIDEST = 8

/** Goal 4: one path and five, five as of a day, and the widest questions allowed. */
export async function pathsLines({ world, ask, hurried, bare }: Ground): Promise<Line[]> {
  const begins = idsOf(world, 'action', PAIRS, 2)
  const ends = idsOf(world, 'person', PAIRS, 3)
  const pair = (round: number) => ({ from: [begins[round % PAIRS] ?? ''], to: [ends[round % PAIRS] ?? ''] })
  const taken = await inTurns(
    {
      bare: (round) => bare.shortest(pair(round).from[0] ?? '', pair(round).to[0] ?? ''),
      one: (round) => ask('paths', { ...pair(round), k: 1, hops: HOPS }),
      five: (round) => ask('paths', { ...pair(round), k: 5, hops: HOPS }),
      asOf: (round) => ask('paths', { ...pair(round), k: 5, hops: HOPS, asOf: '2021-06-30' })
    },
    { rounds: PAIRS }
  )
  const line = (what: string, ours: number[], figure: string, aim: string): Line => {
    return { what, ours: spread(ours), bare: spread(taken.bare), figure, aim }
  }
  const worst = (quantile(taken.five, 1) / quantile(taken.five, 0.5)).toFixed(2)
  return [
    line('one path of up to 6 steps', taken.one, times(taken.one, taken.bare), 'p50 ≤ 1.5 ×'),
    line('five paths of up to 6 steps', taken.five, times(taken.five, taken.bare), 'p50 ≤ 8 ×'),
    line(`the worst of ${PAIRS} pairs ÷ p50`, taken.five, `${worst} ×`, '≤ 3 ×'),
    line('five paths, on a day ÷ without a day', taken.asOf, times(taken.asOf, taken.five), '≤ 3 ×'),
    await widestLine({ begins, ends }, ask, LIMITS.readDeadline),
    // with so rare a mark, everything must be looked at
    ...(hurried ? [await widestLine({ begins, ends }, hurried, HURRY, { marks: ['disputed'] })] : [])
  ]
}

/** The widest questions allowed, six steps through documents and hubs, put to a store with this deadline. */
async function widestLine(
  { begins, ends }: Record<'begins' | 'ends', readonly string[]>,
  ask: Ground['ask'],
  within: number,
  given: object = {}
): Promise<Line> {
  const taken: number[] = []
  const said = new Map<string, number>()
  for (let i = 0; i < WIDEST; i++) {
    const begun = performance.now()
    const { stopped } = await ask('paths', {
      from: begins.slice(i, i + LIMITS.pathEnds),
      to: ends.slice(i, i + LIMITS.pathEnds),
      k: LIMITS.paths,
      hops: LIMITS.pathHops,
      documents: true,
      hub: 10_000_000,
      ...given
    })
    taken.push(performance.now() - begun)
    const word = stopped === null || stopped === 'k' ? 'whole' : stopped
    said.set(word, (said.get(word) ?? 0) + 1)
  }
  const words = [...said].map(([word, often]) => `${often} ${word}`).join(', ')
  return {
    what: `the widest questions: the longest ÷ the deadline of ${within} ms (${words})`,
    ours: spread(taken),
    bare: '',
    figure: `${(quantile(taken, 1) / within).toFixed(2)} ×`,
    aim: '≤ 1.2 ×, says it stopped'
  }
}
