import type { Dataset } from './dataset.ts'
import { earliestDay, latestDay } from './dates.ts'
import type { Entity } from './entity.ts'
import type { Problem } from './error.ts'
import type { Kind } from './kinds.ts'
import type { Relation } from './relation.ts'
import { RELATION_TABLE } from './relation-types.ts'
import { MOST_FAULTS, readShape } from './read-shape.ts'
import { salvage, toProblem } from './shape.ts'

/** What the datasets named in `uses` provide to a dataset under check. */
export type Known = {
  /** `any` where the entity exists but its kind cannot be read */
  kindOf(entity: string): Kind | 'any' | undefined
  hasSource(source: string): boolean
}

const TOO_MANY = problem(
  'dataset',
  '',
  `it has ${MOST_FAULTS} faults or more, and was not read to the end`,
  'Mend these first, or see that it is the right file.'
)

type Records = Pick<Dataset, 'entities' | 'relations' | 'sources' | 'beginnings'>

const NOTHING: Known = { kindOf: () => undefined, hasSource: () => false }

export type Checked = { dataset: Dataset; problems: [] } | { dataset: null; problems: Problem[] }

/**
 * Reads a dataset from outside and lists everything wrong with it, each with file, record, field and remedy:
 * the shape of each record, and how the well-formed ones fit together.
 */
export function checkDataset(input: unknown, file: string, known: Known = NOTHING): Checked {
  const { dataset, issues } = readShape(input)
  if (dataset) {
    const faults = checkFit(dataset, known).map((fault) => ({ ...fault, file }))
    return faults.length > 0 ? { dataset: null, problems: faults } : { dataset, problems: [] }
  }
  const shape = issues.slice(0, MOST_FAULTS).map((issue) => toProblem(issue, input, file))
  if (issues.length >= MOST_FAULTS) return { dataset: null, problems: [...shape, { ...TOO_MANY, file }] }
  const { sound, broken } = salvage(input)
  const fit = checkFit(sound, {
    kindOf: (id) => known.kindOf(id) ?? (broken.has(id) ? 'any' : undefined),
    hasSource: (id) => known.hasSource(id) || broken.has(id)
  })
  return { dataset: null, problems: [...shape, ...fit.map((fault) => ({ ...fault, file }))] }
}

/**
 * How the records of a dataset fit together: duplicate ids, dangling ends, ends of the wrong kind, sources,
 * date spans.
 */
export function checkFit(dataset: Records, known: Known = NOTHING): Problem[] {
  const entities = new Map(dataset.entities.map((entity) => [entity.id, entity]))
  const sources = new Set(dataset.sources.map((source) => source.id))
  const kindOf = (id: string) => entities.get(id)?.kind ?? known.kindOf(id)
  const hasSource = (id: string) => sources.has(id) || known.hasSource(id)
  return [
    ...doubles(dataset.entities, 'entity'),
    ...doubles(dataset.relations, 'relation'),
    ...doubles(dataset.sources, 'source'),
    ...dataset.entities.flatMap((entity) => checkEntity(entity, hasSource)),
    ...dataset.relations.flatMap((relation) => checkRelation(relation, kindOf, hasSource)),
    ...dataset.beginnings.flatMap((beginning) =>
      [...new Set([beginning.focus, ...beginning.entities])]
        .filter((id) => !kindOf(id))
        .map((id) => notThere('entity', `beginning ${beginning.id}`, 'entities', id))
    )
  ]
}

function checkEntity(entity: Entity, hasSource: (id: string) => boolean): Problem[] {
  const record = `entity ${entity.id}`
  return [
    ...checkSpan(entity, record),
    ...entity.cites.flatMap((cite, i) =>
      hasSource(cite.source) ? [] : [notThere('source', record, `cites.${i}.source`, cite.source)]
    )
  ]
}

function checkSpan({ start, end }: Pick<Entity, 'start' | 'end'>, record: string): Problem[] {
  if (start === undefined || end === undefined || earliestDay(start) <= latestDay(end)) return []
  return [problem(record, 'end', `it ends (${end}) before it starts (${start})`, 'Mend one of the two.')]
}

function checkRelation(
  relation: Relation,
  kindOf: Known['kindOf'],
  hasSource: (id: string) => boolean
): Problem[] {
  const record = `relation ${relation.id}`
  const entry = RELATION_TABLE[relation.type]
  const problems = checkSpan(relation, record)
  for (const end of ['from', 'to'] as const) {
    const kind = kindOf(relation[end])
    const allowed = entry[end]
    if (!kind) problems.push(notThere('entity', record, end, relation[end]))
    else if (kind !== 'any' && !allowed.includes(kind)) {
      const wrong = `${relation.type} cannot have ${withArticle(kind)} (${relation[end]}) at its “${end}” end`
      problems.push(problem(record, end, wrong, `Allowed there: ${[...new Set(allowed)].join(', ')}.`))
    }
  }
  const stem = `${relation.from}/${relation.type}/${relation.to}`
  if (relation.id !== stem && !relation.id.startsWith(`${stem}/`)) {
    problems.push(problem(record, 'id', 'the id does not say what the relation joins', `Write ${stem}.`))
  }
  relation.assertions.forEach((assertion, i) => {
    if (!hasSource(assertion.source)) {
      problems.push(notThere('source', record, `assertions.${i}.source`, assertion.source))
    }
  })
  return problems
}

/** A kind with its article: `an action`, `a person`. */
export function withArticle(kind: Kind): string {
  return `${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}`
}

function doubles(records: readonly { id: string }[], what: string): Problem[] {
  const seen = new Set<string>()
  return records.flatMap(({ id }) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      problem(
        `${what} ${id}`,
        'id',
        'the id stands twice',
        'Give one of them an id of its own, or unite them.'
      )
    ]
  })
}

function notThere(missing: 'entity' | 'source', record: string, field: string, id: string): Problem {
  const right = 'Add it, mend the id, or name its dataset under “uses”.'
  return { ...problem(record, field, `there is no ${missing} “${id}”`, right), missing }
}

function problem(record: string, field: string, wrong: string, right: string): Problem {
  return { file: '', record, field, wrong, right }
}
