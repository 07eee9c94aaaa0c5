import type { z } from 'zod'
import type { COMPARE, Section } from './compare.ts'
import { SECTIONS } from './compare.ts'
import { AppError } from './error.ts'
import { byCodePoint } from './id.ts'
import type { RelationType } from './relation-types.ts'
import { indexTies, sharedTies, tieKey } from './shared-ties.ts'
import type { Card, ShownRelation, ShownSource } from './shown.ts'
import type { Facet, Fragment, Tie } from './ties.ts'
import { endsOf, tiesOf } from './ties.ts'

type CompareParams = z.output<(typeof COMPARE)['params']>
type CompareAnswer = z.output<(typeof COMPARE)['answer']>
type Page = { entities: Card[]; relations: ShownRelation[]; sources: ShownSource[] }

type One = { section: Section; entity: string; relations: string[] }
type Both = { section: Section; entity: string; left: string[]; right: string[] }
/** The content of a comparison before cards and evidence are read. */
export type Compared = {
  direct: string[]
  sections: Record<'shared', Listed<Both>[]> & Record<'left' | 'right', Listed<One>[]>
}
type Listed<T> = { total: number; items: T[] }

/** Compares the ties of two actions; each list is ordered by entity id and cut to the limit. */
export function compareActions(fragment: Fragment, { left, right, limit }: CompareParams): Compared {
  refuseOthers(fragment, left, right)
  const ties = tiesOf(fragment, new Set([left, right]))
  const [ours, theirs] = [ties.get(left) ?? [], ties.get(right) ?? []]
  const kinds = new Map(fragment.entities.map(({ id, kind }) => [id, kind]))
  const sectionOf = ({ facet, entity }: { facet: Facet; entity: string }, relations: readonly string[]) =>
    facet === 'procedure' && (kinds.get(entity) === 'outcome' || relations.some(isOutcome))
      ? 'outcome'
      : toSection(facet)
  const shared = sharedTies(indexTies(ours), indexTies(theirs))
  const both = shared.map((one) => ({
    section: sectionOf(one, [...one.left, ...one.right]),
    entity: one.entity,
    left: one.left,
    right: one.right
  }))
  const common = new Set(shared.map(tieKey))
  const alone = (some: readonly Tie[]) =>
    united(some.filter((tie) => tie.via === null && !common.has(tieKey(tie)))).map((tie) => ({
      section: sectionOf(tie, tie.relations),
      entity: tie.entity,
      relations: tie.relations
    }))
  const listed = <T extends One | Both>(items: readonly T[]) =>
    SECTIONS.map((section): Listed<T> => {
      const own = items
        .filter((item) => item.section === section)
        .toSorted((a, b) => byCodePoint(a.entity, b.entity))
      return { total: own.length, items: own.slice(0, limit) }
    })
  const direct = fragment.relations
    .map(({ id }) => id)
    .filter((id) => {
      const { from, to } = endsOf(id)
      return left !== right && [from, to].includes(left) && [from, to].includes(right)
    })
    .toSorted(byCodePoint)
  return {
    direct,
    sections: { shared: listed(both), left: listed(alone(ours)), right: listed(alone(theirs)) }
  }
}

/** The relations on which a comparison rests, each once. */
export function relationsCompared({ direct, sections }: Compared): string[] {
  const both = sections.shared.flatMap(({ items }) => items.flatMap(({ left, right }) => [...left, ...right]))
  const one = [...sections.left, ...sections.right].flatMap(({ items }) =>
    items.flatMap(({ relations }) => relations)
  )
  return [...new Set([...direct, ...both, ...one])]
}

/** The comparison with its cards, from the relations that were read. */
export function toCompareAnswer(
  { direct, sections }: Compared,
  cards: { left: Card; right: Card },
  { entities, relations, sources }: Page
): CompareAnswer {
  const known = new Map(entities.map((card) => [card.id, card]))
  const side = ({ total, items }: Listed<One>) => ({
    total,
    items: items.flatMap((item) => {
      const entity = known.get(item.entity)
      return entity ? [{ entity, relations: item.relations }] : []
    })
  })
  return {
    ...cards,
    direct,
    sections: SECTIONS.map((section, i) => {
      const shared = sections.shared[i] ?? { total: 0, items: [] }
      return {
        section,
        shared: {
          total: shared.total,
          items: shared.items.flatMap(({ entity: id, left, right }) => {
            const entity = known.get(id)
            return entity ? [{ entity, left, right }] : []
          })
        },
        left: side(sections.left[i] ?? { total: 0, items: [] }),
        right: side(sections.right[i] ?? { total: 0, items: [] })
      }
    }),
    entities,
    relations,
    sources
  }
}

function refuseOthers({ entities }: Fragment, ...asked: readonly string[]): void {
  for (const id of asked) {
    const kind = entities.find((entity) => entity.id === id)?.kind
    if (kind === undefined) throw new AppError('not_found', `There is no entity “${id}”.`)
    if (kind !== 'action') throw new AppError('bad_request', `“${id}” is no action; compare two actions.`)
  }
}

function toSection(facet: Facet): Section {
  return SECTIONS.find((section) => section === facet) ?? 'procedure'
}

const OUTCOMES: ReadonlySet<RelationType> = new Set(['RESULTED_IN', 'RESOLVES'])

function isOutcome(relation: string): boolean {
  return OUTCOMES.has(endsOf(relation).type)
}

/** Several relations to one entity under one facet, as one. */
function united(ties: readonly Tie[]): Tie[] {
  const all = new Map<string, Tie>()
  for (const tie of ties) {
    const held = all.get(tieKey(tie))
    const relations = [...new Set([...(held?.relations ?? []), ...tie.relations])].toSorted(byCodePoint)
    all.set(tieKey(tie), { ...tie, relations })
  }
  return [...all.values()]
}
