import { inflateSync } from 'node:zlib'

const WOFF_HEAD = 44
const WOFF_ENTRY = 20
const SFNT_HEAD = 12
const SFNT_ENTRY = 16
/** Bytes after the last table: fontkit reads slightly past the outline of an empty glyph. */
const SPARE = 64

/** The OpenType font inside a WOFF 1.0 file (https://www.w3.org/TR/WOFF/); its tables keep their order. */
export function toSfnt(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new TypeError('not a WOFF font')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, at) => {
    const entry = WOFF_HEAD + at * WOFF_ENTRY
    const offset = woff.readUInt32BE(entry + 4)
    const packed = woff.subarray(offset, offset + woff.readUInt32BE(entry + 8))
    const length = woff.readUInt32BE(entry + 12)
    return {
      tag: woff.subarray(entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      data: packed.length < length ? inflateSync(packed, { maxOutputLength: length }) : packed
    }
  })
  const head = Buffer.alloc(SFNT_HEAD + count * SFNT_ENTRY)
  const power = 2 ** Math.floor(Math.log2(count))
  woff.copy(head, 0, 4, 8)
  head.writeUInt16BE(count, 4)
  head.writeUInt16BE(power * SFNT_ENTRY, 6)
  head.writeUInt16BE(Math.log2(power), 8)
  head.writeUInt16BE((count - power) * SFNT_ENTRY, 10)
  let offset = head.length
  const bodies = tables.map(({ tag, checksum, data }, at) => {
    const entry = SFNT_HEAD + at * SFNT_ENTRY
    tag.copy(head, entry)
    head.writeUInt32BE(checksum, entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(data.length, entry + 12)
    const whole = Buffer.alloc(Math.ceil(data.length / 4) * 4)
    data.copy(whole)
    offset += whole.length
    return whole
  })
  return Buffer.concat([head, ...bodies, Buffer.alloc(SPARE)])
}
