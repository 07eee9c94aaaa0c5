import { strToU8, Zip, ZipDeflate } from 'fflate'

/** A file of a ZIP archive, as a stream of text. */
type Entry = { name: string; content: AsyncIterable<string> }

/** One fixed date, so that equal data gives an equal file. */
const DAY = new Date(1980, 0, 1)

/** A ZIP archive, streamed; no file in it is ever whole in memory. */
export async function* toZip(entries: readonly Entry[]): AsyncIterable<Uint8Array> {
  const made: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    made.push(chunk)
  })
  for (const { name, content } of entries) {
    const file = new ZipDeflate(name, { level: 6 })
    file.mtime = DAY
    zip.add(file)
    for await (const text of content) {
      file.push(strToU8(text))
      yield* made.splice(0)
    }
    file.push(new Uint8Array(0), true)
    yield* made.splice(0)
  }
  zip.end()
  yield* made.splice(0)
}
