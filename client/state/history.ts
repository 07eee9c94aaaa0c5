import { type Step, useView } from './view.ts'

/** A line of the history: what was done, and how many steps away it is (negative is before, 0 is now). */
export type Line = { did: string; away: number }

/** Undoes so many steps and says which. */
export function undo(steps = 1): void {
  const { did } = useView.getState()
  if (useView.temporal.getState().pastStates.length === 0) return
  useView.temporal.getState().undo(steps)
  useView.setState({ said: steps === 1 ? `Undid: ${did}` : `Undid ${steps} steps` })
}

/** Redoes so many steps. */
export function redo(steps = 1): void {
  if (useView.temporal.getState().futureStates.length === 0) return
  useView.temporal.getState().redo(steps)
  useView.setState({
    said: steps === 1 ? `Redid: ${useView.getState().did}` : `Redid ${steps} steps`
  })
}

/** Goes to a line of the history. */
export function goTo({ away }: Line): void {
  if (away < 0) undo(-away)
  else if (away > 0) redo(away)
}

/** All steps in words, the oldest first. */
export function toLines(
  past: readonly Partial<Step>[],
  now: string,
  future: readonly Partial<Step>[]
): Line[] {
  return [
    ...past.map(({ did }, at) => ({ did: did ?? '', away: at - past.length })),
    { did: now, away: 0 },
    ...future.toReversed().map(({ did }, at) => ({ did: did ?? '', away: at + 1 }))
  ]
}
