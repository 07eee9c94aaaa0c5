import { AppError } from '#model/error.ts'
import { createHash, timingSafeEqual } from 'node:crypto'
import type { NextFunction, Request, Response } from 'express'
import type { Context } from './context.ts'
import { hostName, isLoopback, isOurName } from '../host.ts'

type Guard = (req: Request, res: Response, next: NextFunction) => void

/**
 * Lets through requests that address this server by a name of its own, so that a stranger's name rebound to it
 * does not work.
 */
export function hostGuard({ host, hosts }: Context['settings']): Guard {
  return (req, _res, next) => {
    if (isOurName(req.headers.host, host, hosts)) return next()
    const name = hostName(req.headers.host) ?? ''
    throw new AppError(
      'forbidden',
      `This server does not go by the name “${name}”. If it should, start it with PINCITE_HOSTS=${name || 'name'}.`
    )
  }
}

/**
 * Refuses what another site makes a browser send (Fetch Metadata, W3C; Origin, RFC 6454). Programs send neither
 * header and pass; so does a person who follows a link to something that can only be read.
 */
export function siteGuard(req: Request, _res: Response, next: NextFunction): void {
  const site = req.headers['sec-fetch-site']
  const isLink =
    (req.method === 'GET' || req.method === 'HEAD') &&
    req.headers['sec-fetch-mode'] === 'navigate' &&
    req.headers['sec-fetch-dest'] === 'document'
  const fromElsewhere =
    site === undefined
      ? isForeign(req.headers.origin, req.headers.host)
      : site !== 'same-origin' && site !== 'none'
  if (fromElsewhere && !isLink) throw new AppError('forbidden', 'Other sites may not use this server.')
  next()
}

function isForeign(origin: string | undefined, host: string | undefined): boolean {
  if (origin === undefined) return false
  const named = /^https?:\/\/(.+)$/i.exec(origin)?.[1]
  return named === undefined || named.toLowerCase() !== host?.toLowerCase()
}

/**
 * Lets through those who may write: whoever has the token, and programs on this machine that connected
 * directly.
 */
export function writeGuard(settings: Context['settings']): Guard {
  return (req, _res, next) => {
    if (settings.readOnly) throw new AppError('forbidden', 'This server is read-only (PINCITE_READ_ONLY).')
    if (isWriter(req, settings)) return next()
    if (settings.token === '') {
      throw new AppError('forbidden', 'Only this machine may write here: the server has no PINCITE_TOKEN.')
    }
    throw new AppError(
      'unauthorized',
      'Send the token of this server: Authorization: Bearer <PINCITE_TOKEN>.'
    )
  }
}

/** Whether a request has the token, or comes from a program on this machine that connected directly. */
export function isWriter(req: Request, { token }: Pick<Context['settings'], 'token'>): boolean {
  const given = req.headers.authorization
  if (given === undefined) return isDirect(req)
  const sent = /^Bearer +(\S+)$/i.exec(given)?.[1] ?? ''
  return token !== '' && isSame(sent, token)
}

/** Headers that only a proxy adds. */
const PROXIES_SAY = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-real-ip'
]

/**
 * Whether a request came from this machine itself and not through a proxy on it. Even a proxy that adds no
 * headers shows: by an Origin of another name or, the plainest of them, by speaking HTTP/1.0.
 */
function isDirect(req: Request): boolean {
  const { origin, host } = req.headers
  return (
    PROXIES_SAY.every((name) => req.headers[name] === undefined) &&
    req.httpVersion !== '1.0' &&
    !isForeign(origin, host) &&
    isLoopback(req.socket.remoteAddress) &&
    isLoopback(hostName(host) ?? undefined)
  )
}

/** Compares in constant time, whatever the lengths. */
function isSame(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
