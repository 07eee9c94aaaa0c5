import { putBriefing } from '../../../client/briefing/briefing-api.ts'
import { briefing } from '../../support/written.ts'

test.each(['"t1"', '"t1.br"', 'W/"t1"', 'W/"t1.gzip"'])(
  'the tag is read out of %s, whatever lies between the page and the server',
  async (etag) => {
    const asked: unknown[] = []
    globalThis.fetch = async (_, init) => {
      asked.push(init?.headers)
      return new Response('{}', { headers: { etag } })
    }
    expect(await putBriefing(briefing('a'), null)).toBe('t1')
    await putBriefing(briefing('a'), 't0')
    expect(asked).toMatchObject([{ 'if-none-match': '*' }, { 'if-match': '"t0"' }])
  }
)
