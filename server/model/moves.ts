import type { ChainStepName } from './chain.ts'
import type { RelationType } from './relation-types.ts'
import type { Card } from './shown.ts'

/** The types by which an action goes to another court or docket, or into a larger proceeding, each with its step. */
const MOVES = new Map<RelationType, ChainStepName>([
  ['REMOVED_TO', 'removed'],
  ['TRANSFERRED_TO', 'transferred'],
  ['PART_OF', 'consolidated'],
  ['REMANDED_TO', 'remanded'],
  ['APPEALED_TO', 'appealed']
])
const STEPS = new Set<ChainStepName>([...MOVES.values(), 'centralized', 'coordinated'])

/** The step that a relation of this type tells of an action’s move; undefined where it tells of none. */
export function moveOf(type: RelationType): ChainStepName | undefined {
  return MOVES.get(type)
}

/** Whether a step is a move. */
export function isMove(step: ChainStepName): boolean {
  return STEPS.has(step)
}

/**
 * Whether the relations of an action to another make both one proceeding under several dockets: a removal, a remand, an
 * appeal, or a transfer that made it part of nothing larger. The members of an MDL stay actions of their own.
 */
export function isContinued(types: readonly RelationType[]): boolean {
  return !types.includes('PART_OF') && types.some((type) => MOVES.has(type))
}

type GatheringStep = Extract<ChainStepName, 'centralized' | 'coordinated'>

/**
 * How actions come into a proceeding that only gathers them: *centralized* in an MDL by the Panel (28 U.S.C. § 1407),
 * *coordinated* in one like a California JCCP. Null for an action that is no such proceeding, as its name and docket say.
 */
export function gatheringOf({ name, docket }: Pick<Card, 'name' | 'docket'>): GatheringStep | null {
  const told = `${name}\n${docket ?? ''}`
  if (/\bMDL\b|\bmulti-?district\b/i.test(told)) return 'centralized'
  return /\bJCCP\b|\bcoordinat(?:ed|ion) proceedings?\b/i.test(told) ? 'coordinated' : null
}
