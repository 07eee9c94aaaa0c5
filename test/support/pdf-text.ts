import { inflateSync } from 'node:zlib'

/**
 * The content of one of our PDFs: the text of its pages as drawn, what draws each page, the tags of its tree,
 * its dictionaries as they stand.
 */
export type ReadPdf = { text: string; pages: string[]; tags: string[]; dictionaries: string; fonts: string[] }

/** Reads a PDF without compressed dictionaries, page by page, using the fonts' own maps to Unicode. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString('latin1')
  const objects = new Map<string, { head: string; stream: Buffer | null }>()
  for (const [, id = '', body = ''] of file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body.indexOf('stream\n')
    const head = at < 0 ? body : body.slice(0, at)
    const raw = at < 0 ? null : Buffer.from(body.slice(at + 7, body.lastIndexOf('\nendstream')), 'latin1')
    const isPacked = head.includes('/FlateDecode') && !head.includes('/FontFile')
    objects.set(id, { head, stream: raw && (isPacked && !head.includes('/Length1') ? unpack(raw) : raw) })
  }
  const heads = [...objects.values()].map(({ head }) => head)
  const maps = new Map<string, Map<string, string>>()
  for (const { head } of objects.values()) {
    if (!/\/Type \/Page\n/.test(head)) continue
    const resources = objects.get(/\/Resources (\d+)/.exec(head)?.[1] ?? '')?.head ?? ''
    for (const [, name = '', id = ''] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+)/.exec(objects.get(id)?.head ?? '')?.[1] ?? ''
      maps.set(name, toMap(objects.get(map)?.stream?.toString('latin1') ?? ''))
    }
  }
  const pages = heads
    .filter((head) => /\/Type \/Page\n/.test(head))
    .map((head) => objects.get(/\/Contents (\d+)/.exec(head)?.[1] ?? '')?.stream?.toString('latin1') ?? '')
  return {
    text: pages.map((page) => toText(page, maps)).join('\n'),
    pages,
    tags: heads.flatMap((head) => /^<<\n\/S \/(\w+)/.exec(head)?.[1] ?? []),
    dictionaries: heads.join('\n').replaceAll('\u0000', ''),
    fonts: heads.flatMap((head) => /\/BaseFont \/(\S+)/.exec(head)?.[1] ?? [])
  }
}

function unpack(raw: Buffer): Buffer {
  try {
    return inflateSync(raw)
  } catch {
    return raw
  }
}

/** Glyphs by their four-digit codes. */
function toMap(cmap: string): Map<string, string> {
  const map = new Map<string, string>()
  for (const [, first = '', list = ''] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    const letters = [...list.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le')
    )
    letters.forEach((letter, at) =>
      map.set((Number.parseInt(first, 16) + at).toString(16).padStart(4, '0'), letter)
    )
  }
  return map
}

function toText(page: string, maps: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font = ''
  const parts: string[] = []
  for (const [, name, shown] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = name
    if (shown === undefined) continue
    for (const [, hex = ''] of shown.matchAll(/<([0-9a-f]*)>/g)) {
      for (const code of hex.match(/.{4}/g) ?? []) parts.push(maps.get(font)?.get(code) ?? '\uFFFD')
    }
  }
  return parts.join('')
}
