import type { GraphStore } from './store.ts'

/** What passes each question and change on to the store that is there when it comes; `here` may wait for it, or refuse. */
export function forwarding(here: () => GraphStore | Promise<GraphStore>): Omit<GraphStore, 'kind' | 'close'> {
  return {
    ask: async (read, params, asking) => (await here()).ask(read, params, asking),
    change: async (change, asking) => (await here()).change(change, asking),
    dataset: async (id) => (await here()).dataset(id),
    holdings: async () => (await here()).holdings(),
    version: async (asking) => (await here()).version(asking),
    briefings: {
      list: async () => (await here()).briefings.list(),
      read: async (id) => (await here()).briefings.read(id),
      put: async (briefing, expected) => (await here()).briefings.put(briefing, expected),
      remove: async (id, expected) => (await here()).briefings.remove(id, expected)
    }
  }
}
