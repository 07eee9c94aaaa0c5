import type { NumberedSource } from '#figure/slide/deck.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { sourceNameAt } from '#figure/words/citation.ts'
import { placesIn } from '#figure/words/source-citation.ts'
import type { Day } from '#model/dates.ts'
import { el, type Markup } from './markup.ts'

/** The id that a source has in the page. */
function sourceId(slide: number | 'all', source: number): string {
  return `slide-${slide}-source-${source}`
}

/** The numbers at a citation, `1, 3a, 5–8`, each linked to its source. */
export function toLinks(slide: number, refs: string): Markup[] {
  if (refs === '') return []
  const links = refs.split(', ').flatMap((part, at) => {
    const link = el('a', { href: `#${sourceId(slide, Number.parseInt(part, 10))}` }, part)
    return at > 0 ? [el('span', {}, ', '), link] : [link]
  })
  return [el('sup', {}, links)]
}

/** All sources of a briefing, at its end. */
export function toSourceSection(sources: readonly NumberedSource[]): Markup[] {
  if (sources.length === 0) return []
  const heading = el('h2', { id: 'sources-title' }, 'All sources')
  const list = toSourceItems('all', sources, null)
  return [el('section', { class: 'all-sources', 'aria-labelledby': 'sources-title' }, heading, list)]
}

/**
 * The numbered sources of a slide: publisher, date, title, the places cited, address. One that came out after the
 * slide's day says so.
 */
export function toSourceItems(
  slide: number | 'all',
  sources: readonly NumberedSource[],
  day: Day | null
): Markup {
  const items = sources.map(({ number, source, pins }) => {
    const more = source.accessed ? ` Read ${dateWords(source.accessed)}.` : ''
    return el(
      'li',
      { value: number, id: sourceId(slide, number) },
      `${sourceNameAt(source, day)}. `,
      el('cite', {}, source.title),
      ': ',
      el('b', {}, placesIn(pins)),
      `.${more} `,
      toAddress(source.url),
      source.archiveUrl ? [el('span', {}, ' Archived at '), ...toAddress(source.archiveUrl)] : []
    )
  })
  return el('ol', { class: 'sources' }, items)
}

/** An address as a link where it is a web address, else as text. */
function toAddress(url: string | null): Markup[] {
  if (url === null) return []
  const isWeb = /^https?:\/\//i.test(url)
  return [isWeb ? el('a', { href: url, rel: 'noreferrer' }, url) : el('span', {}, url)]
}
