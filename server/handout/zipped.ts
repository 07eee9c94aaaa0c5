import { type Zippable, zipSync } from 'fflate'

/** The same day for every file, so that the same deck gives the same bytes. */
const DAY = '2000-01-01'

/** Files in a ZIP, in their order; pictures are not pressed again. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const [name, bytes] of files) {
    entries[name] = [bytes, { level: name.endsWith('.png') ? 0 : 6, mtime: DAY }]
  }
  return zipSync(entries)
}
