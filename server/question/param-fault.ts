import type { Problem } from '#model/error.ts'
import type { z } from 'zod'

/**
 * A fault in what was asked, named by parameter; its words are those of the schema, or of `paramWords`. Where they
 * bring no remedy, the remedy lists the parameters.
 */
export function paramFault(issue: z.core.$ZodIssue, record: string, params: readonly string[]): Problem {
  const field = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.')
  const [wrong = '', right] = issue.message.split('; ')
  const remedy = right
    ? `${right.charAt(0).toUpperCase()}${right.slice(1)}.`
    : `It takes ${params.join(', ')}.`
  return { file: '', record, field, wrong, right: remedy }
}

/**
 * What to say, in place of the library, of a fault for which the schema itself has no words: what is wrong and,
 * where there is more to say, the remedy after a semicolon.
 */
export const paramWords: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'unrecognized_keys') return 'not known here'
  if (issue.input === undefined) return 'is missing'
  if (issue.code === 'invalid_value') {
    return `not one of the words allowed here; use one of: ${issue.values.join(', ')}`
  }
  if (issue.code === 'too_small') return 'is empty; name at least one'
  if (issue.code === 'too_big') {
    return issue.origin === 'string'
      ? `more than ${issue.maximum} characters; write fewer`
      : `more than ${issue.maximum} at once; name fewer, and ask again for the others`
  }
  if (Array.isArray(issue.input)) return 'given more than once; give one'
  return issue.code === 'invalid_type' ? (SORTS[issue.expected] ?? `no ${issue.expected}`) : undefined
}

/** What to say where another sort of value was wanted. */
const SORTS: Partial<Record<z.core.$ZodInvalidTypeExpected, string>> = {
  boolean: 'neither true nor false; write one of the two',
  string: 'not a text; give one text',
  array: 'not a list; give a list'
}
