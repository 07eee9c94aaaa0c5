import { createHash } from 'node:crypto'

/** The longest part of a file's name that is made of the id itself, characters. */
const LONGEST = 150

/** Names that Windows keeps for devices, whatever follows their first dot. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/**
 * The file name for a record's id: no two ids share one, even where the file system does not distinguish `A`
 * from `a`, refuses long names or keeps some for devices.
 */
export function fileNameOf(id: string): string {
  const name = encodeURIComponent(id)
  const isDevice = DEVICE.test(name)
  const plain = name === name.toLowerCase() && name.length <= LONGEST && !isDevice
  const hash = createHash('sha256').update(id).digest('hex').slice(0, 16)
  // no id contains an @, so no plain name can look like this one
  return plain ? `${name}.json` : `${isDevice ? '_' : ''}${name.toLowerCase().slice(0, LONGEST)}@${hash}.json`
}
