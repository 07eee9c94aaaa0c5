/** Marks of lists and quotes at the beginning of a line, more of them within each other than anyone reads. */
const MARK = String.raw`[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))`
const NESTED = new RegExp(`^((?:${MARK}){8})((?:${MARK})+)`, 'gm')
/** Stars and underscores that may mean emphasis; further ones are text. */
const EMPHASES = 500

/** What stands in place of marks that go beyond what anyone reads. */
type Instead = {
  /** for those of lists and quotes, told together */
  nested: (marks: string) => string
  /** for each star or underscore */
  emphasis: (mark: string) => string
}

/** A Markdown text that a parser reads in no time: its effort grows with the square of what is left open or nested. */
export function boundedMarkdown(text: string, { nested, emphasis }: Instead): string {
  let marks = 0
  return text
    .replaceAll(NESTED, (_, kept: string, beyond: string) => kept + nested(beyond))
    .replaceAll(/[*_]/g, (mark) => {
      marks += 1
      return marks > EMPHASES ? emphasis(mark) : mark
    })
}
