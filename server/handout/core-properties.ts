import { element, escape } from '#figure/picture/xml.ts'
import { momentOf } from './moment.ts'

/** What an Office file says of itself; `by` may be empty; `day` is the day of its content, never today. */
export type About = { title: string; by: string; day: string }

/** The part of an Office file that says it, `docProps/core.xml` (ECMA-376, part 2). */
export function toCore({ title, by, day }: About): string {
  const names = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
  }
  const dated = (tag: string): string => element(tag, { 'xsi:type': 'dcterms:W3CDTF' }, [momentOf(day)])
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element('cp:coreProperties', names, [
    element('dc:title', {}, [escape(title)]),
    element('dc:creator', {}, [escape(by || 'Pincite')]),
    element('dc:language', {}, ['en-US']),
    dated('dcterms:created'),
    dated('dcterms:modified')
  ])}`
}
