import { DEGREE_STEPS } from '#model/candidates.ts'
import { likelyStep, noteStep, toFits, toLucene } from '../../../server/store/neo4j/lucene.ts'

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
  const [all, ...reaching] = toFits(['new'])
  expect(all).toBe('(+tokens:new*)^0')
  expect(reaching.slice(0, 2)).toStrictEqual(['(+tokens:new* +reach:2)^0', '(+tokens:new* +reach:4)^0'])
  expect(toFits(['new'], ['bill', 'court'])[0]).toBe('(+tokens:new* +(kind:bill kind:court))^0')
})

test('a search first asks about the step below that of the latest search with too many matches', () => {
  const likely = [1, 9, 0, DEGREE_STEPS.length + 1].map((reached) => {
    noteStep(reached)
    return likelyStep()
  })
  expect(likely).toStrictEqual([1, 8, 8, DEGREE_STEPS.length - 1])
})
