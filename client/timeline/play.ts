import { useEffect } from 'react'
import { stepAsOf } from '../state/stepping.ts'
import { asNoStep, useView } from '../state/view.ts'

const EACH_MS = 900

/**
 * While playing, goes from one event day to the next and stops at the latest; only the first step can be
 * undone, which undoes them all.
 */
export function usePlay(playing: boolean, onEnd: () => void): void {
  useEffect(() => {
    if (!playing) return undefined
    let first = true
    const timer = setInterval(() => {
      if (first) stepAsOf(1)
      else asNoStep(() => stepAsOf(1))
      first = false
      if (useView.getState().asOf === null) onEnd()
    }, EACH_MS)
    return () => clearInterval(timer)
  }, [playing, onEnd])
}
