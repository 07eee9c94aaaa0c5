import type { ChainStep, ChainStepName } from '#model/chain.ts'
import type { CourtLevel } from '#model/court-level.ts'
import { type Known, nameIn } from '../known.ts'
import { dateWords } from './date-words.ts'
import type { Report } from './report.ts'
import { capital, closed } from './sentence.ts'

/** Each step in a word, and as a sentence: `{court}` is where the action then is, `{other}` whom or what it leads to. */
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

/** The word of a step, as its mark on the line bears it. */
export function stepWord({ step }: Pick<ChainStep, 'step'>): string {
  return WORDS[step][0]
}

/** A step as a sentence; under another docket than the one asked about, with its name. */
export function stepSentence(
  { step, action, other, court }: ChainStep,
  known: Pick<Known, 'entities'>,
  asked: string
): string {
  const [word, sentence] = WORDS[step]
  const name = sentence.includes('{other}') ? other : court
  const told = name === null ? word : sentence.replace(/\{\w+\}/, () => nameIn(known, name))
  return action === asked ? told : `${told}, in ${nameIn(known, action)}`
}

/** When a step was, in words; the day by which it was on record, where only that is known. */
export function stepDate({ date, dated }: Pick<ChainStep, 'date' | 'dated'>): string {
  if (date === null) return 'undated'
  return dated === 'record' ? `on record ${dateWords(date)}` : dateWords(date)
}

/** A level of court in words; what no source says is said too. */
export function levelWords(level: CourtLevel | null): string {
  return level === null ? 'Other court' : capital(level)
}

/** A procedural history as a report: a line for each step. */
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
            step.step,
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
