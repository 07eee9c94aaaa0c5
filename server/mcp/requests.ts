import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js'
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js'
import { CancelledNotificationSchema } from '@modelcontextprotocol/sdk/types.js'
import { setTimeout } from 'node:timers/promises'

const LOOK_EVERY_MS = 20

/** The requests that came over a line. */
export type Requests = {
  /** waits until each of them has been answered or taken back, `most` milliseconds at the longest */
  answered(most: number): Promise<void>
}

/** Watches a line that is connected already. */
export function watchRequests(line: Transport): Requests {
  const open = new Set<RequestId>()
  const { onmessage } = line
  const send = line.send.bind(line)
  const watched: Pick<Transport, 'onmessage' | 'send'> = {
    onmessage(message, extra) {
      if ('method' in message && 'id' in message) open.add(message.id)
      const id = cancelled(message)
      if (id !== undefined) open.delete(id)
      onmessage?.(message, extra)
    },
    async send(message, options) {
      await send(message, options)
      if (!('method' in message) && message.id !== undefined) open.delete(message.id)
    }
  }
  Object.assign(line, watched)
  return {
    async answered(most) {
      const latest = performance.now() + most
      while (open.size > 0 && performance.now() < latest) await setTimeout(LOOK_EVERY_MS)
    }
  }
}

function cancelled(message: JSONRPCMessage): RequestId | undefined {
  const read = CancelledNotificationSchema.safeParse(message)
  return read.success ? read.data.params.requestId : undefined
}
