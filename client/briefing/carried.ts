import type { Caution } from '#figure/caution/cautions.ts'
import { changeBetween } from './text-change.ts'

/** Cautions moved along after one stretch of their text has changed; those in the stretch are dropped. */
export function carried(cautions: readonly Caution[], before: string, after: string): readonly Caution[] {
  if (before === after) return cautions
  const change = changeBetween(before, after)
  const by = after.length - before.length
  const moved = (at: number): number | null => (at <= change.from ? at : at >= change.before ? at + by : null)
  return cautions.flatMap((caution) => {
    const isTouched = caution.start < change.before && caution.end > change.from
    const start = caution.start >= change.before ? caution.start + by : caution.start
    const proposals = caution.proposals.flatMap((proposal) => {
      const at = proposal.at === caution.start ? start : moved(proposal.at)
      return at === null ? [] : [{ ...proposal, at }]
    })
    return isTouched ? [] : [{ ...caution, start, end: start + caution.word.length, proposals }]
  })
}
