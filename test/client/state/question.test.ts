import fc from 'fast-check'
import { attended, sourceKey } from '../../../client/state/attended.ts'
import { questionOf, subjectOf, toKey, withOptions } from '../../../client/state/question.ts'
import { toTarget } from '../../../client/acts/target.ts'
import { known, relation } from '../../support/known.ts'

const id = fc.stringMatching(/^[a-z_][a-z0-9_.:+~-]{0,12}$/)
const value = fc.stringMatching(/^[a-z0-9:,.=-]{1,20}$/)

it('reads back every question that it writes, and takes none for an entity, a relation or a stack', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(id, { maxLength: 3 }), { maxLength: 2 }),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), value),
      (about, some) => {
        const options = new Map(Object.entries(some))
        const key = toKey('paths', about, options)
        expect(questionOf(key)).toStrictEqual({ panel: 'paths', about, options })
        expect(subjectOf(key)).toBe(toKey('paths', about))
      }
    )
  )
  for (const other of ['audit', 'paths:a', 'a/ALLEGES/b', 'stack:state:abc', '__proto__']) {
    expect(questionOf(other)).toBeNull()
    expect(subjectOf(other)).toBe(other)
  }
  expect(questionOf(toKey('audit'))).toStrictEqual({ panel: 'audit', about: [], options: new Map() })
})

it('asks the same in another way, and takes an option back', () => {
  const question = questionOf('paths a b hops=2 k=3')
  if (!question) throw new Error('no question')
  expect(withOptions(question, { hops: null, avoid: 'action,court' })).toBe(
    'paths a b k=3 avoid=action,court'
  )
})

it('draws attention to whom a question is about, and acts on them', () => {
  const all = known([], [relation('a', 'ALLEGES', 'b', [['alleged', '2023-12-05']])]).relations
  expect(attended(['x', 'compare a b'], all, null)).toStrictEqual(['x', 'a', 'b'])
  expect(attended([sourceKey('s1')], all, null)).toStrictEqual(['a/ALLEGES/b'])
  expect(attended(['x'], all, null)).toStrictEqual(['x'])
  const scene = { stacks: [] }
  expect(toTarget('related a', scene)).toStrictEqual({ what: 'entity', id: 'a' })
  expect(toTarget('paths a b,c', scene)).toStrictEqual({ what: 'selection', ids: ['a', 'b', 'c'] })
  expect(toTarget('audit scope=view', scene)).toStrictEqual({ what: 'canvas' })
})

it('draws attention to what a source supports by the day looked at, not to what it says of later days', () => {
  const all = known(
    [],
    [
      relation('a', 'ALLEGES', 'b', [['alleged', '2023-12-05']]),
      relation('a', 'CONCERNS', 'c', [['found', '2024-05-30']])
    ]
  ).relations
  const lit = (day: string | null) => attended([sourceKey('s1')], all, day)
  expect(lit('2023-12-04')).toStrictEqual([])
  expect(lit('2024-05-29')).toStrictEqual(['a/ALLEGES/b'])
  expect(lit('2024-05-30')).toStrictEqual(['a/ALLEGES/b', 'a/CONCERNS/c'])
  expect(lit(null)).toStrictEqual(['a/ALLEGES/b', 'a/CONCERNS/c'])
})
