/** Markers of lists and quotes at the start of a line, nested deeper than anyone reads. */
const MARK = String.raw`[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))`
const NESTED = new RegExp(`^((?:${MARK}){8})((?:${MARK})+)`, 'gm')
/** Asterisks and underscores that may mean emphasis; any more are text. */
const EMPHASES = 500

/** What replaces markers beyond what anyone reads. */
type Instead = {
  /** for those of lists and quotes, all at once */
  nested: (marks: string) => string
  /** for each asterisk or underscore */
  emphasis: (mark: string) => string
}

/**
 * A Markdown text made cheap to parse: a parser's effort grows with the square of what is left open or nested.
 */
export function boundedMarkdown(text: string, { nested, emphasis }: Instead): string {
  let marks = 0
  return text
    .replaceAll(NESTED, (_, kept: string, beyond: string) => kept + nested(beyond))
    .replaceAll(/[*_]/g, (mark) => {
      marks += 1
      return marks > EMPHASES ? emphasis(mark) : mark
    })
}
