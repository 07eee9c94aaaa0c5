import type { Answer, ReadName } from '#model/contracts.ts'

type Records = Pick<Answer<'between'>, 'entities' | 'relations' | 'sources'>

type Section = Answer<'compare'>['sections'][number]

/** An answer with less of what it lists, and in words how much less. */
export type Fewer = { answer: Answer<ReadName>; word: string }

type IsSmall = (answer: Answer<ReadName>) => boolean

/**
 * As much of an answer as is small enough: its first relations or steps, with the entities and sources that
 * these need. Of what is ranked or compared, each item first loses grounds, then items are dropped. Null where
 * the read lists nothing of the kind, or where even one is too much.
 */
export function fewer<N extends ReadName>(read: N, answer: Answer<N>, isSmall: IsSmall): Fewer | null {
  return FEWER[read]?.(answer, isSmall) ?? null
}

/** How an answer of each read is made smaller; null where it lists nothing that could be left out. */
const FEWER: { [N in ReadName]: ((answer: Answer<N>, isSmall: IsSmall) => Fewer | null) | null } = {
  overview: null,
  search: null,
  entity: null,
  preview: null,
  neighbors: fewerRelations,
  between: fewerRelations,
  evidence: fewerRelations,
  related: fewerHits,
  compare: fewerItems,
  audit: null,
  timeline: fewerEvents,
  changes: fewerChanges,
  source: fewerSupported,
  paths: null,
  chain: fewerSteps
}

function fewerSteps(answer: Answer<'chain'>, isSmall: IsSmall): Fewer | null {
  return most(answer.steps.length, 'steps', isSmall, (keep) => {
    const steps = answer.steps.slice(0, keep)
    const needed = new Set(steps.flatMap(({ relations }) => relations))
    return { ...answer, steps, ...needing(answer, ({ id }) => needed.has(id)) }
  })
}

function fewerRelations(
  answer: Answer<'neighbors' | 'between' | 'evidence'>,
  isSmall: IsSmall
): Fewer | null {
  return most(answer.relations.length, 'relations', isSmall, (keep) => {
    const needed = new Set(answer.relations.slice(0, keep).map(({ id }) => id))
    return { ...answer, ...needing(answer, ({ id }) => needed.has(id)) }
  })
}

/** The first changes, with all new sources where there is room for these. */
function fewerChanges(answer: Answer<'changes'>, isSmall: IsSmall): Fewer | null {
  const first = (keep: number, fresh: readonly string[]): Answer<'changes'> => {
    const changes = answer.changes.slice(0, keep)
    const needed = new Set(changes.map(({ relation }) => relation))
    const cited = needing(answer, ({ id }) => needed.has(id), { sources: fresh })
    const known = new Set(cited.sources.map(({ id }) => id))
    const named = answer.newSources.sources.filter((id) => known.has(id))
    return { ...answer, ...cited, changes, newSources: { ...answer.newSources, sources: named } }
  }
  const all = answer.changes.length
  return (
    most(all, 'changed relations', isSmall, (keep) => first(keep, answer.newSources.sources)) ??
    most(all, 'changed relations, and of the new sources theirs', isSmall, (keep) => first(keep, []))
  )
}

/** The first relations that a source supports, with all that cite it where there is room for these. */
function fewerSupported(answer: Answer<'source'>, isSmall: IsSmall): Fewer | null {
  const first = (keep: number, citing: readonly string[]): Answer<'source'> => {
    const needed = new Set(answer.relations.slice(0, keep).map(({ id }) => id))
    const cited = needing(answer, ({ id }) => needed.has(id), { entities: citing })
    const known = new Set(cited.entities.map(({ id }) => id))
    return {
      ...answer,
      ...cited,
      without: answer.without.filter(({ relation }) => needed.has(relation)),
      citing: { ...answer.citing, entities: answer.citing.entities.filter((id) => known.has(id)) }
    }
  }
  const all = answer.relations.length
  return (
    most(all, 'relations', isSmall, (keep) => first(keep, answer.citing.entities)) ??
    most(all, 'relations, and of the entities that cite it theirs', isSmall, (keep) => first(keep, []))
  )
}

