import type { Params, ReadName } from '#model/contracts.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { AppError, toLine } from '#model/error.ts'
import { z } from 'zod'
import { paramFault, paramWords } from './param-fault.ts'

/** The contracts, typed so that a read's name and its parameters stay together. */
const QUESTIONS: { [N in ReadName]: { params: z.ZodType<Params<N>> } } = CONTRACTS

const LISTS = new Map(
  Object.entries(CONTRACTS).map(([name, { params }]) => {
    const shape = z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }).properties ?? {}
    const lists = Object.entries(shape).filter(([, one]) => typeof one === 'object' && one.type === 'array')
    return [name, new Set(lists.map(([key]) => key))]
  })
)

/** Whether a read takes a list under this name: `a,b`, or the name repeated. */
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
  const params = Object.fromEntries(asked)
  const parsed = QUESTIONS[read].params.safeParse(params, { error: paramWords })
  if (parsed.success) return parsed.data
  const known = Object.keys(CONTRACTS[read].params.shape)
  const issues = parsed.error.issues.map((issue) => paramFault(issue, read, known))
  throw new AppError('bad_request', issues.slice(0, 1).map(toLine).join(''), { issues, cause: parsed.error })
}
