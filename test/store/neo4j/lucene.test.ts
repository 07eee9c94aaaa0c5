import { toLucene } from '../../../server/store/neo4j/lucene.ts'

test.each([
  [['new', 'mex'], '+new* +mex*'],
  [['d-101'], '+d\\-101*'],
  [['a:b', '(c)', '"d"', 'e~2', 'f/g', 'h\\i'], '+a\\:b* +\\(c\\)* +\\"d\\"* +e\\~2* +f\\/g* +h\\\\i*'],
  [['東京', 'é'], '+東京* +é*'],
  [['x\u001Cy'], '+x* +y*'],
  [['&&'], '+\\&\\&*']
])('%j', (terms, query) => {
  expect(toLucene(terms)).toBe(query)
})
