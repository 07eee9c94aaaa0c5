import type { Driver } from 'neo4j-driver'
import neo4j from 'neo4j-driver'
import { toAppError } from './errors.ts'

/** How to reach a Neo4j, and how long to wait for it. */
export type Neo4jSettings = {
  /** `bolt://`, `neo4j://` (a cluster, reads routed to replicas), or either with `+s` for TLS */
  uri: string
  user: string
  password: string
  database: string
  /** milliseconds that a read may take */
  readDeadline?: number
  /** milliseconds that a change may take */
  writeDeadline?: number
}

/** Milliseconds to wait for a free connection. */
const ACQUIRE_MS = 3_000
/** The most connections kept open. */
const CONNECTIONS = 50

/** A driver that fails early rather than late, logs nothing, and gives integers as numbers. */
export function openDriver(settings: Neo4jSettings, readDeadline: number): Driver {
  try {
    return neo4j.driver(settings.uri, neo4j.auth.basic(settings.user, settings.password), {
      maxConnectionPoolSize: CONNECTIONS,
      connectionAcquisitionTimeout: Math.min(ACQUIRE_MS, readDeadline),
      connectionTimeout: Math.min(ACQUIRE_MS, readDeadline),
      maxTransactionRetryTime: Math.floor(readDeadline / 2),
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      userAgent: 'pincite'
    })
  } catch (error) {
    throw toAppError(error)
  }
}
