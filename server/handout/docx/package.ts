import { Document, type IPropertiesOptions, Packer } from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { type About, toCore } from '../core-properties.ts'
import { zipped } from '../zipped.ts'

/**
 * Makes equal Word files of equal memos: the library picks random names for links, keeps counting pictures from
 * file to file, and adds the date.
 */
export async function toPackage(memo: IPropertiesOptions, about: About): Promise<Uint8Array> {
  const made = await Packer.toBuffer(new Document(memo))
  const names = new Map<string, string>()
  const nameOf = (random: string): string => {
    const name = names.get(random) ?? `rIdLink${names.size + 1}`
    names.set(random, name)
    return name
  }
  let pictures = 0
  const parts = Object.entries(unzipSync(made)).map(([name, bytes]): [string, Uint8Array] => {
    if (name === 'docProps/core.xml') return [name, strToU8(toCore(about))]
    if (!/\.(xml|rels)$/.test(name)) return [name, bytes]
    const xml = strFromU8(bytes)
      .replaceAll(/(?<=(?:r:id|Id)=")rId[\w-]*[a-z_-][\w-]*(?=")/g, nameOf)
      .replaceAll(/(?<=<wp:docPr id=")\d+(?=")/g, () => String((pictures += 1)))
    return [name, strToU8(xml)]
  })
  return zipped(new Map(parts))
}
