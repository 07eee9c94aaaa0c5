import type { ChainStep } from '#model/chain.ts'
import type { ShownRelation } from '#model/shown.ts'

/** A step in the making: the relations that support it, and where it is one of several told by one, its own date. */
export type Draft = Pick<ChainStep, 'step' | 'action' | 'other' | 'court'> & {
  relations: ShownRelation[]
  /** of the relations that tell several steps, the assertions that tell this one; absent: all do */
  said?: ChainStep['said']
  /** its date, where the relations alone do not say it */
  on?: string
  /** whether the action begins with it, so that the action’s own date is its date */
  begins?: boolean
}
