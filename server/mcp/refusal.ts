import type { ErrorCode } from '#model/error.ts'
import { AppError, toLine } from '#model/error.ts'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'

const REMEDIES: Partial<Record<ErrorCode, string>> = {
  not_found: 'Find the id with the tool search.',
  timeout: 'Narrow the question, or ask again.',
  store_unavailable: 'The database cannot be reached now; try again later, or tell the person who runs it.'
}

/** What went wrong as an answer that the assistant can act on: the code, each fault, the remedy. */
export function toRefusal(error: unknown): CallToolResult {
  const { code, message, issues } =
    error instanceof AppError ? error : new AppError('internal', 'Something went wrong here; it was noted.')
  const lines = issues.length > 0 ? issues.map(toLine) : [message]
  const remedy = REMEDIES[code]
  return {
    isError: true,
    content: [{ type: 'text', text: [`${code}: ${lines.join('\n')}`, remedy ?? ''].join('\n').trimEnd() }]
  }
}
