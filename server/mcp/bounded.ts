import { toAnswerText } from '#figure/words/answer-text.ts'
import type { Answer, Params, ReadName } from '#model/contracts.ts'
import type { Day } from '#model/dates.ts'
import { AppError } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import { dayAsked } from '../question/day-asked.ts'
import { tellLeftOut } from '#model/left-out.ts'
import type { GraphStore } from '../store/store.ts'
import { fewer } from './fewer.ts'
import { narrowerBy } from './tools.ts'

/**
 * An answer small enough for an assistant: as data, as text, what was cut from it, and what it leaves out of what was
 * asked; null where nothing was.
 */
export type Bounded = { answer: Answer<ReadName>; text: string; cut: string | null; leftOut: string | null }

const MOST = LIMITS.assistantCharacters
/** Parameters that say how much is listed. */
const AMOUNTS = ['limit', 'k'] as const

/**
 * Asks a read so that the answer stays within `assistantCharacters`: what is too much is cut from the end, or
 * asked for again with half the amount, and the answer always says so; `too_large` where even the least is too
 * much.
 */
export async function askBounded<N extends ReadName>(
  store: GraphStore,
  read: N,
  params: Params<N>,
  signal: AbortSignal
): Promise<Bounded> {
  const asOf = dayAsked(params)
  const isSmall = (answer: Answer<ReadName>): boolean => fits(answer, asOf)
  let asked = params
  let cut: string | null = null
  let leftOut: string | null = null
  for (;;) {
    const answer: Answer<N> = await store.ask(read, asked, { signal })
    leftOut ??= tellLeftOut(answer)
    const bounded = (one: Answer<ReadName>, lost: string | null): Bounded => ({
      answer: one,
      text: toAnswerText(one, asOf),
      cut: lost,
      leftOut: leftOut || null
    })
    if (isSmall(answer)) return bounded(answer, cut)
    const less = fewer(read, answer, isSmall)
    if (less) return bounded(less.answer, told(read, less.word))
    const half = halved(asked)
    if (!half) throw new AppError('too_large', `One record of the answer alone is too long. ${remedy(read)}`)
    asked = half.params
    cut = told(read, half.word)
  }
}

function fits(answer: Answer<ReadName>, asOf: Day | null): boolean {
  return JSON.stringify(answer).length <= MOST && toAnswerText(answer, asOf).length <= MOST
}

/** The same question for half the amount; null where it names none, or already the least. */
function halved<N extends ReadName>(params: Params<N>): { params: Params<N>; word: string } | null {
  for (const key of AMOUNTS) {
    const value = new Map<string, unknown>(Object.entries(params)).get(key)
    if (typeof value !== 'number' || value <= 1) continue
    const half = Math.floor(value / 2)
    return { params: { ...params, [key]: half }, word: `with ${key} ${half} instead of more` }
  }
  return null
}

function told(read: ReadName, word: string): string {
  return `CUT: ${word}; the whole is over ${MOST} characters. ${remedy(read)}`
}

function remedy(read: ReadName): string {
  const ways = narrowerBy(read)
  return ways.length > 0 ? `Narrow the question by ${ways.join(', ')}.` : 'Ask for less at once.'
}
