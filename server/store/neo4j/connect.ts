import { AppError } from '#model/error.ts'
import type { Driver } from 'neo4j-driver'
import neo4j from 'neo4j-driver'
import type { Limit } from './deadline.ts'
import { withDeadline } from './deadline.ts'
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

/** The oldest Neo4j that knows all that our statements say. */
const OLDEST = [5, 26] as const

/**
 * Refuses, as `conflict`, a Neo4j that calls itself older than 5.26: its complaints about our statements would tell
 * nobody why.
 */
export async function refuseOld(
  driver: Pick<Driver, 'getServerInfo'>,
  database: string,
  limit: Limit
): Promise<void> {
  const asked = withDeadline(limit, () => driver.getServerInfo({ database }))
  const { agent = '' } = await asked.catch((error: unknown) => {
    throw toAppError(error)
  })
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? []
  if (major === undefined || minor === undefined) return
  if (Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1])) return
  throw new AppError(
    'conflict',
    `This is ${agent.replace('/', ' ')}, and Pincite needs Neo4j ${OLDEST.join('.')} or later.`
  )
}
