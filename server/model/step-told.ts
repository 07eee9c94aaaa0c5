import type { ChainStep } from './chain.ts'
import type { RelationType } from './relation-types.ts'
import type { ShownRelation } from './shown.ts'
import { history } from './standing.ts'
import { firmness } from './status.ts'

type Step = Pick<ChainStep, 'other' | 'relations' | 'said'>
type ById = ReadonlyMap<string, ShownRelation>

/** Types that only add where, or before whom, a step happened. */
const BESIDE: ReadonlySet<RelationType> = new Set(['HEARD_IN', 'PRESIDED_OVER'])

/** The relations that support a step, each as the step alone shows it: of several rulings only the one meant. */
export function supportOf(
  { relations, said }: Pick<Step, 'relations' | 'said'>,
  byId: ById
): ShownRelation[] {
  return relations.flatMap((id) => {
    const relation = byId.get(id)
    const meant = said.filter((one) => one.relation === id).map(({ assertion }) => assertion)
    return relation ? [meant.length > 0 ? narrowed(relation, meant) : relation] : []
  })
}

/** A relation with some of its assertions, as it would stand by these alone. */
function narrowed(relation: ShownRelation, meant: readonly number[]): ShownRelation {
  const assertions = meant.flatMap((at) => relation.assertions[at] ?? [])
  const { status, mark, since } = history({ ...relation, assertions }).at(-1) ?? relation
  const isFound = assertions.some((one) => one.status === 'found')
  return { ...relation, assertions, status, mark, since, decision: isFound ? relation.decision : null }
}

/** What of its support tells a step; what only tells where, or before whom, where there is nothing else. */
export function tellersOf(step: Pick<Step, 'relations' | 'said'>, byId: ById): ShownRelation[] {
  const all = supportOf(step, byId)
  const own = all.filter(({ type }) => !BESIDE.has(type))
  return own.length > 0 ? own : all
}

/** The relation that leads a step: of a ruling that of the court, otherwise the firmest. */
export function leaderOf(step: Step, byId: ById): ShownRelation | undefined {
  const isOwn = ({ type, from }: ShownRelation): number => Number(type === 'RULED_ON' && from === step.other)
  return tellersOf(step, byId).toSorted(
    (a, b) => isOwn(b) - isOwn(a) || firmness(b.mark) - firmness(a.mark)
  )[0]
}
