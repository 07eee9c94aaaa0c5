import { readBriefing } from '../../../client/briefing/briefing-file.ts'
import { slid } from '../../support/slid.ts'

describe('a briefing from a file', () => {
  test('is read with what is left out filled in', () => {
    const { slide } = slid()
    const briefing = readBriefing(JSON.stringify({ id: 'one', title: 'One', slides: [slide] }))
    expect(briefing).toMatchObject({ pincite: 'briefing', version: 1, by: '', slides: [{ id: 's1' }] })
    expect(readBriefing(JSON.stringify(briefing))).toStrictEqual(briefing)
  })

  test.each([
    ['no', /not JSON/],
    ['[]', /not a briefing of Pincite: the whole/],
    ['{"version":2}', /newer Pincite/],
    ['{"id":"a b","title":"x","slides":[]}', /: id: not an id/],
    ['{"id":"a","title":"","slides":[]}', /: title: has no title; give it one/]
  ])('%s is refused in words', (text, words) => {
    expect(() => readBriefing(text)).toThrow(words)
  })
})
