import { legendWord } from '#figure/words/mark-words.ts'
import { assert, option, property, record, string } from 'fast-check'
import { MARK_TABLE } from '#model/status.ts'
import { LINES } from '#figure/look/lines.ts'
import { TOKENS } from '#figure/look/tokens.ts'
import { extentOf } from '#figure/picture/extent.ts'
import { toSheet } from '#figure/picture/sheet.ts'
import { groupsOf, subject, textsIn } from '../../support/pictured.ts'

/** The numbers that a text names: `1, 3a, 5–7` is 1, 3, 5, 6, 7. */
function numbersIn(text: string): number[] {
  return text.split(', ').flatMap((part) => {
    const [from = Number.NaN, to = from] = part.split('–').map((each) => Number.parseInt(each, 10))
    return Array.from({ length: to - from + 1 }, (_, at) => from + at)
  })
}

const isNumber = (text: string): boolean => /^\d+$/.test(text)

describe('a sheet', () => {
  const whole = subject()
  const sheet = toSheet(whole)
  const groups = groupsOf(sheet)
  const { lines } = whole.scene

  it('draws each line as its status says, and with a number', () => {
    expect(lines.length).toBeGreaterThan(6)
    for (const line of lines) {
      const [stroke] = groups.get(line.id)?.shapes ?? []
      expect(stroke).toMatchObject({ what: 'line', look: LINES[line.mark] })
      expect(groups.get(line.id)?.title).toMatch(new RegExp(`${MARK_TABLE[line.mark].word}; source \\d`))
      expect(textsIn(groups.get(`${line.id}#note`)?.shapes ?? []).at(-1)).toMatch(/^\d/)
    }
  })

  it('says of a line for several relations only of those like the first that they stand as it does', () => {
    const own = subject()
    const line = own.scene.lines.find(({ relations }) => relations.length === 5)
    const [first, second] = line?.relations ?? []
    const known = { ...own.known, relations: new Map(own.known.relations) }
    const changed = known.relations.get(second ?? '')
    if (!line || !first || !changed) throw new Error('the subject has changed')
    known.relations.set(changed.id, { ...changed, status: 'withdrawn', mark: 'withdrawn' })
    expect(groupsOf(toSheet({ ...own, known })).get(line.id)?.title).toMatch(
      /^\S+ 0 is a plaintiff in \S+\. And 3 more like it\. Filed; source .*\. 1 more stands otherwise\.$/
    )
  })

  it('lists every number that it names, and names every number that it lists', () => {
    const named = lines.flatMap(({ id }) =>
      numbersIn(textsIn(groups.get(`${id}#note`)?.shapes ?? []).at(-1) ?? '')
    )
    const listed = textsIn(groups.get('sources')?.shapes ?? [])
      .filter(isNumber)
      .map(Number)
    expect(listed).toHaveLength(9)
    expect(new Set(named)).toEqual(new Set(listed))
  })

  it('tells the places of one source apart', () => {
    const listed = textsIn(groups.get('sources')?.shapes ?? [])
    expect(listed).toContain('AP, Dec 7, 2023: (a) ¶ 3; (b) ¶ 12; (c) p. 2')
    expect(listed).toContain('AP, Dec 7, 2023: no pincite')
    const note = groups.get('line:suit/BROUGHT_UNDER/law#note')
    expect(textsIn(note?.shapes ?? []).at(-1)).toMatch(/^\dc$/)
  })

  it('explains what is in use and nothing else', () => {
    const words = textsIn(groups.get('legend')?.shapes ?? [])
    for (const { mark } of lines) expect(words).toContain(legendWord(mark))
    expect(words).not.toContain('Scheduled')
    expect(words).toContain('Law')
    expect(words).not.toContain('Hearing')
    expect(words).toContain('Everything is alleged until a court found it.')
  })

  it('says how much it shows and as of when', () => {
    const then = toSheet(subject({}, { asOf: '2023-12-07' }))
    expect(textsIn(then.shapes)).toContain('10 entities, 9 relations, as known on Dec 7, 2023')
  })

  it('takes the colours of the theme', () => {
    expect(toSheet({ ...whole, scheme: 'dark' }).background).toBe(TOKENS.dark.canvas)
  })

  it('clips nothing, whatever the texts', () => {
    const words = string({ unit: 'grapheme', maxLength: 90 })
    const longer = string({ unit: 'grapheme-ascii', maxLength: 400 })
    assert(
      property(
        record({ name: words, title: longer, publisher: longer, url: option(longer), pin: option(words) }),
        (some) => {
          const drawn = toSheet(subject(some))
          const { left, top, right, bottom } = extentOf(drawn.shapes, whole.measure)
          expect(left).toBeGreaterThanOrEqual(0)
          expect(top).toBeGreaterThanOrEqual(0)
          expect(right).toBeLessThanOrEqual(drawn.width)
          expect(bottom).toBeLessThanOrEqual(drawn.height)
        }
      ),
      { numRuns: 15 }
    )
  })

  it('draws an empty view too', () => {
    const none = toSheet(subject({ title: ' ' }, { entities: [], focus: null }))
    expect(textsIn(none.shapes)).toContain('Untitled view')
  })
})

it('says how many of the relations that it counts are not drawn', () => {
  const whole = subject()
  const [line] = whole.scene.lines
  if (!line) throw new Error('no line')
  const own = { ...line, id: 'line:own', to: line.from, relations: [`${line.from}/CONCERNS/${line.from}`] }
  const scene = { ...whole.scene, lines: [...whole.scene.lines, own], relations: whole.scene.relations + 1 }
  expect(textsIn(toSheet({ ...whole, scene }).shapes).join('\n')).toMatch(
    /\d relations \(1 not drawn\), as known on/
  )
  expect(textsIn(toSheet(whole).shapes).join('\n')).not.toContain('not drawn')
})
