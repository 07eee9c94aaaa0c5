import { z } from 'zod'
import { Dataset } from './dataset.ts'
import type { Entity } from './entity.ts'
import type { Problem } from './error.ts'
import type { Kind } from './kinds.ts'
import { KINDS } from './kinds.ts'
import type { Relation } from './relation.ts'
import { RELATION_TABLE, RELATION_TYPES } from './relation-types.ts'
import { STATUSES } from './status.ts'

/** What the datasets named in `uses` bring to a dataset under check. */
export type Known = { kindOf(entity: string): Kind | undefined; hasSource(source: string): boolean }

const NOTHING: Known = { kindOf: () => undefined, hasSource: () => false }

export type Checked = { dataset: Dataset; problems: [] } | { dataset: null; problems: Problem[] }

/**
 * Reads a dataset from outside and lists everything that is wrong with it, each with file, record, field
 * and remedy. First the shape of each record; where all shapes are right, how the records fit together.
 */
export function checkDataset(input: unknown, file: string, known: Known = NOTHING): Checked {
  const parsed = Dataset.safeParse(input)
  if (!parsed.success) {
    return { dataset: null, problems: parsed.error.issues.map((issue) => toProblem(issue, input, file)) }
  }
  const problems = checkFit(parsed.data, known).map((fault) => ({ ...fault, file }))
  return problems.length > 0 ? { dataset: null, problems } : { dataset: parsed.data, problems: [] }
}

/** How the records of a dataset fit together: double ids, dangling ends, ends of the wrong kind, sources. */
export function checkFit(dataset: Dataset, known: Known = NOTHING): Problem[] {
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
        .map((id) => unknownEntity(`beginning ${beginning.id}`, 'entities', id))
    )
  ]
}

function checkEntity(entity: Entity, hasSource: (id: string) => boolean): Problem[] {
  return entity.cites.flatMap((cite, i) =>
    hasSource(cite.source) ? [] : [unknownSource(`entity ${entity.id}`, `cites.${i}.source`, cite.source)]
  )
}

function checkRelation(
  relation: Relation,
  kindOf: (id: string) => Kind | undefined,
  hasSource: (id: string) => boolean
): Problem[] {
  const record = `relation ${relation.id}`
  const entry = RELATION_TABLE[relation.type]
  const problems: Problem[] = []
  for (const end of ['from', 'to'] as const) {
    const kind = kindOf(relation[end])
    const allowed = entry[end]
    if (!kind) problems.push(unknownEntity(record, end, relation[end]))
    else if (!allowed.includes(kind)) {
      const wrong = `${relation.type} cannot have a ${kind} (${relation[end]}) at its ${end} end`
      problems.push(problem(record, end, wrong, `Allowed there: ${[...new Set(allowed)].join(', ')}.`))
    }
  }
  const stem = `${relation.from}/${relation.type}/${relation.to}`
  if (relation.id !== stem && !relation.id.startsWith(`${stem}/`)) {
    problems.push(problem(record, 'id', 'the id does not say what the relation joins', `Write ${stem}.`))
  }
  relation.assertions.forEach((assertion, i) => {
    if (!hasSource(assertion.source)) {
      problems.push(unknownSource(record, `assertions.${i}.source`, assertion.source))
    }
  })
  return problems
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

function unknownEntity(record: string, field: string, id: string): Problem {
  return problem(
    record,
    field,
    `there is no entity “${id}”`,
    'Add it, mend the id, or name its dataset under “uses”.'
  )
}

function unknownSource(record: string, field: string, id: string): Problem {
  return problem(
    record,
    field,
    `there is no source “${id}”`,
    'Add it, mend the id, or name its dataset under “uses”.'
  )
}

function problem(record: string, field: string, wrong: string, right: string): Problem {
  return { file: '', record, field, wrong, right }
}

const SINGULAR = {
  entities: 'entity',
  relations: 'relation',
  sources: 'source',
  beginnings: 'beginning'
}

function toProblem(issue: z.core.$ZodIssue, input: unknown, file: string): Problem {
  const [list, index, ...rest] = issue.path.map(String)
  const inRecord = isList(list) && index !== undefined
  const record = inRecord ? `${SINGULAR[list]} ${nameAt(input, list, Number(index))}` : 'dataset'
  const field = (inRecord ? rest : issue.path.map(String)).join('.')
  return { file, record, field, ...explain(issue, field) }
}

function explain(issue: z.core.$ZodIssue, field: string): { wrong: string; right: string } {
  if (issue.code === 'invalid_value') {
    const closed = field.endsWith('kind') ? KINDS : field.endsWith('status') ? STATUSES : RELATION_TYPES
    const allowed = issue.values.length > 0 ? issue.values : closed
    return { wrong: 'not one of the words allowed here', right: `Use one of: ${allowed.join(', ')}.` }
  }
  if (issue.code === 'unrecognized_keys') {
    return { wrong: `unknown field ${issue.keys.join(', ')}`, right: 'Remove it, or mend its spelling.' }
  }
  if (issue.code === 'invalid_type') {
    return { wrong: `expected ${issue.expected}`, right: `Give a value of type ${issue.expected}.` }
  }
  const [wrong, right] = issue.message.split('; ')
  return {
    wrong: wrong ?? issue.message,
    right: right ? `${right.charAt(0).toUpperCase()}${right.slice(1)}.` : 'Mend the value.'
  }
}

const Records = z.array(z.unknown()).catch([])
const Lists = z.looseObject({ entities: Records, relations: Records, sources: Records, beginnings: Records })
const Named = z.looseObject({ id: z.string() })

function nameAt(input: unknown, list: keyof typeof SINGULAR, index: number): string {
  const lists = Lists.safeParse(input)
  const record = Named.safeParse(lists.success ? lists.data[list][index] : null)
  return record.success ? record.data.id : `number ${index + 1}`
}

function isList(text: string | undefined): text is keyof typeof SINGULAR {
  return text !== undefined && Object.hasOwn(SINGULAR, text)
}
