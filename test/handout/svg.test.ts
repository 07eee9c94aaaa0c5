import { handedBriefing, handedOut, naughtyBriefing } from '../support/handed-out.ts'
import { readXml } from '../support/xml-text.ts'

jest.setTimeout(120_000)

async function picture(given = handedBriefing()): Promise<string> {
  return Buffer.from((await handedOut('svg', given)).bytes).toString('utf8')
}

test('an SVG has its text as text, its fonts and the words of its lines within, and refers to nothing', async () => {
  const first = await picture()
  const { texts, attributes, tags } = readXml(first)
  for (const words of ['A suit', 'Alleged', 'Found or ruled', 'Sources', 'As of Nov 25, 2026'])
    expect(texts).toContain(words)
  expect(
    texts.filter((text) => /(Filed|Found|Alleged|Disputed|Dismissed); source \d/.test(text)).length
  ).toBe(7)
  expect(texts.join('')).toMatch(/@font-face\{font-family:"IBM Plex Sans";font-style:normal;font-weight:600/)
  expect(attributes.filter(([name]) => /href|^on/.test(name))).toStrictEqual([])
  expect(tags).not.toContain('image')
  expect(first.replaceAll(/url\(data:font\/woff2;base64,[A-Za-z0-9+/=]+\)/g, '')).not.toMatch(/url\(/)
})

test('an SVG with naughty texts in it is well-formed and runs nothing', async () => {
  const { tags, attributes } = readXml(await picture(naughtyBriefing()))
  expect(tags.filter((tag) => /^(script|image|foreignObject|a|use)$/i.test(tag))).toStrictEqual([])
  expect(attributes.filter(([name]) => /^on|href/i.test(name))).toStrictEqual([])
})
