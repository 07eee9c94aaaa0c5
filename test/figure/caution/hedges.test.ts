import { cautionsOf } from '#figure/caution/cautions.ts'
import { shown } from './sued-firm.ts'

const marked = (text: string) => cautionsOf(text, shown()).map(({ word }) => word)

test.each<[string, string[]]>([
  ['In May 2026 Widget lied.', ['lied']],
  ['Although Widget denies it, and without warning, Widget lied.', []],
  ['Although Widget denies it, Widget lied.', ['lied']],
  ['Without warning, Widget harmed children.', ['harmed']],
  ['While the state must prove it, Widget knew.', ['knew']],
  ['It is no secret that Widget knew, and Widget cannot deny that it lied.', ['knew', 'lied']],
  ['Widget could not deny that it lied.', ['lied']],
  ['Widget knew, and said nothing.', ['knew']],
  ['Widget violated the act, a federal judge said.', ['violated']],
  [
    'Widget conspired with them, and is complicit; its founder perjured himself and obstructed justice.',
    ['conspired', 'complicit', 'perjured', 'obstructed']
  ],
  ['May 2026 is when Widget lied.', ['lied']]
])('what only looks like a hedge hedges nothing: %s', (text, words) => {
  expect(marked(text)).toStrictEqual(words)
})

test.each([
  'Although it is public, the state says, Widget lied.',
  'Widget violated the act, the state said, and a judge agreed to hear it.',
  'Without admitting that it lied, Widget settled.'
])('what is conceded first, or attributed, is left alone: %s', (text) => {
  expect(marked(text)).toStrictEqual([])
})

test.each<[string, string[]]>([
  [
    'Widget conceded that it was negligent, and accepted full responsibility.',
    ['conceded', 'negligent', 'accepted']
  ],
  ['The verdict was upheld; the panel affirmed the rest.', ['upheld', 'affirmed']],
  ['The order was vacated, which vindicates Widget.', ['vacated', 'vindicates']],
  ['The court cleared Widget of it.', ['cleared']]
])('who conceded fault, and what became of a decision, takes a record: %s', (text, words) => {
  expect(marked(text)).toStrictEqual(words)
})
