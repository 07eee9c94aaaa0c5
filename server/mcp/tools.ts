import type { ReadName } from '#model/contracts.ts'
import { CONTRACTS, READ_NAMES } from '#model/contracts.ts'
import type { Tool } from '@modelcontextprotocol/sdk/types.js'
import { toSchema } from '../json/schema.ts'

const READS_ONLY = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false
} as const

/** One tool for every read, as its contract says. */
export const TOOLS: Tool[] = READ_NAMES.map((name) => ({
  name,
  description: CONTRACTS[name].about,
  inputSchema: { ...toSchema(CONTRACTS[name].params, 'input'), type: 'object' },
  annotations: { title: titleOf(name), ...READS_ONLY }
}))

/** Parameters that say whom a question is about, even where it needs only one of them. */
const ABOUT = ['id', 'ids']

/** How a question to this read can be made narrower: what it takes but does not need, about the same. */
export function narrowerBy(name: ReadName): string[] {
  const { required } = toSchema(CONTRACTS[name].params, 'input')
  const needed = [...ABOUT, ...(Array.isArray(required) ? required : [])]
  return Object.keys(CONTRACTS[name].params.shape).filter((key) => !needed.includes(key))
}

function titleOf(name: ReadName): string {
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} (Pincite)`
}
