import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestHandler } from 'express'
import helmet from 'helmet'
import type { Settings } from '../env.ts'

const nonces = new WeakMap<ServerResponse, string>()

/** The nonce of one answer: its policy names it and its page carries it. */
export function nonceOf(res: ServerResponse): string {
  const nonce = nonces.get(res) ?? randomBytes(16).toString('base64')
  nonces.set(res, nonce)
  return nonce
}

/** A briefing shown within another page: the one address that may stand in a stranger's frame. */
const EMBEDDED = /^\/embed\/[^/?#]+\/?(\?|$)/

/** The headers that tell a browser what the page may not do, and who may frame it. */
export function securityHeaders({ embed }: Pick<Settings, 'embed'>): RequestHandler {
  const sites = embed.includes('none') ? [] : embed
  const secure = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", nonceSource],
        styleSrc: ["'self'", nonceSource],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: [
          "'self'",
          ({ url = '' }: IncomingMessage) => (EMBEDDED.test(url) ? sites.join(' ') : '')
        ]
      }
    },
    // without TLS, HSTS would lock people out of their own machine
    strictTransportSecurity: false,
    originAgentCluster: false,
    xDnsPrefetchControl: false,
    xDownloadOptions: false,
    xPermittedCrossDomainPolicies: false,
    xXssProtection: false
  })
  return (req, res, next) =>
    secure(req, res, (error?: unknown) => {
      // X-Frame-Options knows no list of sites, so old browsers would frame nothing
      if (EMBEDDED.test(req.url)) res.removeHeader('X-Frame-Options')
      next(error)
    })
}

function nonceSource(_req: IncomingMessage, res: ServerResponse): string {
  return `'nonce-${nonceOf(res)}'`
}
