import type { ChainStep, ChainStepName } from '#model/chain.ts'
import type { CourtLevel } from '#model/court-level.ts'
import { isMove } from '#model/moves.ts'
import { isRecord, type Mark, MARK_TABLE } from '#model/status.ts'
import { leaderOf, supportOf, tellersOf } from '#model/step-told.ts'
import { type Known, nameIn } from '../known.ts'
import { dateWords } from './date-words.ts'
import type { Report } from './report.ts'
import { capital, closed, small } from './sentence.ts'

type Words = readonly [word: string, sentence: string]

/**
 * Each step as a word and as a sentence: `{court}` is where the action then is, `{other}` whom or what the step
 * leads to.
 */
const WORDS: Record<ChainStepName, Words> = {
  filed: ['Filed', 'Filed in {court}'],
  removed: ['Removed', 'Removed to {court}'],
  transferred: ['Transferred', 'Transferred to {court}'],
  centralized: ['Centralized', 'Made part of {other}'],
  coordinated: ['Coordinated', 'Joined to {other}'],
  consolidated: ['Made part', 'Made part of {other}'],
  remanded: ['Remanded', 'Remanded to {court}'],
  heard: ['Heard', 'Heard in {court}'],
  ruled: ['Ruled', '{other} ruled'],
  testimony: ['Testimony', 'Testimony heard in {court}'],
  'testimony at trial': ['At trial', 'At trial, testimony heard in {court}'],
  decided: ['Decided', 'Decided: {other}'],
  dismissed: ['Dismissed', 'Dismissed: {other}'],
  settled: ['Settled', 'Settled: {other}'],
  appealed: ['Appealed', 'Appealed to {court}']
}

/** The same where a proceeding that gathers actions began so itself. */
const BEGUN: Partial<Record<ChainStepName, Words>> = {
  centralized: ['Created', 'Created in {court}'],
  coordinated: ['Coordinated', 'Coordinated in {court}']
}
/** The same of testimony where nobody has been heard yet. */
const DUE: Partial<Record<ChainStepName, Words>> = {
  ruled: ['To rule', '{other} is to rule'],
  testimony: ['Testimony due', 'Testimony to be heard in {court}'],
  'testimony at trial': ['Trial due', 'Trial due, testimony to be heard in {court}']
}

function wordsOf(step: ChainStep, known: Pick<Known, 'relations'>): Words {
  const mark = leaderOf(step, known.relations)?.mark
  const begun = step.other === null ? BEGUN[step.step] : undefined
  if (mark !== 'scheduled') return begun ?? doneWords(step.step, mark)
  const [word, sentence] = begun ?? WORDS[step.step]
  return DUE[step.step] ?? [`To be ${small(word)}`, `To be ${small(sentence)}`]
}

/** A step that was taken; what a party conceded, such as a plea, nobody decided. */
function doneWords(step: ChainStepName, mark: Mark | undefined): Words {
  return step === 'decided' && mark === 'admitted' ? ['Admitted', 'Admitted: {other}'] : WORDS[step]
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
  // a proceeding that has no court of its own is told by its name
  const name = sentence.includes('{other}') ? other : (court ?? other)
  const led = name === null ? word : sentence.replace(/\{\w+\}/, () => nameIn(known, name))
  const told = `${led}${part(step, known)}${reservation(step, known)}`
  return action === asked ? told : `${told}, in ${nameIn(known, action)}`
}

/**
 * Who gave a court’s ruling, `, by Ada`; or how somebody took part in one, `, dissenting`, where everything that tells
 * of it says so.
 */
function part(step: ChainStep, known: Pick<Known, 'entities' | 'relations'>): string {
  if (step.step !== 'ruled') return ''
  const tellers = tellersOf(step, known.relations)
  const judges = [...new Set(tellers.map(({ from }) => from))].filter((id) => id !== step.other)
  if (judges.length > 0) return `, by ${judges.map((id) => nameIn(known, id)).join(' and ')}`
  const roles = new Set(tellers.map(({ role }) => role))
  const [role] = roles
  return roles.size === 1 && role ? `, ${role}` : ''
}

/** Steps that end an action: that a paper about one was filed, such as a settlement for approval, does not. */
const ENDS: ReadonlySet<ChainStepName> = new Set(['decided', 'dismissed', 'settled'])
/** Steps that say how they ended what was before the court. */
const OVER: ReadonlySet<ChainStepName> = new Set(['dismissed', 'ruled'])
/** The mark that a step of this name tells by itself; a decision tells none that ended it. */
const TOLD: Partial<Record<ChainStepName, Mark>> = { settled: 'settled', dismissed: 'dismissed' }

/**
 * How a step stands that no record bears out, ` (announced)`; a ruling that dismissed, a move that came to nothing, and
 * an outcome that did so later, ` (later set aside)`; else empty.
 */
function reservation(step: ChainStep, known: Pick<Known, 'relations'>): string {
  const told = leaderOf(step, known.relations)
  if (told === undefined) return ''
  const word = MARK_TABLE[told.mark].word.toLowerCase()
  if (!isRecord(told.mark) || (told.mark === 'filed' && ENDS.has(step.step))) return ` (${word})`
  if (MARK_TABLE[told.mark].says !== 'over' || told.mark === TOLD[step.step]) return ''
  if (step.step === 'decided' || step.step === 'settled') return ` (later ${word})`
  return isMove(step.step) || OVER.has(step.step) ? ` (${word})` : ''
}

/** What a court ruled, by a note on record; null where none says it, and of any other step. */
export function stepNote(step: ChainStep, known: Pick<Known, 'relations'>): string | null {
  if (step.step !== 'ruled') return null
  const lead = leaderOf(step, known.relations)
  const told = [...(lead ? [lead] : []), ...tellersOf(step, known.relations)]
  return told.flatMap(({ assertions }) => assertions.flatMap(({ note }) => note ?? []))[0] ?? null
}

/** A sentence about a step, followed by what a court ruled. */
export function noted(sentence: string, step: ChainStep, known: Pick<Known, 'relations'>): string {
  const note = stepNote(step, known)
  return note === null ? sentence : `${sentence} ${closed(note)}`
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
          text: noted(
            closed(`${at + 1}. ${capital(stepDate(step))}: ${stepSentence(step, known, asked)}`),
            step,
            known
          ),
          cells: [
            `${step.step}${reservation(step, known)}`,
            step.date ?? '',
            step.dated ?? '',
            nameIn(known, step.action),
            step.court === null ? '' : nameIn(known, step.court),
            step.level ?? '',
            step.other === null ? '' : nameIn(known, step.other)
          ],
          relations: step.relations,
          shown: supportOf(step, known.relations)
        }))
      }
    ]
  }
}
