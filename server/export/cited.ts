import type { ShownEntity, ShownRelation } from '#model/shown.ts'

/** The ids of the sources that some entities and relations refer to. */
export async function citedIn(
  entities: AsyncIterable<readonly ShownEntity[]>,
  relations: AsyncIterable<readonly ShownRelation[]>
): Promise<ReadonlySet<string>> {
  const cited = new Set<string>()
  for await (const batch of entities)
    for (const { cites } of batch) for (const { source } of cites) cited.add(source)
  for await (const batch of relations) {
    for (const { assertions } of batch) for (const { source } of assertions) cited.add(source)
  }
  return cited
}
