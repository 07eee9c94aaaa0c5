import neo4j from 'neo4j-driver'
import type { LocalConnection } from './connection.ts'
import { isCode } from '../../../error-code.ts'
import { Obstacle } from './obstacle.ts'

const ASK_WITHIN_MS = 5_000

/** What the server calls itself (`Neo4j/5.26.31`), asked with the password over Bolt; null while it does not answer, an Obstacle where it refuses the password. */
export async function askServer(connection: LocalConnection): Promise<string | null> {
  const auth = neo4j.auth.basic(connection.user, connection.password)
  const driver = neo4j.driver(connection.uri, auth, {
    connectionTimeout: ASK_WITHIN_MS,
    connectionAcquisitionTimeout: ASK_WITHIN_MS,
    maxTransactionRetryTime: 0
  })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ASK_WITHIN_MS)
  })
  try {
    const { database } = connection
    const answer = driver
      .executeQuery('RETURN 1', {}, { database })
      .then(({ summary }) => summary.server.agent ?? '')
    return await Promise.race([answer, late])
  } catch (error) {
    if (isCode(error, 'Neo.ClientError.Security.Unauthorized')) {
      throw new Obstacle(`${connection.uri} refuses the password that is kept for it.`, { cause: error })
    }
    return null
  } finally {
    clearTimeout(timer)
    await driver.close()
  }
}
