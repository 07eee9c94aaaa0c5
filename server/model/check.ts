import type { Dataset } from './dataset.ts'
import { earliestDay, latestDay } from './dates.ts'
import type { Problem } from './error.ts'
import { RelationId } from './id.ts'
import type { Kind } from './kinds.ts'
import { RELATION_TABLE } from './relation-types.ts'
import { MOST_FAULTS, readShape } from './read-shape.ts'
import { isLost, type Records, salvage, toProblem } from './shape.ts'

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

const NOTHING: Known = { kindOf: () => undefined, hasSource: () => false }

export type Checked = { dataset: Dataset; problems: [] } | { dataset: null; problems: Problem[] }

/**
 * Reads a dataset from outside and lists everything wrong with it, each with file, record, field and remedy:
 * the shape of each record, and how all of them fit together as far as they can be read.
 */
export function checkDataset(input: unknown, file: string, known: Known = NOTHING): Checked {
  const { dataset, issues } = readShape(input)
  if (dataset) {
    const faults = checkFit(dataset, known).map((fault) => ({ ...fault, file }))
    return faults.length > 0 ? { dataset: null, problems: faults } : { dataset, problems: [] }
  }
  const shape = issues.slice(0, MOST_FAULTS).map((issue) => toProblem(issue, input, file))
  if (issues.length >= MOST_FAULTS) return { dataset: null, problems: [...shape, { ...TOO_MANY, file }] }
  const [noEntities, noSources] = [isLost(input, 'entities', issues), isLost(input, 'sources', issues)]
  const fit = checkFit(salvage(input), {
    kindOf: (id) => known.kindOf(id) ?? (noEntities ? 'any' : undefined),
    hasSource: (id) => known.hasSource(id) || noSources
  })
  return { dataset: null, problems: [...shape, ...fit.map((fault) => ({ ...fault, file }))] }
}

/**
 * How the records of a dataset fit together: duplicate ids, dangling ends, ends of the wrong kind, sources,
 * date spans.
 */
export function checkFit(dataset: Records, known: Known): Problem[] {
  const entities = new Map(dataset.entities.map((entity) => [entity.id, entity]))
  const sources = new Set(dataset.sources.map((source) => source.id))
  const kindOf = (id: string) => (entities.has(id) ? (entities.get(id)?.kind ?? 'any') : known.kindOf(id))
  const hasSource = (id: string) => sources.has(id) || known.hasSource(id)
  return [
    ...doubles(dataset.entities, 'entity'),
    ...doubles(dataset.relations, 'relation'),
    ...doubles(dataset.sources, 'source'),
    ...doubles(dataset.beginnings, 'beginning'),
    ...dataset.entities.flatMap((entity) => checkEntity(entity, hasSource)),
    ...dataset.relations.flatMap((relation) => checkRelation(relation, kindOf, hasSource)),
    ...dataset.beginnings.flatMap((beginning) => checkBeginning(beginning, kindOf))
  ]
}

function checkBeginning(
  { id: own, focus, entities }: Records['beginnings'][number],
  kindOf: Known['kindOf']
): Problem[] {
  const missing = [...new Set(entities)].flatMap((id) =>
    id === undefined || kindOf(id) ? [] : [['entities', id] as const]
  )
  const lost = focus !== undefined && !kindOf(focus) ? [['focus', focus] as const] : []
  return [...lost, ...missing.filter(([, id]) => id !== focus)].map(([field, id]) =>
    notThere('entity', `beginning ${own}`, field, id)
  )
}

function checkEntity(entity: Records['entities'][number], hasSource: (id: string) => boolean): Problem[] {
  const record = `entity ${entity.id}`
  return [
    ...checkSpan(entity, record),
    ...entity.cites.flatMap((cite, i) =>
      cite.source === undefined || hasSource(cite.source)
        ? []
        : [notThere('source', record, `cites.${i}.source`, cite.source)]
    )
  ]
}

function checkSpan(
  { start, end }: { start?: string | undefined; end?: string | undefined },
  record: string
): Problem[] {
  if (start === undefined || end === undefined || earliestDay(start) <= latestDay(end)) return []
  return [problem(record, 'end', `it ends (${end}) before it starts (${start})`, 'Mend one of the two.')]
}

function checkRelation(
  relation: Records['relations'][number],
  kindOf: Known['kindOf'],
  hasSource: (id: string) => boolean
): Problem[] {
  const record = `relation ${relation.id}`
  const swapped = checkSwapped(relation, kindOf)
  return [
    ...checkSpan(relation, record),
    ...(swapped.length > 0 ? swapped : [...checkEnds(relation, kindOf), ...checkStem(relation)]),
    ...relation.assertions.flatMap(({ source }, i) =>
      source === undefined || hasSource(source)
        ? []
        : [notThere('source', record, `assertions.${i}.source`, source)]
    )
  ]
}

function checkEnds(relation: Records['relations'][number], kindOf: Known['kindOf']): Problem[] {
  const { type } = relation
  const record = `relation ${relation.id}`
  return (['from', 'to'] as const).flatMap((end) => {
    const id = relation[end]
    if (id === undefined) return []
    const kind = kindOf(id)
    if (!kind) return [notThere('entity', record, end, id)]
    if (type === undefined || kind === 'any' || RELATION_TABLE[type][end].includes(kind)) return []
    const wrong = `${type} cannot have ${withArticle(kind)} (${id}) at its “${end}” end`
    return [
      problem(record, end, wrong, `Allowed there: ${[...new Set(RELATION_TABLE[type][end])].join(', ')}.`)
    ]
  })
}

/** Ends that would fit the other way round, told as one fault. */
function checkSwapped(
  { id, type, from, to }: Records['relations'][number],
  kindOf: Known['kindOf']
): Problem[] {
  if (type === undefined || from === undefined || to === undefined) return []
  const [first, second] = [kindOf(from), kindOf(to)]
  if (!first || !second || first === 'any' || second === 'any') return []
  const entry = RELATION_TABLE[type]
  const fits = (a: Kind, b: Kind) => entry.from.includes(a) && entry.to.includes(b)
  if (fits(first, second) || !fits(second, first)) return []
  const wrong = `its ends are swapped: ${type} does not lead from ${withArticle(first)} to ${withArticle(second)}`
  return [
    problem(
      `relation ${id}`,
      'from',
      wrong,
      `Make “${to}” its “from”, “${from}” its “to”, and ${to}/${type}/${from} its id.`
    )
  ]
}

function checkStem({ id, type, from, to }: Records['relations'][number]): Problem[] {
  if (type === undefined || from === undefined || to === undefined || !RelationId.safeParse(id).success)
    return []
  const stem = `${from}/${type}/${to}`
  if (id === stem || id.startsWith(`${stem}/`)) return []
  return [problem(`relation ${id}`, 'id', 'the id does not say what the relation joins', `Write ${stem}.`)]
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
        'the id occurs twice',
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
