import type { NumberedSource } from '#figure/slide/deck.ts'
import { MONTHS } from '#figure/words/date-words.ts'
import type { ShownSource } from '#model/shown.ts'
import { datedNote, dateParts, onOneLine, placesOf } from './places.ts'

/** The BibTeX entry type for each kind of source, and the field that holds its publisher. */
const ENTRIES: Record<ShownSource['kind'], { type: string; publisher: string }> = {
  complaint: { type: 'misc', publisher: 'howpublished' },
  order: { type: 'misc', publisher: 'howpublished' },
  judgment: { type: 'misc', publisher: 'howpublished' },
  filing: { type: 'misc', publisher: 'howpublished' },
  statute: { type: 'misc', publisher: 'howpublished' },
  article: { type: 'article', publisher: 'journal' },
  report: { type: 'techreport', publisher: 'institution' },
  record: { type: 'misc', publisher: 'howpublished' },
  release: { type: 'misc', publisher: 'howpublished' },
  page: { type: 'misc', publisher: 'howpublished' }
}

/** Sources as BibTeX, each under a key made of its id. */
export function toBibtex(sources: readonly NumberedSource[]): string {
  const taken = new Set<string>()
  return sources
    .map((each) => {
      const stem = each.source.id.replaceAll(/[^A-Za-z0-9:-]+/g, '-').replace(/^(?![A-Za-z])/, 'source-')
      // keys must differ by more than case
      let key = stem
      for (let at = 2; taken.has(key.toLowerCase()); at++) key = `${stem}-${at}`
      taken.add(key.toLowerCase())
      return toEntry(key, each)
    })
    .join('\n')
}

function toEntry(key: string, each: NumberedSource): string {
  const { kind, title, publisher, date, url, archiveUrl, accessed, note } = each.source
  const { type, publisher: field } = ENTRIES[kind]
  const [year = '', month = '', day = ''] = dateParts(date)
  const about = [placesOf(each), datedNote(date), accessed === null ? '' : `Read ${accessed}.`, note ?? '']
  const fields: [name: string, value: string][] = [
    // double braces keep capitals
    ['title', `{${toLatex(title)}}`],
    [field, `{${toLatex(publisher)}}`],
    ['year', year],
    ['month', toMonth(month)],
    // BibTeX knows no days; the programs that read this field take it for the whole date
    ['date', day === '' ? '' : [year, month, day].join('-')],
    ['url', toAddress(url ?? '')],
    ['archiveurl', toAddress(archiveUrl ?? '')],
    ['urldate', dateParts(accessed).join('-')],
    ['note', toLatex(about.filter(Boolean).join(' '))]
  ]
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`)
  return `@${type}{${key},\n${lines.join(',\n')}\n}\n`
}

/** BibTeX's own name of a month, `oct`, which styles print as they do; empty where there is none. */
function toMonth(month: string): string {
  return (MONTHS[Number(month) - 1] ?? '').toLowerCase()
}

const MARKS: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '^': String.raw`\textasciicircum{}`,
  '~': String.raw`\textasciitilde{}`,
  $: String.raw`\$`,
  '&': String.raw`\&`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
  '%': String.raw`\%`
}

/** Text as LaTeX prints it; braces become named commands, since BibTeX counts even escaped ones. */
export function toLatex(text: string): string {
  return onOneLine(text).replaceAll(/[\\{}^~$&#_%]/g, (mark) => MARKS[mark] ?? mark)
}

/** An address; characters that would end the field or the line are percent-encoded. */
function toAddress(url: string): string {
  return onOneLine(url).replaceAll(/[\s\\{}"]/g, (mark) => encodeURIComponent(mark))
}
