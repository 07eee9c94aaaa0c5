/**
 * Entity ids that come by code point, in the order in which the ids of their relations (`from/TYPE/to`) come:
 * the slash stands after `+`, `-` and `.`, so what has such an id as its beginning goes before it.
 */
export async function* byRelation(ids: AsyncIterable<string>): AsyncIterable<string> {
  const held: string[] = []
  for await (const id of ids) {
    for (let last = held.at(-1); last !== undefined && !goesBefore(id, last); last = held.at(-1)) {
      yield last
      held.pop()
    }
    held.push(id)
  }
  yield* held.toReversed()
}

function goesBefore(id: string, held: string): boolean {
  return id.startsWith(held) && (id[held.length] ?? '/') < '/'
}
