import type { ChainStep } from '#model/chain.ts'
import { COURT_LEVELS, type CourtLevel } from '#model/court-level.ts'
import { daysBetween, earliestDay } from '#model/dates.ts'
import { isMove } from '#model/moves.ts'

/** One court as a layer of the line; `y` is the middle of the layer, px. */
type ChainRow = { court: string | null; level: CourtLevel | null; y: number }
/** Where a step stands, px: on the layer of the court in which the action then is. */
type ChainMark = { step: ChainStep; x: number; y: number }
/** One docket's way through the layers, through the middles of its steps. */
type ChainTrack = { action: string; points: readonly { x: number; y: number }[] }
export type ChainLine = {
  rows: readonly ChainRow[]
  marks: readonly ChainMark[]
  tracks: readonly ChainTrack[]
  width: number
  height: number
}

/**
 * The height of a layer and the least distance between steps, px; the more time between two steps, the farther
 * apart.
 */
const ROW = 84
const STEP = 92
const MORE = 56
/** Days between two steps from which on they are drawn no farther apart. */
const LONG = 730
const MARGIN = 50

/** A procedural history as a line in layers: the highest court on top, time from left to right. */
export function toChainLine(steps: readonly ChainStep[]): ChainLine {
  const rows = rowsOf(steps)
  const marks: ChainMark[] = []
  let x = MARGIN
  for (const [at, step] of steps.entries()) {
    const before = steps[at - 1]
    if (before) x += STEP + (MORE * Math.min(LONG, daysFrom(before, step))) / LONG
    const row = rows.find(({ court }) => court === courtOf(step, steps, at))
    marks.push({ step, x: Math.round(x), y: row?.y ?? ROW / 2 })
  }
  const actions = [
    ...new Set(
      steps.flatMap(({ action, step, other }) => (isMove(step) && other ? [action, other] : [action]))
    )
  ]
  const tracks = actions.map((action) => ({
    action,
    points: marks.filter(({ step }) => isAbout(step, action)).map(({ x: left, y }) => ({ x: left, y }))
  }))
  return {
    rows,
    marks,
    tracks: tracks.filter(({ points }) => points.length > 1),
    width: Math.round(x) + MARGIN,
    height: rows.length * ROW
  }
}

/**
 * The court of a step. Where no source names one, a judge stays in the court of the first ruling, and any other step in
 * the court where the action was before.
 */
function courtOf(step: ChainStep, steps: readonly ChainStep[], at: number): string | null {
  if (step.court !== null) return step.court
  const earlier = steps.slice(0, at)
  const first = earlier.findIndex((one) => isOfOneJudge(one, step))
  const ruling = earlier[first]
  if (ruling) return courtOf(ruling, steps, first)
  return earlier.findLast((one) => one.court !== null && isAbout(one, step.action))?.court ?? null
}

function isOfOneJudge(one: ChainStep, step: ChainStep): boolean {
  return (
    [one, step].every((each) => each.step === 'ruled') &&
    one.other === step.other &&
    one.action === step.action
  )
}

function rowsOf(steps: readonly ChainStep[]): ChainRow[] {
  const levels = new Map<string | null, CourtLevel | null>()
  for (const [at, step] of steps.entries()) {
    const court = courtOf(step, steps, at)
    if (!levels.has(court)) levels.set(court, step.court === null ? null : step.level)
  }
  return [...levels]
    .toSorted(([, a], [, b]) => heightOf(b) - heightOf(a))
    .map(([court, level], at) => ({ court, level, y: at * ROW + ROW / 2 }))
}

function heightOf(level: CourtLevel | null): number {
  return level === null ? -1 : COURT_LEVELS.indexOf(level)
}

/** Whether a step tells where an action is: it happened to it, or brought another into it. */
function isAbout({ step, action, other }: ChainStep, asked: string): boolean {
  return action === asked || (isMove(step) && other === asked)
}

function daysFrom(before: ChainStep, step: ChainStep): number {
  if (before.date === null || step.date === null) return 0
  return Math.max(0, daysBetween(earliestDay(before.date), earliestDay(step.date)))
}
