import type { ReadName } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import type { Driver, ManagedTransaction, Session } from 'neo4j-driver'
import neo4j from 'neo4j-driver'
import type { Limit } from './deadline.ts'
import { withDeadline } from './deadline.ts'
import { toAppError } from './errors.ts'
import type { Statement } from './statement.ts'
import { bind } from './statement.ts'
import type { Statements, Step } from './statements.ts'

export type Row = Record<string, unknown>
/** Sends one statement and gives its rows. */
export type Run = (name: ReadName | Step, values?: Readonly<Record<string, unknown>>) => Promise<Row[]>

/** A named database of a Neo4j; every call ends within its limit, with an AppError if it fails. */
export type Database = {
  /** one reading statement, on a replica where there are replicas */
  read(limit: Limit, name: ReadName | Step, values?: Readonly<Record<string, unknown>>): Promise<Row[]>
  /** several statements in one managed transaction; the driver may run the work again */
  transact<T>(mode: 'read' | 'write', limit: Limit, work: (run: Run) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Our statements over a driver; nothing else can be sent. */
export function createDatabase(driver: Driver, database: string, statements: Statements): Database {
  // one for all sessions, so that in a cluster a read sees what was written before it
  const bookmarkManager = neo4j.bookmarkManager()
  const statement = (name: string): Statement => {
    const known = statements.get(name)
    if (!known) throw new RangeError(`no statement ${name}`)
    return known
  }
  return {
    async read(limit, name, values = {}) {
      const asked = statement(name)
      const given = bind(asked, values)
      const config = { timeout: limit.within }
      let failed: unknown = null
      const reading = guard(limit, (signal) =>
        readOnce(asked.text, given, config, signal).catch(async (error: unknown) => {
          if (signal.aborted || !neo4j.isRetryableError(error)) throw error
          failed = error
          const managed = {
            database,
            routing: 'READ',
            bookmarkManager,
            transactionConfig: config,
            signal
          } as const
          return (await driver.executeQuery(asked.text, given, managed)).records
        })
      )
      const records = await reading.catch((error: unknown) => {
        // whoever asked again until time was up is told what failed, not that it took long
        throw failed !== null && isLate(error) ? toAppError(failed) : error
      })
      return records.map((record) => toRow(asked, record))
    },
    async transact(mode, limit, work) {
      return guard(limit, async (gone) => {
        const session = openSession(mode === 'read' ? 'READ' : 'WRITE')
        const close = () => session.close().catch(() => undefined)
        gone.addEventListener('abort', () => void close(), { once: true })
        const unit = (tx: ManagedTransaction) => work(runIn(tx, gone))
        const config = { timeout: limit.within }
        try {
          return await (mode === 'read'
            ? session.executeRead(unit, config)
            : session.executeWrite(unit, config))
        } finally {
          await close()
        }
      })
    },
    close: () => driver.close()
  }

  /**
   * Without a transaction of our own, which would cost another round trip; the driver decides what may be
   * retried.
   */
  async function readOnce(text: string, given: object, config: { timeout: number }, gone: AbortSignal) {
    const session = openSession('READ')
    const close = () => session.close().catch(() => undefined)
    gone.addEventListener('abort', () => void close(), { once: true })
    try {
      return (await session.run(text, given, config)).records
    } finally {
      await close()
    }
  }

  function openSession(defaultAccessMode: 'READ' | 'WRITE'): Session {
    return driver.session({ database, bookmarkManager, defaultAccessMode })
  }

  function runIn(tx: ManagedTransaction, gone: AbortSignal): Run {
    return async (name, values = {}) => {
      if (gone.aborted) throw new AppError('timeout', 'The change was called off.')
      const asked = statement(name)
      const { records } = await tx.run(asked.text, bind(asked, values))
      return records.map((record) => toRow(asked, record))
    }
  }
}

async function guard<T>(limit: Limit, work: (gone: AbortSignal) => Promise<T>): Promise<T> {
  try {
    return await withDeadline(limit, work)
  } catch (error) {
    throw toAppError(error)
  }
}

function isLate(error: unknown): boolean {
  return error instanceof AppError && error.code === 'timeout'
}

type Answered = { keys: readonly PropertyKey[]; toObject(): Row }

function toRow(statement: Statement, record: Answered): Row {
  if (record.keys.join(' ') !== statement.columns.join(' ')) {
    throw new RangeError(`cypher/${statement.name} gives ${record.keys.join(' ')}, not what its @row says`)
  }
  return record.toObject()
}
