import { canonical } from '#model/dataset.ts'
import type { Dataset } from '#model/dataset.ts'
import { checkDataset } from '#model/check.ts'
import type { ShownEntity, ShownRelation, ShownSource } from '#model/shown.ts'
import { buildGraph } from '#graph/graph.ts'
import fc from 'fast-check'
import type { ExportAsked } from '../../server/export/asked.ts'
import type { Extract } from '../../server/export/extract.ts'
import { openExtract } from '../../server/export/extract.ts'
import type { Loss, Records } from '../../server/export/loss.ts'
import { isOf } from '../../server/export/loss.ts'
import { toHoldings } from '../../server/store/embedded/holdings.ts'
import { naughty } from '../support/naughty.ts'
import { randomDataset } from '../support/random-datasets.ts'

/** Records in one list per sort: what went in, or what was read back. */
export type Lists = { entities: ShownEntity[]; relations: ShownRelation[]; sources: ShownSource[] }

/** A record as much as a format can say of it; null where it cannot say it at all. */
function lessen<K extends keyof Records>(
  losses: readonly Loss[],
  sort: K,
  record: Records[K]
): Records[K] | null {
  let left: Records[K] | null = record
  for (const loss of losses) if (left && isOf(loss, sort) && loss.less) left = loss.less(left)
  return left
}

/** The extract of some datasets. */
export function extractOf(datasets: readonly Dataset[], asked: ExportAsked = {}): Promise<Extract> {
  const held = datasets.map(canonical)
  return openExtract(toHoldings(held, buildGraph(held), 'v1'), asked)
}

/** Everything that comes, in one list. */
export async function all<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const found: T[] = []
  for await (const batch of batches) found.push(...batch)
  return found
}

/** A file as its bytes. */
export async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const piece of pieces) parts.push(Buffer.from(piece as string))
  return Buffer.concat(parts)
}

/** An extract less what its format cannot say. */
export async function lessened(extract: Extract, losses: readonly Loss[]): Promise<Lists> {
  const entities = (await all(extract.entities())).flatMap((one) => lessen(losses, 'entity', one) ?? [])
  const relations = (await all(extract.relations())).flatMap((one) => lessen(losses, 'relation', one) ?? [])
  const sources = (await all(extract.sources())).flatMap((one) => lessen(losses, 'source', one) ?? [])
  return { entities, relations, sources }
}

/** Two overlapping datasets with naughty strings in every free text. */
export const naughtyDatasets: fc.Arbitrary<Dataset[]> = fc
  .tuple(randomDataset('one'), randomDataset('two'), fc.array(naughty, { minLength: 20, maxLength: 20 }))
  .map(([one, two, texts]) => [one, two].map((dataset) => spoil(dataset, texts)))

function spoil(dataset: Dataset, texts: readonly string[]): Dataset {
  let at = dataset.id.length
  const text = (): string => texts[at++ % texts.length] ?? ''
  const name = (): string => text().trim() || 'name'
  const spoiled = {
    ...dataset,
    title: name(),
    licence: text(),
    entities: dataset.entities.map((entity) => ({
      ...entity,
      name: name(),
      aliases: [...new Set(entity.aliases.map(name))],
      summary: text(),
      place: text(),
      identifiers: Object.fromEntries(Object.keys(entity.identifiers).map((key) => [key, text() || '-']))
    })),
    relations: dataset.relations.map((relation) => ({
      ...relation,
      role: text(),
      summary: text(),
      assertions: relation.assertions.map((assertion) => ({
        ...assertion,
        by: text(),
        pin: text(),
        quote: text(),
        note: text()
      }))
    })),
    sources: dataset.sources.map((source) => ({
      ...source,
      title: name(),
      publisher: name(),
      note: text(),
      archiveUrl: source.date ? 'https://example.org/archive' : undefined
    }))
  }
  const checked = checkDataset(JSON.parse(JSON.stringify(spoiled)), dataset.id)
  if (!checked.dataset) throw new Error(JSON.stringify(checked.problems[0]))
  return checked.dataset
}
