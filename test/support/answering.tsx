import { buildGraph } from '#graph/graph.ts'
import { ask } from '#graph/ask.ts'
import { CONTRACTS, isReadName, type ReadName } from '#model/contracts.ts'
import type { Dataset } from '#model/dataset.ts'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { MemoryRouter } from 'react-router'
import { createQueryClient } from '../../client/api.ts'

/**
 * A `fetch` that answers every read from datasets in memory, as of a version of the data; gives the addresses asked.
 */
export function answerFrom(datasets: readonly Dataset[], version?: string): string[] {
  const graph = buildGraph(datasets)
  const asked: string[] = []
  const fetching = (input: string) => {
    asked.push(input)
    const url = new URL(input, 'http://localhost')
    const name = url.pathname.replace('/api/', '')
    if (name === 'version' && version !== undefined)
      return Promise.resolve({ ok: true, json: async () => ({ version }) })
    if (!isReadName(name)) return Promise.reject(new Error(`no read ${name}`))
    return Promise.resolve({
      ok: true,
      status: 200,
      headers: { get: () => (version === undefined ? null : `"${version}.answer"`) },
      json: () => read(name, Object.fromEntries(url.searchParams))
    })
  }
  const read = (name: ReadName, query: Record<string, string>): Promise<unknown> =>
    Reflect.apply(ask, null, [graph, name, CONTRACTS[name].params.parse(query)])
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value: fetching })
  return asked
}

/** Holds back the answers to addresses that begin like this, until the function it gives is called. */
export function holdBack(address: string): () => void {
  const answering = globalThis.fetch
  let release = (): void => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const value = async (input: string) => {
    if (input.startsWith(address)) await held
    return answering(input)
  }
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
  return release
}

/** A `fetch` that nobody answers. */
export function answerNothing(): void {
  const value = () => Promise.reject(new TypeError('refused'))
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
}

/** The providers around every component of the page, at one of its addresses. */
export function House({ at = '/', children }: { at?: string; children: ReactNode }) {
  const [client] = useState(createQueryClient)
  return (
    <QueryClientProvider client={client}>
      <MantineProvider env="test">
        <MemoryRouter initialEntries={[at]}>{children}</MemoryRouter>
      </MantineProvider>
    </QueryClientProvider>
  )
}
