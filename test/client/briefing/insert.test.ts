import { linked, listed, replaced, wrapped } from '../../../client/briefing/insert.ts'
import { placeOf } from '../../../client/briefing/slides.ts'
import { stepOf } from '../../../client/briefing/use-steps.ts'
import { embedCode } from '../../../client/briefing/embed-code.ts'

/** A text whose selection stands between bars. */
function written(text: string) {
  const from = text.indexOf('|')
  const to = text.indexOf('|', from + 1) - 1
  return { text: text.replaceAll('|', ''), from, to: to < 0 ? from : to }
}

function shown({ text, from, to }: ReturnType<typeof written>): string {
  return `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`
}

describe('setting a text', () => {
  test('bold goes on and off', () => {
    expect(shown(wrapped(written('a |b| c'), '**'))).toBe('a **|b|** c')
    expect(shown(wrapped(written('a **|b|** c'), '**'))).toBe('a |b| c')
  })

  test('italics and bold are put on and taken off each by itself', () => {
    expect(shown(wrapped(written('a **|b|** c'), '*'))).toBe('a ***|b|*** c')
    expect(shown(wrapped(written('a ***|b|*** c'), '*'))).toBe('a **|b|** c')
    expect(shown(wrapped(written('a ***|b|*** c'), '**'))).toBe('a *|b|* c')
    expect(shown(wrapped(written('a *|b|* c'), '**'))).toBe('a ***|b|*** c')
    expect(shown(wrapped(written('||'), '*'))).toBe('*||*')
  })

  test('spaces that were chosen along stay outside, since stars beside them would mean nothing', () => {
    expect(shown(wrapped(written('a| b |c'), '**'))).toBe('a **|b|** c')
    expect(shown(wrapped(written('a|  |c'), '*'))).toBe('a  *||*c')
  })

  test('lines become items and lines again', () => {
    expect(listed(written('x\na|a\nb|b\ny')).text).toBe('x\n- aa\n- bb\ny')
    expect(listed(written('- a|a\n- b|b')).text).toBe('aa\nbb')
  })

  test('words become a link whose address is then chosen', () => {
    expect(shown(linked(written('see |this|.')))).toBe('see [this](|https://|).')
    expect(linked(written('||')).text).toBe('[words](https://)')
  })

  test('a citation stands where one wrote', () => {
    expect(shown(replaced(written('so.||'), '[^a/SUED/b]'))).toBe('so.[^a/SUED/b]||')
  })
})

describe('stepping through slides', () => {
  test.each([
    ['ArrowRight', false, 3],
    [' ', false, 3],
    ['PageDown', false, 3],
    ['ArrowLeft', false, 1],
    [' ', true, 1],
    ['PageUp', false, 1],
    ['Home', false, 0],
    ['End', false, 4],
    ['x', false, null]
  ])('%s leads from the third of five to %s', (key, shiftKey, to) => {
    expect(stepOf({ key, shiftKey }, 2, 5)).toBe(to)
  })

  test.each([
    ['1', 0],
    ['5', 4],
    ['9', 4],
    ['0', 0],
    ['-2', 0],
    ['2.7', 1],
    ['two', 0],
    [null, 0]
  ])('an address that names slide %s leads to place %s of five', (asked, at) => {
    expect(placeOf(asked, 5)).toBe(at)
  })

  test('where there are no slides the place is the first', () => {
    expect(placeOf('3', 0)).toBe(0)
  })

  test('stepping stops at both ends', () => {
    expect(stepOf({ key: ' ', shiftKey: false }, 4, 5)).toBe(4)
    expect(stepOf({ key: 'PageUp', shiftKey: false }, 0, 5)).toBe(0)
  })
})

test('the code of an embedded briefing lets nothing out of its quotes', () => {
  const code = embedCode({ id: 'a', title: '"><script>x</script>' }, 'https://p.example', false)
  expect(code).toContain('src="https://p.example/embed/a?text=0"')
  expect(code).not.toContain('<script>')
})
