import './answered.css'
import { createContext, type ReactNode, useContext } from 'react'

const Before = createContext(false)

type Props = {
  /** the answer is to what was asked before: the right one is on its way */
  before: boolean
  children: ReactNode
}

/** What a panel makes of an answer; while it is the answer of before, it is dimmed, said to be busy, and not handed out. */
export function Answered({ before, children }: Props) {
  return (
    <Before value={before}>
      <div className="answered" aria-busy={before}>
        {children}
      </div>
    </Before>
  )
}

/** Whether what stands around is the answer to what was asked before, of which nothing may be taken along. */
export function useIsBefore(): boolean {
  return useContext(Before)
}
