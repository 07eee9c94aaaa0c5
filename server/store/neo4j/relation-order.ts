/**
 * Reorders entity ids from code point order into the order of their relations' ids (`from/TYPE/to`): a slash
 * sorts after `+`, `-` and `.`, so ids that extend an id with one of these come before it.
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