function fewerEvents(answer: Answer<'timeline'>, isSmall: IsSmall): Fewer | null {
  return most(answer.events.length, 'events', isSmall, (keep) => {
    const events = answer.events.slice(0, keep)
    const needed = new Set(events.flatMap(({ points }) => points.map(({ relation }) => relation)))
    const entities = [...answer.undated, ...events.flatMap(({ about }) => about ?? [])]
    const sources = events.flatMap((event) => event.sources)
    return { ...answer, events, ...needing(answer, ({ id }) => needed.has(id), { entities, sources }) }
  })
}

function fewerHits(answer: Answer<'related'>, isSmall: IsSmall): Fewer | null {
  const first = (hits: number, reasons: number): Answer<'related'> => {
    const kept = answer.hits.slice(0, hits).map((hit) => {
      const left = hit.reasons.slice(0, reasons)
      return { ...hit, reasons: left, more: hit.more + hit.reasons.length - left.length }
    })
    const needed = new Set(
      kept.flatMap((hit) => [...hit.direct, ...hit.reasons.flatMap(({ left, right }) => [...left, ...right])])
    )
    return { ...answer, hits: kept, ...needing(answer, ({ id }) => needed.has(id)) }
  }
  const all = answer.hits.length
  const longest = Math.max(0, ...answer.hits.map(({ reasons }) => reasons.length))
  return (
    most(longest, 'reasons for each action', isSmall, (keep) => first(all, keep)) ??
    most(all, 'actions with a reason each', isSmall, (keep) => first(keep, 1))
  )
}

function fewerItems(answer: Answer<'compare'>, isSmall: IsSmall): Fewer | null {
  const { sections } = answer
  // what both have comes first, then one item of each one-sided list in turn
  const alone = sections.flatMap(({ left, right }) => [...left.items.entries(), ...right.items.entries()])
  const ordered: object[] = [
    ...sections.flatMap(({ shared }) => shared.items),
    ...alone.toSorted(([a], [b]) => a - b).map(([, item]) => item)
  ]
  const first = (items: number, relations: number): Answer<'compare'> => {
    const kept = new Set(ordered.slice(0, items))
    const some = (ids: readonly string[]): string[] => ids.slice(0, relations)
    const side = ({ total, items: all }: Section['left']) => ({
      total,
      items: all
        .filter((item) => kept.has(item))
        .map((item) => ({ ...item, relations: some(item.relations) }))
    })
    const less = sections.map(({ section, shared, left, right }) => ({
      section,
      shared: {
        total: shared.total,
        items: shared.items
          .filter((item) => kept.has(item))
          .map((item) => ({ ...item, left: some(item.left), right: some(item.right) }))
      },
      left: side(left),
      right: side(right)
    }))
    const needed = new Set([...answer.direct, ...less.flatMap(groundsOf).flat()])
    return { ...answer, sections: less, ...needing(answer, ({ id }) => needed.has(id)) }
  }
  const all = ordered.length
  const deepest = Math.max(0, ...sections.flatMap(groundsOf).map(({ length }) => length))
  return (
    most(deepest, 'relations for each item', isSmall, (keep) => first(all, keep)) ??
    most(all, 'items with a relation each', isSmall, (keep) => first(keep, 1))
  )
}

/** The relations on which each item of a section rests. */
function groundsOf({ shared, left, right }: Section): string[][] {
  return [
    ...shared.items.flatMap((item) => [item.left, item.right]),
    ...[...left.items, ...right.items].map(({ relations }) => relations)
  ]
}

/** Finds by halving the largest count that is small enough. */
function most(
  all: number,
  what: string,
  isSmall: IsSmall,
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

/** The relations needed, with their ends and sources, and with others that are named. */
function needing(
  { entities, relations, sources }: Records,
  isNeeded: (relation: Records['relations'][number]) => boolean,
  also: { entities?: readonly string[]; sources?: readonly string[] } = {}
): Records {
  const kept = relations.filter(isNeeded)
  const ends = new Set([...kept.flatMap(({ from, to }) => [from, to]), ...(also.entities ?? [])])
  const cited = new Set([
    ...kept.flatMap(({ assertions }) => assertions.map(({ source }) => source)),
    ...(also.sources ?? [])
  ])
  return {
    entities: entities.filter(({ id }) => ends.has(id)),
    relations: kept,
    sources: sources.filter(({ id }) => cited.has(id))
  }
}
