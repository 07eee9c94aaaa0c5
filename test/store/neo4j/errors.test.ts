import { AppError } from '#model/error.ts'
import { Neo4jError } from 'neo4j-driver'
import { toAppError } from '../../../server/store/neo4j/errors.ts'

function neo4jError(code: string): Neo4jError {
  return Object.assign(new Neo4jError('words that nobody reads', 'N/A', '50N42', 'x'), { code })
}

test.each([
  ['ServiceUnavailable', 'store_unavailable'],
  ['SessionExpired', 'store_unavailable'],
  ['N/A', 'store_unavailable'],
  ['Neo.TransientError.General.DatabaseUnavailable', 'store_unavailable'],
  ['Neo.ClientError.Cluster.NotALeader', 'store_unavailable'],
  ['Neo.ClientError.Security.Unauthorized', 'store_unavailable'],
  ['Neo.ClientError.Database.DatabaseNotFound', 'store_unavailable'],
  ['Neo.ClientError.Transaction.TransactionTimedOut', 'timeout'],
  ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'timeout'],
  ['Neo.ClientError.Schema.ConstraintValidationFailed', 'conflict'],
  ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'too_large'],
  ['Neo.TransientError.General.TransactionOutOfMemoryError', 'too_large'],
  ['Neo.ClientError.Statement.SyntaxError', 'internal']
])('%s is %s', (code, ours) => {
  const error = neo4jError(code)
  expect(toAppError(error)).toMatchObject({ code: ours, cause: error })
})

test('what the database says never reaches the message', () => {
  expect(toAppError(neo4jError('Neo.ClientError.Statement.SyntaxError')).message).not.toContain('nobody')
})

test('ours stays as it is, a stranger is internal', () => {
  const ours = new AppError('not_found', 'x')
  expect(toAppError(ours)).toBe(ours)
  expect(toAppError(new TypeError('x'))).toMatchObject({ code: 'internal' })
})
