import type { ErrorCode } from '#model/error.ts'
import { AppError, toLine } from '#model/error.ts'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'

const REMEDIES: Partial<Record<ErrorCode, string>> = {
  timeout: 'Narrow the question, or ask again.',
  store_unavailable: 'The database cannot be reached now; try again later, or tell the person who runs it.'
}

const SEARCH = 'Find the id with the tool search.'
/** Where the ids are found that search does not give. */
const ELSEWHERE = new Map([
  ['source', 'The ids of sources stand at the end of the pincites of other answers.'],
  ['audit', 'The tool search finds the ids of entities, and overview those of datasets.']
])

/**
 * What went wrong as an answer that the assistant can act on: the code, each fault, what may have been meant, the
 * remedy.
 */
export function toRefusal(error: unknown, tool: string, meant: string): CallToolResult {
  const { code, message, issues } =
    error instanceof AppError ? error : new AppError('internal', 'Something went wrong here; it was noted.')
  const lines = issues.length > 0 ? issues.map(toLine) : [message]
  const remedy = code === 'not_found' ? (ELSEWHERE.get(tool) ?? SEARCH) : REMEDIES[code]
  const told = [`${code}: ${lines.join('\n')}`, meant, remedy ?? '']
  return {
    isError: true,
    content: [{ type: 'text', text: told.filter((line) => line !== '').join('\n') }]
  }
}
