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
    ['[]', /: briefing: is not an object/],
    ['{"version":2}', /newer Pincite. Update this one/],
    ['{"id":"a b","title":"x","slides":[]}', /: briefing · id: not an id/],
    ['{"id":"a","title":"","slides":[]}', /: briefing · title: has no title. Give it one/],
    ['{"id":"a","title":"x","slides":[{"id":"s"}]}', /: slide 1 · view: is missing/]
  ])('%s is refused in words', (text, words) => {
    expect(() => readBriefing(text)).toThrow(words)
  })

  test('is refused with more slides than one can have, in words that say how many', () => {
    const { slide } = slid()
    const slides = Array.from({ length: 200 }, (_, at) => ({ ...slide, id: `s${at}` }))
    expect(() => readBriefing(JSON.stringify({ id: 'one', title: 'One', slides }))).toThrow(
      'briefing · slides: is too long or too large. Give at most 100 items.'
    )
  })
})
