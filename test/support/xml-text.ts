import { SaxesParser } from 'saxes'

/** The content of an XML document: texts, tags, attributes; throws where it is not well-formed. */
export function readXml(xml: string): { texts: string[]; tags: string[]; attributes: [string, string][] } {
  const [texts, tags, attributes]: [string[], string[], [string, string][]] = [[], [], []]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', (text) => texts.push(text))
  parser.on('opentag', (tag) => {
    tags.push(tag.name)
    attributes.push(...Object.entries(tag.attributes))
  })
  parser.write(xml).close()
  return { texts, tags, attributes }
}
