import { plainText } from '#figure/picture/xml.ts'
import type { DeckSlide } from '#figure/slide/deck.ts'
import type { Support } from '#figure/slide/statements.ts'
import { bluebook } from '#figure/words/bluebook.ts'
import { isLater } from '#figure/words/bearing.ts'
import { sourceNameAt } from '#figure/words/citation.ts'
import { dateWords } from '#figure/words/date-words.ts'
import type { Day } from '#model/dates.ts'
import type { ShownSource } from '#model/shown.ts'
import { FootnoteReferenceRun, Paragraph, TextRun } from 'docx'

/** The footnotes of a memo, in the order of their marks. */
export type Footnotes = {
  /** the mark of a new footnote that says what a relation of a slide rests on */
  mark: (supports: readonly Support[], slide: Pick<DeckSlide, 'asOf'>) => FootnoteReferenceRun
  /**
   * the mark at a citation in a slide's text; none where the slide shows nothing of what is cited
   */
  cite: (cites: readonly string[], slide: DeckSlide) => FootnoteReferenceRun[]
  all: () => Record<string, { children: Paragraph[] }>
}

/**
 * Starts the footnotes of a memo. Each gives what a relation rests on: how it is said there and when, the
 * source with its number, and the place in it. A source is cited in full where it first appears; one that came
 * out after the slide's day says so.
 */
export function createFootnotes(): Footnotes {
  const notes: string[] = []
  /** the note in which each source is cited in full */
  const firsts = new Map<string, number>()
  const toCitation = (source: ShownSource, places: string, day: Day): string => {
    const own = notes.length + 1
    const first = firsts.get(source.id)
    if (first !== undefined) {
      const where = first === own ? 'this note' : `note ${first}`
      return `${sourceNameAt(source, day)}, supra ${where}, ${places}.`
    }
    firsts.set(source.id, own)
    const whole = bluebook(source, places)
    return isLater(source, day) ? `${whole.slice(0, -1)} (of later date).` : whole
  }
  const toNote = ({ ref, assertion, word, source }: Support, day: Day): string => {
    const { date, by, pin } = assertion
    const said = `${word} ${dateWords(date)}${by === null ? '' : ` by ${by}`}`
    return `[${ref}] ${said}: ${toCitation(source, pin ?? 'no pincite', day)}`
  }
  const add = (parts: readonly string[]): FootnoteReferenceRun =>
    new FootnoteReferenceRun(notes.push(parts.join(' ')))
  const toNotes = (cite: string, { statements, sources, asOf }: DeckSlide): string[] => {
    const statement = statements.find(({ relation }) => relation === cite)
    if (statement) return statement.supports.map((each) => toNote(each, asOf))
    const source = sources.find((each) => each.source.id === cite)
    if (!source) return []
    const places = source.pins.map(({ pin }) => pin ?? 'no pincite').join('; ')
    return [`[${source.number}] ${toCitation(source.source, places, asOf)}`]
  }
  return {
    mark: (supports, { asOf }) => add(supports.map((each) => toNote(each, asOf))),
    cite(cites, slide) {
      const parts = cites.flatMap((cite) => toNotes(cite, slide))
      return parts.length === 0 ? [] : [add(parts)]
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
