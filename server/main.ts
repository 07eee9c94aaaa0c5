import { countWords } from '#figure/words/count-words.ts'
import { AppError } from '#model/error.ts'
import { existsSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { Logger } from 'pino'
import { createApp } from './app.ts'
import { readSeed } from './dataset-files.ts'
import type { Settings } from './env.ts'
import { whyNotListen } from './env.ts'
import { errorCode } from './error-code.ts'
import { createFastServer } from './http/fast-server.ts'
import { openLog } from './log.ts'
import { openPatiently, refuseUnopened } from './store/open.ts'
import type { GraphStore } from './store/store.ts'

/** Milliseconds that answers under way are given after a signal to stop. */
const GRACE_MS = 8_000
/** Milliseconds that the store is then given to close. */
const CLOSE_MS = 1_500
/** A connection that has been silent for so long is closed, ms; longer than any write may take. */
const SILENCE_MS = 150_000

export type Serving = { settings: Settings; version: string; root: string; cwd: string }

/**
 * Serves until told to stop, then gives 0; `bad_request` where it may not or cannot listen with these settings.
 */
export async function serve({ settings, version, root, cwd }: Serving): Promise<number> {
  const refused = whyNotListen(settings)
  if (refused !== null) throw new AppError('bad_request', refused)
  const log = await openLog(settings.log)
  const stopping = stopSignal(log)
  const access = settings.readOnly ? 'follow' : 'write'
  const opening = { settings, seed: () => readSeed(join(root, 'seed')), cwd, access } as const
  const opened = openPatiently(opening, (err) =>
    log.warn({ err }, 'the store cannot be reached; trying again')
  ).catch(refuseUnopened)
  const store = await Promise.race([opened, stopping])
  if (store) await serveFrom(store, { settings, version, root }, log, stopping)
  else await endSoon(opened.then((late) => late.close()).catch(() => undefined))
  log.info('stopped')
  return 0
}

async function serveFrom(
  store: GraphStore,
  { settings, version, root }: Omit<Serving, 'cwd'>,
  log: Logger,
  stopping: Promise<void>
): Promise<void> {
  try {
    const dist = join(root, 'dist')
    const page = existsSync(join(dist, 'index.html')) ? dist : null
    const server = createFastServer(createApp({ store, log, settings, version, page }))
    server.setTimeout(SILENCE_MS)
    const address = await listen(server, settings)
    process.stdout.write(`Pincite is ready at ${toUrl(address, settings.host)} (${await describe(store)})\n`)
    if (page === null)
      process.stderr.write('The page is not built yet: run “npm run build”, then start again.\n')
    await stopping
    await drain(server)
  } finally {
    await endSoon(store.close())
  }
}

/** Waits for a store to close, but not for ever. */
async function endSoon(closing: Promise<void>): Promise<void> {
  const closed = new AbortController()
  const late = setTimeout(CLOSE_MS, undefined, { signal: closed.signal }).catch(() => undefined)
  await Promise.race([closing.finally(() => closed.abort()), late])
}

function stopSignal(log: Logger): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      // stays after the first signal, so that a second does no harm
      process.on(signal, () => {
        log.info({ signal }, 'stopping')
        resolve()
      })
    }
  })
}

/** Stops accepting, and gives answers under way up to `GRACE_MS` to end. */
async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  const sweep = setInterval(() => server.closeIdleConnections(), 50)
  const enough = globalThis.setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearInterval(sweep)
  clearTimeout(enough)
}

function listen(server: Server, { host, port }: Settings): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(toListenError(error, host, port)))
    server.listen(port, host, () => {
      const address = server.address()
      if (address !== null && typeof address === 'object') resolve(address)
    })
  })
}

function toListenError(error: Error, host: string, port: number): AppError {
  const remedy: Record<string, string> = {
    EADDRINUSE: `Port ${port} of ${host} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start.`,
    EACCES: `Port ${port} may not be used without more rights. Choose one above 1023: PORT=4000 npm start.`,
    EADDRNOTAVAIL: `HOST=${host} is not an address of this machine.`,
    ENOTFOUND: `HOST=${host} is not an address of this machine.`
  }
  const message = remedy[String(errorCode(error))] ?? `Cannot listen on ${host}, port ${port}.`
  return new AppError('bad_request', message, { cause: error })
}

function toUrl({ port }: AddressInfo, host: string): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function describe(store: GraphStore): Promise<string> {
  try {
    const { datasets, relations } = await store.ask('overview', {})
    return `${store.kind}, ${countWords(datasets.length, 'dataset', 'datasets')}, ${countWords(relations, 'relation', 'relations')}`
  } catch {
    return `${store.kind}, not reachable yet`
  }
}
