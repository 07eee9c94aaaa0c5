import { DEGREE_STEPS } from '#model/candidates.ts'
import { likelyStep, noteStep, REACHING, toFit, toLucene } from '../../../server/store/neo4j/lucene.ts'

test.each([
  [['new', 'mex'], '+tokens:new* +tokens:mex*'],
  [['d-101'], '+tokens:d\\-101*'],
  [
    ['a:b', '(c)', '"d"', 'e~2', 'f/g', 'h\\i'],
    '+tokens:a\\:b* +tokens:\\(c\\)* +tokens:\\"d\\"* +tokens:e\\~2* +tokens:f\\/g* +tokens:h\\\\i*'
  ],
  [['東京', 'é'], '+tokens:東京* +tokens:é*'],
  [['&&'], '+tokens:\\&\\&*']
])('%j', (terms, query) => {
  expect(toLucene(terms)).toBe(query)
})

test('a search asks for all that fit first, then for those that reach further and further', () => {
  expect(REACHING.slice(0, 3)).toStrictEqual(['', ' +reach:2', ' +reach:4'])
  expect(toFit(['new'])).toBe('+tokens:new*')
  expect(toFit(['new'], ['bill', 'court'])).toBe('+tokens:new* +(kind:bill kind:court)')
})

test('a search first asks about the step below that of the latest search with too many matches', () => {
  const likely = [1, 9, 0, DEGREE_STEPS.length + 1].map((reached) => {
    noteStep(reached)
    return likelyStep()
  })
  expect(likely).toStrictEqual([1, 8, 8, DEGREE_STEPS.length - 1])
})
