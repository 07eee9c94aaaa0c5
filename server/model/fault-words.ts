import type { z } from 'zod'
import { nearest } from './nearest.ts'

/** What an issue says of a field that is not there at all; its code alone does not tell. */
const ABSENT = 'is missing'

/** How to read what `explain` explains: an issue has words only where the schema brings them, or a field is absent. */
export const WORDLESS = { error: ({ input }: { input?: unknown }) => (input === undefined ? ABSENT : '') }

/** Letters of a value beyond which nothing near to it is looked for. */
const LONGEST = 60

/** The field in question: what stands there, whether it may be left out, and the names that its record may hold. */
type Found = { value?: unknown; isOptional?: boolean; fields?: readonly string[] }

type Words = { wrong: string; right: string }

/** What is wrong with a field and what would be right, in words for people. */
export function explain(
  issue: z.core.$ZodIssue,
  { value, isOptional = false, fields = [] }: Found = {}
): Words {
  const orLeft = (remedy: string) => (isOptional ? `Leave the field out, or ${small(remedy)}` : remedy)
  if (issue.message === ABSENT) return { wrong: ABSENT, right: wanted(issue) }
  if (value === null) return { wrong: 'is null', right: orLeft(wanted(issue)) }
  if (issue.message !== '') {
    const [wrong = '', how = 'mend the value'] = issue.message.split('; ')
    const right = `${how.charAt(0).toUpperCase()}${how.slice(1)}.`
    return value === '' ? { wrong: 'is empty', right: orLeft(right) } : { wrong, right }
  }
  if (issue.code === 'invalid_value') {
    const near = nearTo(value, issue.values.map(String))
    return {
      wrong: 'not one of the words allowed here',
      right: near === null ? wanted(issue) : `Did you mean ${near}? ${wanted(issue)}`
    }
  }
  if (issue.code === 'unrecognized_keys') {
    return { wrong: `unknown field ${issue.keys.join(', ')}`, right: instead(issue.keys, fields) }
  }
  if (issue.code === 'invalid_type') {
    const [name] = TYPES[issue.expected] ?? [issue.expected]
    return { wrong: `is not ${name}`, right: wanted(issue) }
  }
  if (issue.code === 'too_small') {
    if (issue.origin === 'string') return { wrong: 'is empty', right: 'Write something there.' }
    return issue.origin === 'array'
      ? { wrong: 'is an empty list', right: `Put at least ${issue.minimum} in it.` }
      : { wrong: `is below ${issue.minimum}`, right: `Give at least ${issue.minimum}.` }
  }
  if (issue.code === 'too_big') {
    const unit = issue.origin === 'string' ? ' characters' : issue.origin === 'array' ? ' items' : ''
    return { wrong: 'is too long or too large', right: `Give at most ${issue.maximum}${unit}.` }
  }
  return { wrong: 'is not what belongs here', right: 'Mend the value.' }
}

/** What each type is called, and how it is written in JSON. */
const TYPES: Record<string, readonly [name: string, right: string]> = {
  string: ['text', 'Give text in quotation marks.'],
  number: ['a number', 'Give a number, without quotation marks.'],
  int: ['a whole number', 'Give a whole number.'],
  boolean: ['true or false', 'Give true or false, without quotation marks.'],
  array: ['a list', 'Give a list in square brackets.'],
  object: ['an object', 'Give an object in braces.'],
  record: ['an object', 'Give an object in braces, with a name and a text for each thing.']
}

function wanted(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return `Use one of: ${issue.values.join(', ')}.`
  return (issue.code === 'invalid_type' && TYPES[issue.expected]?.[1]) || 'Give it a value.'
}

/** What to write in place of names that no field has. */
function instead(keys: readonly string[], fields: readonly string[]): string {
  const near = keys.flatMap((key) => nearTo(key, fields) ?? [])
  if (near.length === keys.length && near.length > 0) return `Did you mean ${near.join(', ')}?`
  return fields.length > 0
    ? `Remove it, or mend its spelling; the fields are ${fields.join(', ')}.`
    : 'Remove it, or mend its spelling.'
}

function nearTo(value: unknown, words: readonly string[]): string | null {
  return typeof value === 'string' && value !== '' && value.length <= LONGEST ? nearest(value, words) : null
}

function small(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
