import { AppError } from '#model/error.ts'
import { Neo4jError } from 'neo4j-driver'

const LATE = new Set([
  'Neo.ClientError.Transaction.TransactionTimedOut',
  'Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration',
  'Neo.ClientError.Transaction.Terminated',
  'Neo.TransientError.Transaction.Terminated',
  'Neo.ClientError.Transaction.LockClientStopped',
  'Neo.TransientError.Transaction.LockClientStopped',
  'Neo.TransientError.Transaction.LockAcquisitionTimeout'
])

/** The driver's own errors, not a statement's: no connection, or none free in time. */
const AWAY = new Set(['ServiceUnavailable', 'SessionExpired', 'ProtocolError', 'N/A'])

/** Translates a driver error by its code; returns our own errors unchanged. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  if (!(error instanceof Neo4jError)) {
    return new AppError('internal', 'Something went wrong between Pincite and Neo4j.', { cause: error })
  }
  const { code } = error
  if (LATE.has(code)) return new AppError('timeout', 'Neo4j took too long to answer.', { cause: error })
  if (code.startsWith('Neo.ClientError.Security.')) {
    return unavailable('Neo4j refuses the login. Check NEO4J_USER and NEO4J_PASSWORD.', error)
  }
  if (code === 'Neo.ClientError.Database.DatabaseNotFound') {
    return unavailable('Neo4j has no such database. Check NEO4J_DATABASE.', error)
  }
  if (code.startsWith('Neo.ClientError.Schema.')) {
    return new AppError('conflict', 'The data in this Neo4j database does not fit our schema.', {
      cause: error
    })
  }
  if (code.includes('MemoryPoolOutOfMemory') || code.includes('TransactionOutOfMemory')) {
    return new AppError(
      'too_large',
      'This is too much for one transaction in the memory of Neo4j. Give it a larger heap.',
      { cause: error }
    )
  }
  if (code.includes('DiskFull') || code === 'Neo.DatabaseError.General.StorageFull') {
    return new AppError('storage_full', 'The disk of Neo4j is full.', { cause: error })
  }
  if (AWAY.has(code) || code.includes('TransientError') || code.startsWith('Neo.ClientError.Cluster.')) {
    return unavailable('Neo4j does not answer.', error)
  }
  return new AppError('internal', 'Neo4j could not carry out a statement.', { cause: error })
}

function unavailable(message: string, cause: unknown): AppError {
  return new AppError('store_unavailable', message, { cause })
}
