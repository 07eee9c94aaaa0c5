import { AppError } from '#model/error.ts'
import { parseArgs } from 'node:util'
import { STANDARD_STREAM } from '../input-file.ts'
import { nearest } from '#model/nearest.ts'

/** An option that takes a value, and may be given again. */
export const LIST = { type: 'string', multiple: true } as const

/** An option that takes one value. */
export const ONE = { type: 'string' } as const
/** An option without a value. */
export const FLAG = { type: 'boolean' } as const

/** Reads what is given after a verb; `bad_request` says which options it takes. */
export function parse<O extends Record<string, typeof LIST | typeof ONE | typeof FLAG>>(
  args: string[],
  options: O,
  allowPositionals = false
) {
  try {
    const { tokens, ...read } = parseArgs({ args, options, allowPositionals, strict: true, tokens: true })
    refuseTwice(
      tokens.flatMap((token) => (token.kind === 'option' && options[token.name] === ONE ? token.name : []))
    )
    return read
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    const known = Object.keys(options).map((key) => `--${key}`)
    const told = cause instanceof Error ? toWords(cause.message) : ''
    const takes = known.length > 0 ? `It takes ${known.join(', ')}.` : 'See npx pincite --help.'
    throw new AppError('bad_request', `${told}. ${takes}`, { cause })
  }
}

/** The first sentence of Node’s message, and how to write a value that begins with a dash. */
function toWords(message: string): string {
  const [first = ''] = message.split(/\.\s/)
  const dashed = /'(--[^'=]+=)-XYZ'/.exec(message)?.[1]
  return dashed === undefined ? first : `${first}; a value that begins with a dash is written ${dashed}-…`
}

/** The files named after a verb, `-` at most once; `bad_request` where there are none. */
export function filesAmong(verb: string, args: string[]): string[] {
  const { positionals } = parse(args, {}, true)
  const streams = positionals.filter((one) => one === STANDARD_STREAM)
  if (streams.length > 1) throw new AppError('bad_request', 'Standard input (-) can be read once only.')
  if (positionals.length > 0) return positionals
  throw new AppError('bad_request', `Name the files: npx pincite ${verb} FILE…`)
}

/** Otherwise the last one would win, and the others would be dropped in silence. */
function refuseTwice(names: readonly string[]): void {
  const twice = names.find((name, i) => names.indexOf(name) < i)
  if (twice !== undefined)
    throw new AppError('bad_request', `--${twice} takes one value, and is given twice.`)
}

/** What to say of a word that is not in the list: the nearest one, or all there are. */
export function noSuch(what: string, word: string, words: readonly string[]): string {
  const near = nearest(word, words)
  const meant = near === null ? `There are ${words.join(', ')}.` : `Did you mean ${near}?`
  return word === '' ? `Name one ${what}: ${words.join(', ')}.` : `There is no ${what} “${word}”. ${meant}`
}
