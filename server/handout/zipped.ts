import { type Zippable, zipSync } from 'fflate'

/** One fixed day for every file, by the local clock as ZIP has it, so that equal decks give equal bytes anywhere. */
const DAY = new Date(2000, 0, 1)

/** Files in a ZIP, in their order; pictures are not compressed again. */
export function zipped(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const entries: Zippable = {}
  for (const [name, bytes] of files) {
    entries[name] = [bytes, { level: name.endsWith('.png') ? 0 : 6, mtime: DAY }]
  }
  return zipSync(entries)
}
