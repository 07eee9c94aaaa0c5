import type { NumberedSource } from '#figure/slide/deck.ts'
import { sourceCitation } from '#figure/words/source-citation.ts'
import { toCslItem } from '../export/csl.ts'
import { toBibtex } from './sources/bibtex.ts'
import { placesOf } from './sources/places.ts'
import { toRis } from './sources/ris.ts'

/** A form in which a briefing's sources leave: its word for people, its media type, and how it is written. */
export type SourceList = {
  word: string
  mediaType: string
  extension: string
  write: (sources: readonly NumberedSource[]) => string
}

/** Every form of the list of sources, by its id in addresses and on the command line. */
export const SOURCE_LISTS = {
  citations: {
    word: 'Citations as text',
    mediaType: 'text/plain; charset=utf-8',
    extension: 'txt',
    write: (sources) => sources.map((each) => `${each.number}. ${sourceCitation(each).text}\n`).join('')
  },
  csl: {
    word: 'CSL-JSON',
    mediaType: 'application/vnd.citationstyles.csl+json',
    extension: 'csl.json',
    write: (sources) => `${JSON.stringify(sources.map(toItem), null, 2)}\n`
  },
  ris: { word: 'RIS', mediaType: 'application/x-research-info-systems', extension: 'ris', write: toRis },
  bibtex: { word: 'BibTeX', mediaType: 'application/x-bibtex', extension: 'bib', write: toBibtex }
} as const satisfies Record<string, SourceList>

export type SourceListName = keyof typeof SOURCE_LISTS

/** Whether a text names a form of the list of sources. */
export function isSourceListName(text: string): text is SourceListName {
  return Object.hasOwn(SOURCE_LISTS, text)
}

/** A source as CSL; the places cited go into its note, since CSL leaves them to the citing text. */
function toItem(each: NumberedSource): object {
  const item = toCslItem(each.source)
  const note = [placesOf(each), item.note ?? ''].filter(Boolean).join(' ')
  return { ...item, 'citation-number': String(each.number), note }
}
