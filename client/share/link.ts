import { readShared, type SharedView } from '#model/shared-view.ts'

const KEY = '#v='
/** The most characters of text that a link may unpack to. */
const MOST = 2_000_000

/** A view as the part of an address after `#`: JSON, deflated (RFC 1951), in base64url (RFC 4648 §5). */
export async function toHash(view: SharedView): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(view))
  const packed = await throughStream(bytes, new CompressionStream('deflate-raw'))
  return `${KEY}${toBase64Url(packed)}`
}

/** Whether an address carries a view. */
export function hasView(hash: string): boolean {
  return hash.startsWith(KEY)
}

/** The view in the part of an address after `#`; throws a RangeError that says what is wrong with it. */
export async function fromHash(hash: string): Promise<SharedView> {
  let value: unknown
  try {
    const bytes = fromBase64Url(hash.slice(KEY.length))
    const unpacked = await throughStream(bytes, new DecompressionStream('deflate-raw'))
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(unpacked))
  } catch (cause) {
    throw new RangeError('The link is cut off or damaged; ask for it again.', { cause })
  }
  return readShared(value)
}

async function throughStream(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.length
    if (length > MOST) throw new RangeError('too long')
    parts.push(value)
  }
  const all = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function toBase64Url(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}
