import { KINDS } from '#model/kinds.ts'
import { dataFormat } from '../../server/export/data-formats.ts'
import { SCHEMATA } from '../../server/export/ftm-schemata.ts'
import { dataset } from '../support/cast.ts'
import { bytesOf, extractOf } from './extracted.ts'

/** What programs call an entity of FollowTheMoney by, where it is not its name. */
const CAPTIONS: Readonly<Record<string, string>> = { Document: 'fileName', Note: 'description' }

test.each(KINDS)('%s is called by its name in FollowTheMoney', async (kind) => {
  const extract = await extractOf([
    dataset({ id: 'x', title: 'X', entities: [{ id: 'a', kind, name: 'Ada' }] })
  ])
  const text = (await bytesOf(dataFormat('ftm').write(extract))).toString('utf8')
  const { properties } = JSON.parse(text)
  expect(properties[CAPTIONS[SCHEMATA[kind].schema] ?? 'name']).toStrictEqual(['Ada'])
})
