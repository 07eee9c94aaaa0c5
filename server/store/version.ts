import { createHash } from 'node:crypto'
import type { Dataset } from '#model/dataset.ts'
import { toText } from '#model/dataset.ts'
import { byCodePoint } from '#model/id.ts'

/** The fingerprint of a dataset: the SHA-256 of its file's text, in hex. */
export function hashOf(dataset: Dataset): string {
  return createHash('sha256').update(toText(dataset)).digest('hex')
}

/** The version of a store's data: 16 hex digits that change exactly when a dataset does. */
export function versionOf(datasets: readonly { id: string; hash: string }[]): string {
  const lines = datasets.toSorted((a, b) => byCodePoint(a.id, b.id)).map(({ id, hash }) => `${id} ${hash}\n`)
  return createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16)
}
