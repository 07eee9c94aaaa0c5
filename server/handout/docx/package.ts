import { element, escape } from '#figure/picture/xml.ts'
import { Document, type IPropertiesOptions, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipped } from '../zipped.ts'

/** What is said of the file as a whole; `day` is that of its content, never the clock's. */
type About = { title: string; by: string; day: string }

/** A Word file that is the same for the same memo: the library names links at random, counts pictures on, and dates it. */
export async function toPackage(memo: IPropertiesOptions, about: About): Promise<Uint8Array> {
  const made = await Packer.toBuffer(new Document(memo))
  const names = new Map<string, string>()
  const nameOf = (random: string): string => {
    const name = names.get(random) ?? `rIdLink${names.size + 1}`
    names.set(random, name)
    return name
  }
  let pictures = 0
  const parts = Object.entries(unzipSync(made)).map(([name, bytes]): [string, Uint8Array] => {
    if (name === 'docProps/core.xml') return [name, strToU8(toCore(about))]
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes]
    const xml = strFromU8(bytes)
      .replaceAll(/(?<=(?:r:id|Id)=")rId[\w-]*[a-z_-][\w-]*(?=")/g, nameOf)
      .replaceAll(/(?<=<wp:docPr id=")\d+(?=")/g, () => String((pictures += 1)))
    return [name, strToU8(xml)]
  })
  return zipped(new Map(parts))
}

function toCore({ title, by, day }: About): string {
  const names = {
    'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:dcterms': 'http://purl.org/dc/terms/',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance'
  }
  const dated = (tag: string): string => element(tag, { 'xsi:type': 'dcterms:W3CDTF' }, [`${day}T00:00:00Z`])
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${element('cp:coreProperties', names, [
    element('dc:title', {}, [escape(title)]),
    element('dc:creator', {}, ['Pincite']),
    element('dc:description', {}, [escape(by)]),
    element('dc:language', {}, ['en-US']),
    dated('dcterms:created'),
    dated('dcterms:modified')
  ])}`
}
