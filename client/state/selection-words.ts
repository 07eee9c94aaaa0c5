import { KIND_TABLE } from '#model/kinds.ts'
import type { Known } from '#figure/known.ts'
import type { Scene } from '#figure/scene.ts'
import { countWords } from '#figure/words/count-words.ts'
import { legendWord } from '#figure/words/mark-words.ts'
import { relationsAt } from '#figure/words/relation-at.ts'

type Seen = Pick<Known, 'entities' | 'relations'> & Pick<Scene, 'stacks'> & { asOf: string | null }

/** How many of what are selected: `6 allegations`, `34 states`, `8 alleged relations`; of several sorts `12 things`. */
export function selectionWords(ids: readonly string[], seen: Seen): string {
  if (ids.length > 0 && ids.every((id) => id.includes('/'))) return relationWords(ids, seen)
  const sorts = ids.map((id) => {
    const stack = seen.stacks.find((one) => one.id === id)
    return stack
      ? { kind: stack.kind, count: stack.members.length }
      : { kind: seen.entities.get(id)?.kind, count: 1 }
  })
  const kind = only(sorts.map((sort) => sort.kind))
  if (kind === undefined) return countWords(ids.length, 'thing', 'things')
  const count = sorts.reduce((sum, sort) => sum + sort.count, 0)
  return countWords(count, KIND_TABLE[kind].word, KIND_TABLE[kind].plural)
}

function relationWords(ids: readonly string[], { relations, asOf }: Seen): string {
  const known = ids.flatMap((id) => relations.get(id) ?? [])
  const mark = only(relationsAt(known, asOf).map((relation) => relation.mark))
  const sort = mark === undefined ? '' : `${legendWord(mark).toLowerCase()} `
  return countWords(ids.length, `${sort}relation`, `${sort}relations`)
}

/** What all are; undefined where they differ, or there is none. */
function only<T>(all: readonly T[]): T | undefined {
  const [first] = all
  return all.every((one) => one === first) ? first : undefined
}
