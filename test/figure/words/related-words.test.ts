import type { Kind } from '#model/kinds.ts'
import type { Facet } from '#model/ties.ts'
import { reasonSentence, sortsOf } from '#figure/words/related-words.ts'
import { card } from '../../support/known.ts'

const reason = (facet: Facet, kind: Kind, left: readonly string[], right: readonly string[]) => ({
  facet,
  entity: card('x', kind, { name: 'X' }),
  left: [...left],
  right: [...right],
  actions: 2,
  days: null,
  share: 1
})

test.each([
  ['parties', ['x/DEFENDANT_IN/a'], ['x/DEFENDANT_IN/b'], 'Defendant', 'A defendant in common (X).'],
  ['parties', ['x/DEFENDANT_IN/a'], ['x/PLAINTIFF_IN/b'], 'Party', 'A party in common (X).'],
  ['parties', ['x/PARTY_TO/a'], ['x/PARTY_TO/b'], 'Party', 'A party in common (X).'],
  // it did more than one thing in an action, and is still itself
  [
    'parties',
    ['x/DEFENDANT_IN/a'],
    ['x/DEFENDANT_IN/b', 'x/MOVED_IN/b'],
    'Defendant',
    'A defendant in common (X).'
  ],
  [
    'parties',
    ['x/BROUGHT/a', 'x/PLAINTIFF_IN/a'],
    ['x/PLAINTIFF_IN/b'],
    'Plaintiff',
    'The same plaintiff (X).'
  ],
  [
    'parties',
    ['x/DEFENDANT_IN/a'],
    ['y/DEFENDANT_IN/b', 'y/SUBSIDIARY_OF/x'],
    'Affiliate',
    'An affiliated party (X).'
  ],
  // of entities that are asked about only the other side tells a role
  ['parties', [], ['x/DEFENDANT_IN/b'], 'Defendant', 'A defendant in common (X).'],
  ['people', ['x/PRESIDED_OVER/a'], ['x/RULED_ON/b'], 'Judge', 'The same judge (X).'],
  ['people', ['x/COUNSEL_IN/a'], ['x/COUNSEL_IN/b'], 'Counsel', 'The same counsel (X).'],
  ['people', ['x/COUNSEL_IN/a'], ['x/PRESIDED_OVER/b'], 'People', 'A person in common (X).'],
  [
    'people',
    ['x/TESTIFIED_AT/a'],
    ['x/COUNSEL_IN/b', 'x/TESTIFIED_AT/b'],
    'Witness',
    'A witness in common (X).'
  ],
  ['people', [], ['x/PRESIDED_OVER/b'], 'Judge', 'The same judge (X).']
] as const)('of %s, %j and %j share: %s', (facet, left, right, word, sentence) => {
  const hit = { reasons: [reason(facet, 'person', left, right)] }
  expect(sortsOf(hit).map((sort) => sort.word)).toStrictEqual([word])
  expect(reasonSentence(hit)).toBe(sentence)
})
