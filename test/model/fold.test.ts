import { tokens, words } from '#model/fold.ts'
import fc from 'fast-check'

test('a word is without punctuation at its edges, whatever stands within', () => {
  expect(words('“Ada” (née Byron), 5:23-cv-05448! --- …')).toStrictEqual([
    'ada',
    'nee',
    'byron',
    '5:23-cv-05448'
  ])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const word of words(text)) expect(word).toMatch(/^[\p{L}\p{N}](.*[\p{L}\p{N}])?$/su)
    })
  )
})

test.each([
  ['Łukasz Ørsted', ['lukasz', 'orsted']],
  ['IŞIK, Işık', ['isik', 'isik']],
  ['Straße STRASSE', ['strasse', 'strasse']],
  ['Æther œuvre Þórr Đorđe Ħal Ŧ', ['aether', 'oeuvre', 'thorr', 'dorde', 'hal', 't']]
])('%s is found by plain letters', (text, plain) => {
  expect(words(text)).toStrictEqual(plain)
})

test('a long run of punctuation takes no longer than as many letters', () => {
  const since = performance.now()
  expect(tokens(`a${'!'.repeat(200_000)}b`)).toHaveLength(4)
  expect(performance.now() - since).toBeLessThan(2_000)
})
