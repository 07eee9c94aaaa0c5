import type { Slide } from '#model/briefing.ts'
import { AppError } from '#model/error.ts'
import type { ShownAssertion, ShownSource } from '#model/shown.ts'
import { firmness, type Mark } from '#model/status.ts'
import { type Known, nameIn } from '../known.ts'
import { byRef, refWords, supportOf } from '../picture/numbers.ts'
import { relationAt } from '../words/relation-at.ts'
import { toSentence } from '../words/sentence.ts'
import { slideDay } from './slide-day.ts'
import type { SlideFigure } from './slide-figure.ts'
import { markMeaning, markWord, saidWord } from '../words/mark-words.ts'

/**
 * What a relation rests on: an assertion with its status in a word, its source, and the number under which the
 * source is listed.
 */
export type Support = { ref: string; assertion: ShownAssertion; word: string; source: ShownSource }

/** A relation that a slide shows: its sentence, its standing that day, the numbers of its sources. */
export type Statement = {
  relation: string
  sentence: string
  mark: Mark
  /** its mark in a word, and what that means, in a sentence */
  word: string
  meaning: string
  refs: string
  supports: readonly Support[]
}

/** Every relation of every line drawn, ordered by how firmly it stands, then by its numbers. */
export function toStatements({ scene, refs, cited }: SlideFigure, slide: Slide, known: Known): Statement[] {
  const { view } = slide
  const day = slideDay(slide, known)
  const refOf = ({ source, pin }: ShownAssertion): string => {
    const own = cited.find((each) => each.source === source)
    return own ? `${own.number}${own.pins.find((each) => each.pin === pin)?.letter ?? ''}` : ''
  }
  const statements = scene.lines.flatMap(({ id, relations }) =>
    (refs.has(id) ? relations : []).flatMap((relation): Statement[] => {
      const whole = known.relations.get(relation)
      const then = whole && relationAt(whole, view.asOf)
      if (!then) return []
      const sentence = toSentence(then, nameIn(known, then.from), nameIn(known, then.to), day)
      const supports = supportOf(then, view.asOf, known.sources).flatMap((assertion): Support[] => {
        const source = known.sources.get(assertion.source)
        return source ? [{ ref: refOf(assertion), assertion, word: saidWord(then, assertion), source }] : []
      })
      const numbers = [...new Set(supports.map(({ ref }) => ref))].toSorted(byRef)
      const word = markWord(then, then.mark)
      const meaning = markMeaning(then)
      return [{ relation, sentence, mark: then.mark, word, meaning, refs: refWords(numbers), supports }]
    })
  )
  return statements.toSorted((a, b) => firmness(b.mark) - firmness(a.mark) || byRef(a.refs, b.refs))
}

/** Keeps the promise that no relation leaves without its status and source; throws `unprocessable`. */
export function refuseUnsourced(at: number, statements: readonly Statement[]): void {
  const bare = statements.filter(
    ({ word, supports }) => word === '' || supports.length === 0 || supports.some(({ ref }) => ref === '')
  )
  if (bare.length === 0) return
  const issues = bare.map(({ relation }) => ({
    file: '',
    record: `slide ${at} · relation ${relation}`,
    field: 'source',
    wrong: 'has no source to be cited',
    right: 'Add the source to the record, or take the relation off the slide.'
  }))
  throw new AppError('unprocessable', `Slide ${at} cannot be handed out: a relation has no source.`, {
    issues
  })
}
