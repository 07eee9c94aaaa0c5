import { toCited } from '#model/cited.ts'
import type { ReadName } from '#model/contracts.ts'
import { isReadName, READ_NAMES } from '#model/contracts.ts'
import { AppError } from '#model/error.ts'
import { LIMITS } from '#model/limits.ts'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import type { CallToolResult } from '@modelcontextprotocol/sdk/types.js'
import {
  CallToolRequestSchema,
  ErrorCode,
  ListToolsRequestSchema,
  McpError
} from '@modelcontextprotocol/sdk/types.js'
import type { Logger } from 'pino'
import { within } from '../deadline.ts'
import { tellMeant } from '../question/meant.ts'
import { readParams } from '../question/params.ts'
import type { GraphStore } from '../store/store.ts'
import { askBounded } from './bounded.ts'
import { CAUTION, createFence, INSTRUCTIONS } from './instructions.ts'
import { toRefusal } from './refusal.ts'
import { TOOLS } from './tools.ts'

/**
 * A call of a tool. What is no call is answered with -32602 in words; the package would call it a fault of
 * ours.
 */
const Call = CallToolRequestSchema.extend({
  params: CallToolRequestSchema.shape.params.catch(() => {
    const words =
      'A call says in “name” which tool, as text, and in “arguments” what it is asked, as an object.'
    throw new McpError(ErrorCode.InvalidParams, words)
  })
})

/** A server for assistants (Model Context Protocol): one tool for every read, and nothing that writes. */
export function createAssistantServer(store: GraphStore, version: string, log: Logger): McpServer {
  const mcp = new McpServer(
    { name: 'pincite', title: 'Pincite', version },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS }
  )
  // the tools of the contracts, which say themselves what is wrong, instead of the package's own check
  mcp.server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS }))
  mcp.server.setRequestHandler(Call, async ({ params }, { signal }) => {
    const asked = params.arguments ?? {}
    try {
      return await answer(store, toRead(params.name), asked, signal)
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'internal') {
        log.error({ err: error, tool: params.name }, 'a tool failed')
      }
      return toRefusal(error, params.name, await meant(store, params.name, asked, error))
    }
  })
  return mcp
}

/**
 * The answer to a line that is no message: -32700 where it is not JSON, else -32600 (JSON-RPC 2.0, section
 * 5.1).
 */
export function toProtocolFault(error: Error): string {
  return error instanceof SyntaxError
    ? toFault(-32_700, 'The line is not JSON.')
    : toFault(-32_600, 'The line is no request.')
}

function toFault(code: number, message: string): string {
  return `${JSON.stringify({ jsonrpc: '2.0', id: null, error: { code, message } })}\n`
}

/** The last answer, to a line that does not fit into memory. */
export const TOO_LONG = toFault(-32_600, 'The line is too long to be read; the server ends.')

async function answer(
  store: GraphStore,
  read: ReadName,
  given: Record<string, unknown>,
  gone: AbortSignal
): Promise<CallToolResult> {
  const params = readParams(read, given)
  const {
    answer: found,
    text,
    cut,
    leftOut
  } = await within(LIMITS.readDeadline, null, (late) =>
    askBounded(store, read, params, AbortSignal.any([late, gone]))
  )
  const { before, after } = createFence()
  const caution = toCited(found).relations.length > 0 ? CAUTION : ''
  const told = [cut ?? '', leftOut ?? '', caution, before, text.trimEnd(), after].filter(
    (part) => part !== ''
  )
  return {
    content: [{ type: 'text', text: told.join('\n') }],
    structuredContent: { cut, leftOut, answer: found }
  }
}

/** Which entities a refused call may have meant, if that is found in time. */
async function meant(
  store: GraphStore,
  tool: string,
  asked: Record<string, unknown>,
  error: unknown
): Promise<string> {
  if (!isReadName(tool)) return ''
  return within(LIMITS.readDeadline, null, () => tellMeant(store, tool, asked, error)).catch(() => '')
}

function toRead(name: string): ReadName {
  if (isReadName(name)) return name
  throw new AppError('bad_request', `There is no tool “${name}”. There are ${READ_NAMES.join(', ')}.`)
}
