import { useState, useSyncExternalStore } from 'react'
import { scaledQuery } from '../look/letters.ts'

/**
 * Whether the window fits a media query, given in px by default. While it is printed, the answer stays what it was on
 * the screen: a sheet of paper is as narrow as a tablet, and would turn a desk into another page.
 */
export function useScreen(query: string): boolean {
  const [screen] = useState(() => watch(query))
  return useSyncExternalStore(screen.subscribe, screen.fits)
}

function watch(query: string) {
  const list = matchMedia(scaledQuery(query))
  const paper = matchMedia('print')
  let last = list.matches
  const subscribe = (onChange: () => void): (() => void) => {
    list.addEventListener('change', onChange)
    return () => list.removeEventListener('change', onChange)
  }
  const fits = (): boolean => {
    if (!paper.matches) last = list.matches
    return last
  }
  return { subscribe, fits }
}
