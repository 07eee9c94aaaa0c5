import { plainText } from '#figure/picture/xml.ts'
import type { DeckSlide } from '#figure/slide/deck.ts'
import type { Support } from '#figure/slide/statements.ts'
import { bluebook } from '#figure/words/bluebook.ts'
import { sourceName } from '#figure/words/citation.ts'
import { dateWords } from '#figure/words/date-words.ts'
import type { ShownSource } from '#model/shown.ts'
import { FootnoteReferenceRun, Paragraph, TextRun } from 'docx'

/** The footnotes of a memo, in the order of their marks. */
export type Footnotes = {
  /** the mark of a new footnote that says what a relation rests on */
  mark: (supports: readonly Support[]) => FootnoteReferenceRun
  /**
   * the marks at a citation in a slide's text; none where the slide does not show the relation or source cited
   */
  cite: (cite: string, slide: DeckSlide) => FootnoteReferenceRun[]
  all: () => Record<string, { children: Paragraph[] }>
}

/**
 * Starts the footnotes of a memo. Each gives what a relation rests on: how it is said there and when, the
 * source with its number, and the place in it. A source is cited in full where it first appears.
 */
export function createFootnotes(): Footnotes {
  const notes: string[] = []
  /** the note in which each source is cited in full */
  const firsts = new Map<string, number>()
  const toCitation = (source: ShownSource, places: string): string => {
    const first = firsts.get(source.id)
    if (first !== undefined) return `${sourceName(source)}, supra note ${first}, ${places}.`
    firsts.set(source.id, notes.length + 1)
    return bluebook(source, places)
  }
  const toNote = ({ ref, assertion, word, source }: Support): string => {
    const { date, by, pin } = assertion
    const said = `${word} ${dateWords(date)}${by === null ? '' : ` by ${by}`}`
    return `[${ref}] ${said}: ${toCitation(source, pin ?? 'no pincite')}`
  }
  const add = (text: string): FootnoteReferenceRun => new FootnoteReferenceRun(notes.push(text))
  const mark = (supports: readonly Support[]): FootnoteReferenceRun => add(supports.map(toNote).join(' '))
  return {
    mark,
    cite(cite, { statements, sources }) {
      const statement = statements.find(({ relation }) => relation === cite)
      if (statement) return [mark(statement.supports)]
      const source = sources.find((each) => each.source.id === cite)
      if (!source) return []
      const places = source.pins.map(({ pin }) => pin ?? 'no pincite').join('; ')
      return [add(`[${source.number}] ${toCitation(source.source, places)}`)]
    },
    all: () =>
      Object.fromEntries(
        notes.map((text, at) => [
          String(at + 1),
          { children: [new Paragraph({ style: 'FootnoteText', children: [new TextRun(plainText(text))] })] }
        ])
      )
  }
}
