import './answered.css'
import { createContext, type ReactNode, useContext } from 'react'

const Before = createContext(false)

type Props = {
  /** whether this answers the question before: the new answer is on its way */
  before: boolean
  children: ReactNode
}

/**
 * The part of a panel made from an answer; while it shows the previous answer it is dimmed, marked as busy, and
 * cannot be copied or saved.
 */
export function Answered({ before, children }: Props) {
  return (
    <Before value={before}>
      <div className="answered" aria-busy={before}>
        {children}
      </div>
    </Before>
  )
}

/** Whether the surroundings show the previous answer, of which nothing may be copied or saved. */
export function useIsBefore(): boolean {
  return useContext(Before)
}
