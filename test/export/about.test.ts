import { toAbout } from '../../server/export/about.ts'
import type { ExportAsked } from '../../server/export/asked.ts'
import { dataFormat } from '../../server/export/data-formats.ts'
import { CAST, NOTES } from '../support/cast.ts'
import { bytesOf, extractOf } from './extracted.ts'

const LAST =
  'Every relation carries its status and its sources. Alleged is not found: only a court or jury finds.'

test('a file says from which data it is, as of when, and what of it was asked for', async () => {
  const whole = await extractOf([CAST, NOTES], {})
  expect(toAbout(whole)).toBe(
    `From Pincite, data version ${whole.version}: The cast (cast, CC0-1.0); Notes (notes). ${LAST}`
  )
  const asked: ExportAsked = {
    dataset: 'cast',
    asOf: '2023-12-07',
    ids: ['suit', 'suit', 'nobody'],
    marks: ['filed', 'alleged']
  }
  const part = await extractOf([CAST, NOTES], asked)
  expect(toAbout(part)).toBe(
    `From Pincite, data version ${part.version}: The cast (cast, CC0-1.0). ` +
      'As known on 2023-12-07; summaries are as they stand now. ' +
      'A view of the 2 entities asked for, as far as they are known. ' +
      `Only relations that stand as filed, alleged. ${LAST}`
  )
})

test.each(['graphml', 'gexf', 'cytoscape', 'cypher'] as const)(
  '%s says so in the file itself',
  async (format) => {
    const extract = await extractOf([CAST], { asOf: '2023-12-07' })
    const text = Buffer.from(await bytesOf(dataFormat(format).write(extract))).toString()
    expect(text).toContain('As known on 2023-12-07')
    expect(text).toContain('Alleged is not found')
  }
)
