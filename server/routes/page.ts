import { readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import type { Request, Response } from 'express'
import { Router } from 'express'
import type { Body } from '../http/answers.ts'
import { encodingFor, createBody, sendBody } from '../http/answers.ts'
import { nonceOf } from '../http/headers.ts'

const FOR_EVER = 'public, max-age=31536000, immutable'
/** Pages that carry the nonce of their answer. */
const PAGES: ReadonlySet<string> = new Set(['/index.html', '/explore.html'])
const PLACE_OF_NONCE = '__CSP_NONCE__'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8'
}

/**
 * The built page: its files, read once, and `index.html` for every other address that a person opens. The
 * explorer gets the same page as `explore.html`, which preloads what it will ask for.
 */
export function pageRoutes(folder: string | null, version: string): Router {
  const router = Router({ caseSensitive: true })
  const files = folder === null ? new Map<string, Buffer>() : readFiles(folder)
  const bodies = new Map<string, Promise<Body>>()
  const index = files.get('/index.html')?.toString('utf8')
  const explore = files.get('/explore.html')?.toString('utf8') ?? index

  async function sendFile(req: Request, res: Response, bytes: Buffer): Promise<void> {
    const wanted = isPacked(req.path) ? 'identity' : encodingFor(req)
    const key = `${wanted} ${req.path}`
    const type = TYPES[extname(req.path)] ?? 'application/octet-stream'
    const body = bodies.get(key) ?? createBody(bytes, type, wanted, version, 9)
    bodies.set(key, body)
    sendBody(req, res, await body, req.path.startsWith('/assets/') ? FOR_EVER : 'no-cache')
  }

  router.get(/.*/, (req, res, next) => {
    const bytes = PAGES.has(req.path) ? undefined : files.get(req.path)
    if (bytes) return sendFile(req, res, bytes)
    const isExplorer = /^\/explore(\.html$|\/|$)/.test(req.path)
    // what is around an entity opens without any beginning
    const page = isExplorer ? ('entity' in req.query ? explore?.replace(READ_AHEAD, '') : explore) : index
    if (page === undefined || !isPersons(req)) return next()
    return sendPage(res, page)
  })
  return router
}

/** In the page of the explorer, the word to the browser on the beginnings. */
const READ_AHEAD = /<link rel="preload" as="fetch"[^>]*>/

/** Whether a person opened this address in a browser; a program may be asking for a file that is not there. */
function isPersons(req: Request): boolean {
  if (req.path === '/' || PAGES.has(req.path)) return true
  if (/^\/assets(\/|$)/.test(req.path)) return false
  return req.headers.accept?.includes('text/html') ?? false
}

function sendPage(res: Response, page: string): void {
  res.setHeader('Content-Type', TYPES['.html'] ?? '')
  // never cached: the nonce is good for one answer
  res.setHeader('Cache-Control', 'no-store')
  res.end(page.replaceAll(PLACE_OF_NONCE, nonceOf(res)))
}

function isPacked(path: string): boolean {
  return ['.woff', '.woff2', '.png', '.webp'].includes(extname(path))
}

function readFiles(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, readFileSync(path)]))
}
