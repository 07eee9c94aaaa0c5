import type { Answer } from '#model/contracts.ts'
import { supportOf } from '#model/step-told.ts'
import { nameIn, toKnown } from '../known.ts'
import { noted, stepDate, stepSentence } from './chain-words.ts'
import { inRow, noteMarks, type Notes } from './notes.ts'
import { capital, closed } from './sentence.ts'

/** A procedural history as lines: when, what happened to which action, the level of its court, the notes. */
export function chainLines(answer: Answer<'chain'>, notes: Notes): string[] {
  const known = toKnown(answer)
  if (answer.steps.length === 0) return ['No step is on record.']
  return answer.steps.map((step, at) => {
    const said = `${capital(stepDate(step))}: ${nameIn(known, step.action)}: ${stepSentence(step, known, step.action)}`
    const level = step.level === null ? '' : ` (${step.level} court)`
    const cited = supportOf(step, known.relations).flatMap(({ assertions }) => assertions)
    const told = noted(closed(`${said}${level}`), step, known)
    return `${at + 1}. ${told} ${noteMarks(inRow(cited.map((one) => notes.numberOf(one))))}`
  })
}
