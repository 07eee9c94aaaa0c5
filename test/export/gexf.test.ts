import { dataFormat } from '../../server/export/data-formats.ts'
import { CAST } from '../support/cast.ts'
import { bytesOf, extractOf } from './extracted.ts'

test('relations of one type between the same two entities stay two edges in Gephi', async () => {
  const [first] = CAST.relations
  if (!first) throw new Error('the cast has no relations')
  const twice = { ...CAST, relations: [first, { ...first, id: `${first.id}/2` }] }
  const text = (await bytesOf(dataFormat('gexf').write(await extractOf([twice])))).toString('utf8')
  expect([...text.matchAll(/<edge id="[^"]*".* kind="([^"]*)"/g)].map(([, kind]) => kind)).toStrictEqual([
    first.type,
    `${first.type}/2`
  ])
})
