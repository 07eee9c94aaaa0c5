import { element, escape } from '#figure/picture/xml.ts'

/** A slide as it is being written: the ids of its shapes, and the addresses that it links to. */
export type Page = {
  /** the next id of a shape, unique in the slide */
  id: () => number
  /** the id of the relationship to a web address; null for any other address */
  link: (href: string) => string | null
  /** the relationships of the links so far, as XML */
  links: () => string
}

const LINK = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'

/** A slide with no shapes yet. */
export function createPage(): Page {
  // 1 is the shape tree itself
  let last = 1
  const ids = new Map<string, string>()
  return {
    id: () => (last += 1),
    link(href) {
      const url = URL.canParse(href) ? new URL(href) : null
      if (!url || !['http:', 'https:'].includes(url.protocol)) return null
      const id = ids.get(url.href) ?? `link${ids.size + 1}`
      ids.set(url.href, id)
      return id
    },
    links: () =>
      [...ids]
        .map(([href, id]) =>
          element('Relationship', { Id: id, Type: LINK, Target: href, TargetMode: 'External' }, [])
        )
        .join('')
  }
}

/** px as EMU, 9,525 to the px. */
export function emu(px: number): number {
  return Math.round(px * 9_525)
}

/** A colour as a DrawingML fill; none for null. */
export function fill(colour: string | null, opacity = 1): string {
  if (colour === null) return '<a:noFill/>'
  const alpha = opacity === 1 ? [] : [element('a:alpha', { val: Math.round(opacity * 100_000) }, [])]
  return element('a:solidFill', {}, [element('a:srgbClr', { val: colour.slice(1).toUpperCase() }, alpha)])
}

/**
 * What identifies a shape: its id, its name in the list of shapes, its description for those who cannot see it.
 */
export function said(id: number, name: string, description = ''): string {
  return element('p:cNvPr', { id, name: onOneLine(name), descr: onOneLine(description) }, [])
}

/** What identifies a shape that says nothing by itself: screen readers pass it over. */
export function unsaid(id: number, name: string): string {
  return element('p:cNvPr', { id, name: onOneLine(name) }, [DECORATIVE])
}

/** An extension of Office. */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'

/** Names and descriptions are attributes, so they stay on one line. */
function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The text of a run. */
export function words(text: string): string {
  return `<a:t>${escape(text)}</a:t>`
}
