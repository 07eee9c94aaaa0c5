import { useDeferredValue, useMemo } from 'react'
import { type Caution, cautionsOf, type Shown } from '#figure/caution/cautions.ts'
import { carried } from './carried.ts'

const NONE: readonly Caution[] = []

/** The cautions for a text being written: found when there is time, and moved along until then. */
export function useCautions(text: string, shown: Shown | null): readonly Caution[] {
  const rested = useDeferredValue(text)
  const found = useMemo(() => (shown ? cautionsOf(rested, shown) : NONE), [rested, shown])
  return useMemo(() => carried(found, rested, text), [found, rested, text])
}
