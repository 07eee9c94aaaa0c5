import type { Answer, ReadName } from '#model/contracts.ts'

type Cited = Pick<Answer<'between'>, 'entities' | 'relations' | 'sources'>

/** An answer with less of what it lists, and in words how much less. */
export type Fewer = { answer: Answer<ReadName>; word: string }

/**
 * The most of an answer that is small enough: its first relations, or its first steps, with the entities and
 * sources that these need; null where it lists neither, or one alone is too much.
 */
export function fewer(
  answer: Answer<ReadName>,
  isSmall: (answer: Answer<ReadName>) => boolean
): Fewer | null {
  if ('steps' in answer) {
    return most(answer.steps.length, 'steps', isSmall, (keep) => {
      const steps = answer.steps.slice(0, keep)
      const needed = new Set(steps.flatMap(({ relations }) => relations))
      return { ...answer, steps, ...needing(answer, ({ id }) => needed.has(id)) }
    })
  }
  if ('total' in answer && 'relations' in answer) {
    return most(answer.relations.length, 'relations', isSmall, (keep) => {
      const needed = new Set(answer.relations.slice(0, keep).map(({ id }) => id))
      return { ...answer, ...needing(answer, ({ id }) => needed.has(id)) }
    })
  }
  return null
}

/** Halves the span between what is small enough and what is not. */
function most(
  all: number,
  what: string,
  isSmall: (answer: Answer<ReadName>) => boolean,
  first: (keep: number) => Answer<ReadName>
): Fewer | null {
  let [small, large] = [0, all]
  while (large - small > 1) {
    const middle = Math.floor((small + large) / 2)
    if (isSmall(first(middle))) small = middle
    else large = middle
  }
  return small === 0 ? null : { answer: first(small), word: `${small} of ${all} ${what}` }
}

function needing(
  { entities, relations, sources }: Cited,
  isNeeded: (relation: Cited['relations'][number]) => boolean
): Cited {
  const kept = relations.filter(isNeeded)
  const ends = new Set(kept.flatMap(({ from, to }) => [from, to]))
  const cited = new Set(kept.flatMap(({ assertions }) => assertions.map(({ source }) => source)))
  return {
    entities: entities.filter(({ id }) => ends.has(id)),
    relations: kept,
    sources: sources.filter(({ id }) => cited.has(id))
  }
}
