import { z } from 'zod'
import { Beginning } from './dataset.ts'
import type { Dataset } from './dataset.ts'
import { Entity } from './entity.ts'
import type { Problem } from './error.ts'
import { Relation } from './relation.ts'
import { Source } from './source.ts'

const SINGULAR = {
  entities: 'entity',
  relations: 'relation',
  sources: 'source',
  beginnings: 'beginning'
}

/** A fault of shape as record, field and remedy. */
export function toProblem(issue: z.core.$ZodIssue, input: unknown, file: string): Problem {
  const [list, index, ...rest] = issue.path.map(String)
  const inRecord = isList(list) && index !== undefined
  const record = inRecord ? `${SINGULAR[list]} ${nameAt(input, list, Number(index))}` : 'dataset'
  const field = (inRecord ? rest : issue.path.map(String)).join('.')
  return { file, record, field, ...explain(issue) }
}

/** What an issue says of a field that is not there at all; its code alone does not tell. */
const ABSENT = 'is missing'

/** How to read what `explain` explains: an issue has words only where the schema brings them, or a field is absent. */
export const WORDLESS = { error: ({ input }: { input?: unknown }) => (input === undefined ? ABSENT : '') }

/** What is wrong with a field and what would be right, in words for people. */
export function explain(issue: z.core.$ZodIssue): { wrong: string; right: string } {
  if (issue.message === ABSENT) return { wrong: ABSENT, right: `${wanted(issue)}.` }
  if (issue.message !== '') {
    const [wrong = '', right] = issue.message.split('; ')
    return { wrong, right: right ? `${right.charAt(0).toUpperCase()}${right.slice(1)}.` : 'Mend the value.' }
  }
  if (issue.code === 'invalid_value') {
    return { wrong: 'not one of the words allowed here', right: `${wanted(issue)}.` }
  }
  if (issue.code === 'unrecognized_keys') {
    return { wrong: `unknown field ${issue.keys.join(', ')}`, right: 'Remove it, or mend its spelling.' }
  }
  if (issue.code === 'invalid_type') {
    return { wrong: `expected ${issue.expected}`, right: `${wanted(issue)}.` }
  }
  if (issue.code === 'too_small') {
    return issue.origin === 'string'
      ? { wrong: 'is empty', right: 'Write something there.' }
      : { wrong: `is below ${issue.minimum}`, right: `Give at least ${issue.minimum}.` }
  }
  if (issue.code === 'too_big') {
    const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : ''
    return { wrong: 'is too long or too large', right: `At most ${issue.maximum}${unit} may stand there.` }
  }
  return { wrong: 'is not what belongs here', right: 'Mend the value.' }
}

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.join(', ')}`
  return issue.code === 'invalid_type' ? `Give a value of type ${issue.expected}` : 'Give it a value'
}

const List = z.array(z.unknown()).catch([])
const Lists = z.looseObject({ entities: List, relations: List, sources: List, beginnings: List })
const Named = z.looseObject({ id: z.string() })

function nameAt(input: unknown, list: keyof typeof SINGULAR, index: number): string {
  const record = Named.safeParse(listIn(input, list)?.[index])
  return record.success ? record.data.id : `number ${index + 1}`
}

/** The list of that name in a text read as JSON; null where there is none. */
export function listIn(input: unknown, name: string): readonly unknown[] | null {
  if (typeof input !== 'object' || input === null || !Object.hasOwn(input, name)) return null
  const list: unknown = Reflect.get(input, name)
  return Array.isArray(list) ? list : null
}

function isList(text: string | undefined): text is keyof typeof SINGULAR {
  return text !== undefined && Object.hasOwn(SINGULAR, text)
}

type Sound = Pick<Dataset, 'entities' | 'relations' | 'sources' | 'beginnings'>

/** The well-formed records, and the ids of those that exist but are broken. */
export function salvage(input: unknown): { sound: Sound; broken: Set<string> } {
  const parsed = Lists.safeParse(input)
  const lists = parsed.success ? parsed.data : { entities: [], relations: [], sources: [], beginnings: [] }
  const broken = new Set<string>()
  const keep = <T>(records: unknown[], schema: z.ZodType<T>): T[] =>
    records.flatMap((record) => {
      const read = schema.safeParse(record)
      if (read.success) return [read.data]
      const named = Named.safeParse(record)
      if (named.success) broken.add(named.data.id)
      return []
    })
  const sound = {
    entities: keep(lists.entities, Entity),
    relations: keep(lists.relations, Relation),
    sources: keep(lists.sources, Source),
    beginnings: keep(lists.beginnings, Beginning)
  }
  return { sound, broken }
}
