import type { Params, ReadName } from '#model/contracts.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { AppError, toLine } from '#model/error.ts'
import { z } from 'zod'
import { paramFault, paramWords } from './param-fault.ts'

/** The names of all parameters of a question, and of those that are lists: `a,b`, or the name repeated. */
type Names = { all: readonly string[]; lists: ReadonlySet<string> }

/** The contracts, typed so that a read's name and its parameters stay together. */
const QUESTIONS: { [N in ReadName]: { params: z.ZodType<Params<N>> } } = CONTRACTS

const NAMES = new Map(Object.entries(CONTRACTS).map(([name, { params }]) => [name, namesOf(params)]))

/** The names of a question's parameters. */
export function namesOf(question: z.ZodObject): Names {
  const shape = z.toJSONSchema(question, { io: 'input', unrepresentable: 'any' }).properties ?? {}
  const lists = Object.entries(shape).filter(([, one]) => typeof one === 'object' && one.type === 'array')
  return { all: Object.keys(question.shape), lists: new Set(lists.map(([key]) => key)) }
}

/**
 * The question in the words of a URL or a command line, checked, with the defaults filled in;
 * `bad_request` lists every fault and what the read takes.
 */
export function readParams<N extends ReadName>(read: N, given: Record<string, unknown>): Params<N> {
  return readAsked(read, QUESTIONS[read].params, NAMES.get(read) ?? namesOf(CONTRACTS[read].params), given)
}

/** Likewise for any question, under its name. */
export function readAsked<T>(
  name: string,
  question: z.ZodType<T>,
  { all, lists }: Names,
  given: Record<string, unknown>
): T {
  const asked = Object.entries(given).map(([key, value]) => [
    key,
    Array.isArray(value) && lists.has(key) ? value.join(',') : value
  ])
  const parsed = question.safeParse(Object.fromEntries(asked), { error: paramWords })
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.map((issue) => paramFault(issue, name, all))
  throw new AppError('bad_request', issues.slice(0, 1).map(toLine).join(''), { issues, cause: parsed.error })
}
