import neo4j from 'neo4j-driver'
import { bind, toStatement } from '../../../server/store/neo4j/statement.ts'
import { loadStatements } from '../../../server/store/neo4j/statements.ts'
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const GOOD = `// Gives entities.
// @param ids texts? which
// @param limit integer at most
// @row id name
MATCH (e:Entity) WHERE $ids IS NULL OR e.id IN $ids // not a $parameter
RETURN e.id AS id, e.name + '$nor this' AS name LIMIT $limit
`

test('a header is read', () => {
  const statement = toStatement('some', GOOD)
  expect(statement).toMatchObject({ name: 'some', about: 'Gives entities.', columns: ['id', 'name'] })
  expect([...statement.params]).toStrictEqual([
    ['ids', { type: 'texts', optional: true }],
    ['limit', { type: 'integer', optional: false }]
  ])
})

test.each([
  ['is used but not declared', GOOD.replace('// @param limit integer at most\n', '')],
  ['is declared but not used', GOOD.replace(' LIMIT $limit', '')],
  ['does not say', GOOD.replace('// Gives entities.\n', '')],
  ['write // @param limit', GOOD.replace('integer', 'number')]
])('a header is refused: %s', (fault, text) => {
  expect(() => toStatement('some', text)).toThrow(fault)
})

test('whole numbers are bound as integers, what is left out as null', () => {
  expect(bind(toStatement('some', GOOD), { limit: 50 })).toStrictEqual({ ids: null, limit: neo4j.int(50) })
  const several = toStatement('some', GOOD.replace('integer', 'integers'))
  expect(bind(several, { limit: [1, 2] })).toMatchObject({ limit: [neo4j.int(1), neo4j.int(2)] })
  expect(() => bind(several, { limit: [1, 0.5] })).toThrow(TypeError)
})

test.each([[{ limit: '50' }], [{ limit: 1.5 }], [{}], [{ limit: 1, ids: 'a' }], [{ limit: 1, more: 1 }]])(
  'what does not fit is not bound: %j',
  (values) => {
    expect(() => bind(toStatement('some', GOOD), values)).toThrow(TypeError)
  }
)

describe('the folder', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pincite-cypher-'))
    cpSync('cypher', folder, { recursive: true })
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  test.each([
    ['lacks a read', () => rmSync(join(folder, 'neighbors.cypher')), 'no statement for neighbors'],
    ['has one too many', () => writeFileSync(join(folder, 'more.cypher'), '// More.\nRETURN 1\n'), 'more'],
    [
      'says other words than the contract',
      () => writeFileSync(join(folder, 'search.cypher'), '// Finds.\nRETURN 1\n'),
      'its first line must be'
    ]
  ])('is refused where it %s', (_, spoil, fault) => {
    spoil()
    expect(() => loadStatements(folder)).toThrow(fault)
  })
})
