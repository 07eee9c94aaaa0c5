import type { Body } from './answers.ts'

/** Bodies kept for whoever asks next; the least recently used go first. */
export type AnswerCache = { get(key: string): Body | undefined; put(key: string, body: Body): void }

/** A cache that holds at most so many bytes, keys included; a body over a quarter of that is not kept. */
export function createAnswerCache(most: number): AnswerCache {
  const held = new Map<string, Body>()
  let bytes = 0
  return {
    get(key) {
      const body = held.get(key)
      if (!body) return undefined
      held.delete(key)
      held.set(key, body)
      return body
    },
    put(key, body) {
      const old = held.get(key)
      if (old) bytes -= weigh(key, old)
      held.delete(key)
      // one huge answer must not push all others out
      if (weigh(key, body) > most / 4) return
      held.set(key, body)
      bytes += weigh(key, body)
      for (const [oldest, other] of held) {
        if (bytes <= most) break
        held.delete(oldest)
        bytes -= weigh(oldest, other)
      }
    }
  }
}

/** Bytes that an entry takes, roughly. */
function weigh(key: string, body: Body): number {
  return body.bytes.length + key.length * 2 + 200
}
