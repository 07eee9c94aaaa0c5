import { figureBox, SLIDE } from '#figure/slide/slide-box.ts'
import { toSlideContent } from '#figure/slide/slide-content.ts'
import { setWords } from '#figure/slide/slide-words.ts'
import { slid } from '../../support/slid.ts'

const STANDING = 'One relation was found by a court.'
const WIDTH = 400

function words(count: number, standing = STANDING) {
  const text = Array.from({ length: count }, (_, at) => `Sentence number ${at} says a little more.`).join(' ')
  const { slide, pens } = slid({ text })
  return setWords(toSlideContent(slide, pens, figureBox(slide)), standing, pens.measure, WIDTH)
}

test('title, text and standing stand below each other in their column', () => {
  const { title, text, rest, standing } = words(6)
  expect(rest).toStrictEqual([])
  expect(text.y).toBeGreaterThanOrEqual(title.lines.length * title.size)
  const last = Math.max(...text.pieces.map(({ y }) => y))
  expect(standing.lines.join(' ')).toBe(STANDING)
  expect(standing.y).toBeGreaterThan(text.y + last)
  expect(standing.y).toBeLessThan(SLIDE.text.h)
  expect(words(6, '').standing.lines).toStrictEqual([])
})

test('a text that is too long says that it goes on, and does so from its own top with every word', () => {
  const whole = words(300)
  const { text, rest, standing } = whole
  expect(text.pieces.at(-1)?.text).toBe('The text goes on at the end.')
  for (const { y } of text.pieces) expect([y > 0, text.y + y < standing.y]).toStrictEqual([true, true])
  expect(standing.y).toBeLessThan(SLIDE.text.h)
  const [first] = rest
  expect(first?.y).toBeGreaterThan(0)
  expect(first?.y).toBeLessThan(2 * text.size)
  const told = [...text.pieces.slice(0, -1), ...rest].map((piece) => piece.text.trim()).join(' ')
  expect([...told.matchAll(/\b(\d+)\b/g)].map(([, at]) => Number(at))).toStrictEqual(
    Array.from({ length: 300 }, (_, at) => at)
  )
})
