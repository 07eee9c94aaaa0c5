import { AppError } from '#model/error.ts'
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { pino } from 'pino'
import type { HttpLogger } from 'pino-http'
import { pinoHttp } from 'pino-http'
import type { Settings } from './env.ts'

const SECRETS = ['token', 'password', 'authorization', '*.token', '*.password', '*.authorization']

type Logged = { type: string; code?: string; message?: string; at: string[]; cause?: Logged }

/** The server's log, on standard error: readable on a terminal, else one JSON object a line; secrets are blanked. */
export async function openLog(level: Settings['log']): Promise<Logger> {
  const options = {
    level,
    base: null,
    redact: { paths: SECRETS, censor: '(hidden)' },
    serializers: { err: (error: unknown) => toLogged(error, level === 'debug' || level === 'trace') }
  }
  // pino-pretty is for development; an installation without it logs plainly
  const pretty = process.stderr.isTTY ? await import('pino-pretty').catch(() => null) : null
  if (!pretty) return pino(options, pino.destination({ dest: 2, sync: true }))
  return pino(options, pretty.default({ destination: 2, sync: true }))
}

/** One line a request: method, path without its query, status, milliseconds, id. */
export function accessLog(log: Logger): HttpLogger {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    genReqId: () => randomUUID(),
    // what probes and open pages ask over and over
    autoLogging: { ignore: (req) => /^\/(healthz|readyz|api\/version)$/.test(req.url ?? '') },
    customLogLevel: (_req: IncomingMessage, res: ServerResponse) =>
      res.statusCode >= 500 ? 'error' : 'info',
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'failed',
    customAttributeKeys: { reqId: 'requestId', responseTime: 'ms' },
    serializers: {
      req: (req: { method: string; url: string }) => ({ method: req.method, path: pathOf(req.url) }),
      res: (res: { statusCode: number }) => ({ status: res.statusCode })
    },
    wrapSerializers: true
  })
}

/** An error for the log. Messages that are not ours may quote data, so they are kept only for debugging. */
export function toLogged(error: unknown, whole: boolean): Logged {
  if (!(error instanceof Error)) return { type: typeof error, at: [] }
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {}
  const message = whole || error instanceof AppError ? { message: error.message } : {}
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const cause = error.cause === undefined ? {} : { cause: toLogged(error.cause, whole) }
  return { type: error.name, ...code, ...message, at: at.map((line) => line.trim()).slice(0, 12), ...cause }
}

function pathOf(url: string): string {
  return url.split('?', 1)[0] ?? ''
}
