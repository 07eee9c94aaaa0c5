import type { ChainStepName } from './chain.ts'
import type { RelationType } from './relation-types.ts'

/**
 * The types by which an action goes to another court or docket, or into a larger proceeding, each with the step
 * that it tells. Actions so joined are one proceeding, however many dockets it has had.
 */
const MOVES = new Map<RelationType, ChainStepName>([
  ['REMOVED_TO', 'removed'],
  ['TRANSFERRED_TO', 'transferred'],
  ['PART_OF', 'consolidated'],
  ['REMANDED_TO', 'remanded'],
  ['APPEALED_TO', 'appealed']
])
const STEPS = new Set(MOVES.values())

/** The step that a relation of this type tells of an action’s move; undefined where it tells of none. */
export function moveOf(type: RelationType): ChainStepName | undefined {
  return MOVES.get(type)
}

/** Whether a step is a move. */
export function isMove(step: ChainStepName): boolean {
  return STEPS.has(step)
}
