import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Request, Response } from 'express'

const brotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** Bytes below which compressing costs more than it saves. */
const SMALLEST = 1_024

export type Encoding = 'br' | 'gzip' | 'identity'

/** A body ready to be sent: bytes, how they are encoded, and the strong tag that names exactly them. */
export type Body = { bytes: Buffer; type: string; encoding: Encoding; tag: string }

/** The encoding to answer in: brotli where the client ranks it as high as any other, else gzip, else none. */
export function encodingFor({ headers }: Pick<Request, 'headers'>): Encoding {
  const accepted = headers['accept-encoding']
  if (accepted === undefined) return 'identity'
  // what nearly every browser sends needs no parsing
  if (accepted === 'gzip, deflate, br' || accepted === 'gzip, deflate, br, zstd') return 'br'
  const weights = new Map(accepted.split(',').map(readWeight))
  const weigh = (name: string) => weights.get(name) ?? weights.get('*') ?? 0
  const best = Math.max(weigh('br'), weigh('gzip'))
  if (best === 0 || best < (weights.get('identity') ?? 0)) return 'identity'
  return weigh('br') === best ? 'br' : 'gzip'
}

function readWeight(part: string): [string, number] {
  const [name = '', ...params] = part
    .toLowerCase()
    .split(';')
    .map((word) => word.trim())
  const q = params.find((param) => param.startsWith('q='))
  const weight = q === undefined ? 1 : Number(q.slice(2))
  return [name, Number.isFinite(weight) ? weight : 0]
}

/** Makes a body: compressed where that pays, with a tag made of `version` (of the data) and its own bytes. */
export async function createBody(
  plain: Buffer,
  type: string,
  wanted: Encoding,
  version: string,
  quality = 4
): Promise<Body> {
  const encoding = plain.length < SMALLEST ? 'identity' : wanted
  const hash = createHash('sha256').update(plain).digest('base64url').slice(0, 16)
  const tag = `"${version}.${hash}${encoding === 'identity' ? '' : `.${encoding}`}"`
  return { bytes: await compress(plain, encoding, quality), type, encoding, tag }
}

async function compress(plain: Buffer, encoding: Encoding, quality: number): Promise<Buffer> {
  if (encoding === 'identity') return plain
  if (encoding === 'gzip') return toGzip(plain)
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants
  return brotli(plain, {
    params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_SIZE_HINT]: plain.length }
  })
}

/** Sends a body, or 304 where the asker has it already. */
export function sendBody(req: Request, res: Response, body: Body, caching = 'no-cache'): void {
  if (sendUnchanged(req, res, body.tag, caching)) return
  nameBy(res, body.tag, caching)
  res.setHeader('Content-Type', body.type)
  if (body.encoding !== 'identity') res.setHeader('Content-Encoding', body.encoding)
  res.setHeader('Content-Length', body.bytes.length)
  res.end(body.bytes)
}

/**
 * Sends 304 where the asker already has what this tag names, and says whether it did; otherwise sends and sets
 * nothing.
 */
export function sendUnchanged(req: Request, res: Response, tag: string, caching = 'no-cache'): boolean {
  if (!hasIt(req, tag)) return false
  nameBy(res, tag, caching)
  res.statusCode = 304
  res.end()
  return true
}

function nameBy(res: Response, tag: string, caching: string): void {
  res.setHeader('ETag', tag)
  res.setHeader('Cache-Control', caching)
  res.setHeader('Vary', 'Accept-Encoding')
}

function hasIt(req: Request, tag: string): boolean {
  const known = req.headers['if-none-match']
  if (known === undefined) return false
  if (known === tag || known.trim() === '*') return true
  return known.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}
