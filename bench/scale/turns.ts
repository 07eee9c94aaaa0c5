import { quantile } from '../figures.ts'

/** The milliseconds that each of several things took, round by round. */
export type Times<N extends string> = Record<N, number[]>

/**
 * Rounds that are not counted: by then the database has the pages and plans in memory, and the engines on both sides
 * have compiled what runs often, as in a server that has been up for some minutes.
 */
const WARM = 300

/**
 * Does several things round after round, each time in a different order, so that other load on the machine
 * affects all of them alike. The first `WARM` rounds ask the same questions and are not counted.
 */
export async function inTurns<N extends string>(
  things: Record<N, (round: number) => Promise<unknown>>,
  { rounds }: { rounds: number }
): Promise<Times<N>> {
  const names = Object.keys(things) as N[]
  const taken = Object.fromEntries(names.map((name): [N, number[]] => [name, []])) as Times<N>
  for (let at = 0; at < WARM + rounds; at++) {
    const first = at % names.length
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      const begun = performance.now()
      await things[name](at % rounds)
      if (at >= WARM) taken[name].push(performance.now() - begun)
    }
  }
  return taken
}

/** p50 and p95 in milliseconds, for people to read. */
export function spread(values: readonly number[]): string {
  const digits = quantile(values, 0.5) < 1 ? 3 : 1
  return [0.5, 0.95].map((at) => quantile(values, at).toFixed(digits)).join(' / ')
}

/** One median, or other quantile, as a multiple of another. */
export function times(over: readonly number[], under: readonly number[], at = 0.5, below = at): string {
  return `${(quantile(over, at) / quantile(under, below)).toFixed(2)} ×`
}
