import type { Problem } from '#model/error.ts'
import type { z } from 'zod'

/**
 * A fault in what was asked, named by parameter. Where the fault brings no remedy, the remedy lists the
 * parameters.
 */
export function paramFault(
  issue: z.core.$ZodIssue,
  given: Readonly<Record<string, unknown>>,
  record: string,
  params: readonly string[]
): Problem {
  const field = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.')
  const [wrong, right] = toWords(issue, given[String(issue.path[0])]).split('; ')
  const remedy = right
    ? `${right.charAt(0).toUpperCase()}${right.slice(1)}.`
    : `It takes ${params.join(', ')}.`
  return { file: '', record, field, wrong: wrong ?? '', right: remedy }
}

/**
 * What is wrong and, where there is more to say, the remedy after a semicolon; our own schemas bring such
 * words.
 */
function toWords(issue: z.core.$ZodIssue, value: unknown): string {
  if (issue.code === 'unrecognized_keys') return 'not known here'
  if (!/^(Invalid (input|option)|Too (small|big))/.test(issue.message)) return issue.message
  if (value === undefined) return 'is missing'
  if (issue.code === 'invalid_value') {
    return `not one of the words allowed here; use one of: ${issue.values.join(', ')}`
  }
  if (issue.code === 'too_small') return 'is empty'
  if (issue.code === 'too_big') {
    return `more than ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'at once'}`
  }
  if (Array.isArray(value)) return 'given more than once'
  if (issue.code !== 'invalid_type') return issue.message
  return issue.expected === 'boolean' ? 'neither true nor false' : `no ${issue.expected}`
}
