import type { ChainStep } from '#model/chain.ts'
import { CHAIN_STEPS } from '#model/chain.ts'
import { COURT_LEVELS, isReviewing } from '#model/court-level.ts'
import { earliestDay, latestDay } from '#model/dates.ts'
import { byCodePoint } from '#model/id.ts'
import { isMove } from '#model/moves.ts'

type Placed = { step: ChainStep; first: string; last: string; rank: number }

/**
 * Steps in order of time. What surely was earlier comes earlier; among steps of which any may have been the first, as
 * where one has a year and another a day of it, procedure decides. The order does not depend on that of what is given.
 */
export function inTime(steps: readonly ChainStep[]): ChainStep[] {
  const waiting = steps.map(toPlaced).toSorted(byProcedure)
  const ordered: ChainStep[] = []
  while (waiting.length > 0) {
    const bound = waiting.reduce((least, { last }) => (last < least ? last : least), waiting[0]?.last ?? '')
    const [next] = waiting.splice(
      waiting.findIndex(({ first }) => first <= bound),
      1
    )
    if (next) ordered.push(next.step)
  }
  return ordered
}

/** Filings, which alone may be undated, come first. */
function toPlaced(step: ChainStep): Placed {
  const { date } = step
  const [first, last] = date === null ? ['', ''] : [earliestDay(date), latestDay(date)]
  return { step, first, last, rank: rankOf(step, first === last) }
}

/** The places of one level of court, the lowest first. */
const LEVEL = 100
const RULED = CHAIN_STEPS.indexOf('ruled')
const HEARD = CHAIN_STEPS.indexOf('heard')

/** The place of a step in procedure: lower courts first, and an appeal before what the court did to which it went. */
function rankOf(told: ChainStep, isExact: boolean): number {
  const { step, level } = told
  const height = isReviewing(level) && level !== null ? 1 + (COURT_LEVELS.indexOf(level) % 3) : 0
  const own = step === 'appealed' && height > 0 ? 0 : CHAIN_STEPS.indexOf(step)
  return LEVEL * height + (step === 'ruled' ? rulingRank(told, isExact) : moveRank(step, own, isExact))
}

/**
 * A ruling of a known day stands before the moves of that day, which it ordered, otherwise after them; that of a panel
 * that only says where actions go always before. An opinion of one judge comes after that of the court.
 */
function rulingRank({ other, court, level }: ChainStep, isExact: boolean): number {
  const beside = other === court ? 0 : 0.1
  if (other !== null && other === court && level === null) return HEARD + 0.5
  return (isExact ? RULED - 0.8 : RULED) + beside
}

function moveRank(step: ChainStep['step'], own: number, isExact: boolean): number {
  return isExact && isMove(step) && own > HEARD && own < RULED ? RULED - 0.5 + own / LEVEL : own
}

function byProcedure(a: Placed, b: Placed): number {
  return (
    a.rank - b.rank ||
    byCodePoint(a.first, b.first) ||
    byCodePoint(a.last, b.last) ||
    byCodePoint(a.step.action, b.step.action) ||
    byCodePoint(a.step.relations[0] ?? '', b.step.relations[0] ?? '') ||
    byCodePoint(a.step.other ?? '', b.step.other ?? '')
  )
}
