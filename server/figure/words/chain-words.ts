import type { ChainStep, ChainStepName } from '#model/chain.ts'
import type { CourtLevel } from '#model/court-level.ts'
import { isMove } from '#model/moves.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { ShownRelation } from '#model/shown.ts'
import { firmness, isRecord, MARK_TABLE } from '#model/status.ts'
import { type Known, nameIn } from '../known.ts'
import { dateWords } from './date-words.ts'
import type { Report } from './report.ts'
import { capital, closed } from './sentence.ts'

/**
 * Each step as a word and as a sentence: `{court}` is where the action then is, `{other}` whom or what the step
 * leads to.
 */
const WORDS: Record<ChainStepName, readonly [word: string, sentence: string]> = {
  filed: ['Filed', 'Filed in {court}'],
  removed: ['Removed', 'Removed to {court}'],
  transferred: ['Transferred', 'Transferred to {court}'],
  consolidated: ['Consolidated', 'Made part of {other}'],
  remanded: ['Remanded', 'Remanded to {court}'],
  heard: ['Heard', 'Heard in {court}'],
  ruled: ['Ruled', '{other} ruled'],
  tried: ['At trial', 'At trial, testimony heard in {court}'],
  decided: ['Decided', 'Decided: {other}'],
  dismissed: ['Dismissed', 'Dismissed: {other}'],
  settled: ['Settled', 'Settled: {other}'],
  appealed: ['Appealed', 'Appealed to {court}']
}

/** The same of a trial at which nobody has been heard yet. */
const DUE = ['Trial due', 'Trial due, testimony to be heard in {court}'] as const

function wordsOf(
  step: ChainStep,
  known: Pick<Known, 'relations'>
): readonly [word: string, sentence: string] {
  return step.step === 'tried' && leading(step, known)?.mark === 'scheduled' ? DUE : WORDS[step.step]
}

/** The word of a step, for its mark on the line. */
export function stepWord(step: ChainStep, known: Pick<Known, 'relations'>): string {
  return wordsOf(step, known)[0]
}

/**
 * A step as a sentence. One that is only somebody's word says how it stands; a step under another docket than the
 * one asked about names that docket.
 */
export function stepSentence(
  step: ChainStep,
  known: Pick<Known, 'entities' | 'relations'>,
  asked: string
): string {
  const { action, other, court } = step
  const [word, sentence] = wordsOf(step, known)
  const name = sentence.includes('{other}') ? other : court
  const led = name === null ? word : sentence.replace(/\{\w+\}/, () => nameIn(known, name))
  const told = `${led}${part(step, known)}${reservation(step, known)}`
  return action === asked ? told : `${told}, in ${nameIn(known, action)}`
}

/** How somebody took part in a ruling, `, dissenting`, where everything that tells of it says so. */
function part(step: ChainStep, known: Pick<Known, 'relations'>): string {
  const roles = new Set(telling(step, known).map(({ role }) => role))
  const [role] = roles
  return step.step === 'ruled' && roles.size === 1 && role ? `, ${role}` : ''
}

/** Types that only add where, or before whom, a step happened. */
const BESIDE: ReadonlySet<RelationType> = new Set(['HEARD_IN', 'PRESIDED_OVER'])

/** The firmest relation of those that tell a step, not only where it was. */
export function leading(
  step: Pick<ChainStep, 'relations'>,
  known: Pick<Known, 'relations'>
): ShownRelation | undefined {
  return telling(step, known).toSorted((a, b) => firmness(b.mark) - firmness(a.mark))[0]
}

/** The relations that tell a step; those that only tell where, or before whom, where there are no others. */
function telling(
  { relations }: Pick<ChainStep, 'relations'>,
  known: Pick<Known, 'relations'>
): ShownRelation[] {
  const all = relations.flatMap((id) => known.relations.get(id) ?? [])
  const own = all.filter(({ type }) => !BESIDE.has(type))
  return own.length > 0 ? own : all
}

/** How a step stands that no record bears out, ` (announced)`, and a move that came to nothing; else empty. */
function reservation(step: ChainStep, known: Pick<Known, 'relations'>): string {
  const told = leading(step, known)
  if (told === undefined) return ''
  const isOver = isMove(step.step) && MARK_TABLE[told.mark].says === 'over'
  return isRecord(told.mark) && !isOver ? '' : ` (${MARK_TABLE[told.mark].word.toLowerCase()})`
}

/** When a step was, in words; or, where only that is known, the day by which it was on record. */
export function stepDate({ date, dated }: Pick<ChainStep, 'date' | 'dated'>): string {
  if (date === null) return 'undated'
  return dated === 'record' ? `on record ${dateWords(date)}` : dateWords(date)
}

/** A level of court in words, also where no source gives it. */
export function levelWords(level: CourtLevel | null): string {
  return level === null ? 'Other court' : capital(level)
}

/** Where an action is after a step: the level of the court and its name, or that it is not said. */
export function placeWords(
  { court, level }: Pick<ChainStep, 'court' | 'level'>,
  known: Pick<Known, 'entities'>
): string {
  return court === null ? 'court not said' : `${levelWords(level)}, ${nameIn(known, court)}`
}

/** A procedural history as a report: one line for each step. */
export function chainReport(
  asked: string,
  steps: readonly ChainStep[],
  known: Known,
  said: readonly string[]
): Report {
  return {
    title: `Procedural history of ${nameIn(known, asked)}`,
    asked: said,
    heads: ['step', 'date', 'dated by', 'action', 'court', 'level', 'leads to'],
    sections: [
      {
        title: '',
        lines: steps.map((step, at) => ({
          text: closed(`${at + 1}. ${capital(stepDate(step))}: ${stepSentence(step, known, asked)}`),
          cells: [
            `${step.step}${reservation(step, known)}`,
            step.date ?? '',
            step.dated ?? '',
            nameIn(known, step.action),
            step.court === null ? '' : nameIn(known, step.court),
            step.level ?? '',
            step.other === null ? '' : nameIn(known, step.other)
          ],
          relations: step.relations
        }))
      }
    ]
  }
}
