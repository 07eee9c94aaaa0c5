import { createHash } from 'node:crypto'

/** The longest part of a file's name that is made of the id itself, characters. */
const LONGEST = 150

/**
 * The file name for a record's id: no two ids share one, even where the file system does not distinguish `A`
 * from `a` or refuses long names.
 */
export function fileNameOf(id: string): string {
  const name = encodeURIComponent(id)
  const plain = name === name.toLowerCase() && name.length <= LONGEST
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 16)
  // no id contains an @, so no plain name can look like this one
  return `${plain ? name : `${name.toLowerCase().slice(0, LONGEST)}@${hash}`}.json`
}
