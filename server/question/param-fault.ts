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
  if (issue.code === 'too_small') return 'is empty'
  if (issue.code === 'too_big') {
    return `more than ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'at once'}`
  }
  if (Array.isArray(issue.input)) return 'given more than once'
  if (issue.code !== 'invalid_type') return undefined
  return issue.expected === 'boolean' ? 'neither true nor false' : `no ${issue.expected}`
}
