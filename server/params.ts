import type { Params, ReadName } from '#model/contracts.ts'
import { CONTRACTS } from '#model/contracts.ts'
import type { Problem } from '#model/error.ts'
import { AppError, toLine } from '#model/error.ts'
import { z } from 'zod'

/** The contracts, in a form in which a read's name and its params stay together. */
const QUESTIONS: { [N in ReadName]: { params: z.ZodType<Params<N>> } } = CONTRACTS

const LISTS = new Map(
  Object.entries(CONTRACTS).map(([name, { params }]) => {
    const shape = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }).properties ?? {}
    const lists = Object.entries(shape).filter(([, one]) => typeof one === 'object' && one.type === 'array')
    return [name, new Set(lists.map(([key]) => key))]
  })
)

/** Whether a read takes a list under this name: `a,b`, or the name again and again. */
function isList(read: ReadName, param: string): boolean {
  return LISTS.get(read)?.has(param) ?? false
}

/**
 * The question in the words of a URL or a command line, checked, with the defaults filled in;
 * `bad_request` lists every fault and what the read takes.
 */
export function readParams<N extends ReadName>(read: N, given: Record<string, unknown>): Params<N> {
  const asked = Object.entries(given).map(([key, value]) => [
    key,
    Array.isArray(value) && isList(read, key) ? value.join(',') : value
  ])
  const parsed = QUESTIONS[read].params.safeParse(Object.fromEntries(asked))
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map((issue) => toProblem(issue, read))
  throw new AppError('bad_request', toLine(issues[0] ?? nothing(read)), { issues, cause: parsed.error })
}

function toProblem(issue: z.core.$ZodIssue, read: ReadName): Problem {
  const known = Object.keys(CONTRACTS[read].params.shape).join(', ')
  if (issue.code === 'unrecognized_keys') {
    const field = issue.keys.join(', ')
    return { ...nothing(read), field, wrong: 'not known here', right: `It takes ${known}.` }
  }
  const [wrong = issue.message, right] = issue.message.split('; ')
  const remedy = right ? `${right.charAt(0).toUpperCase()}${right.slice(1)}.` : `It takes ${known}.`
  return { ...nothing(read), field: issue.path.join('.'), wrong, right: remedy }
}

function nothing(read: ReadName): Problem {
  return { file: '', record: read, field: '', wrong: 'cannot be read', right: '' }
}
