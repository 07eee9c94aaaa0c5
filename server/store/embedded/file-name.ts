import { createHash } from 'node:crypto'

/** Longest part of a file's name that is made of the id itself. */
const LONGEST = 150

/**
 * The name of the file that keeps the record of that id: two ids never share one, also where the file system does
 * not tell `A` from `a` or takes no long names.
 */
export function fileNameOf(id: string): string {
  const name = encodeURIComponent(id)
  const plain = name === name.toLowerCase() && name.length <= LONGEST
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 16)
  // no id has an @, so no plain name can be made to look like this one
  return `${plain ? name : `${name.toLowerCase().slice(0, LONGEST)}@${hash}`}.json`
}
