import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { createQueryClient, useAsk } from '../../client/api.ts'
import { watchReturn } from '../../client/return.ts'
import { answerFrom, answerNothing } from '../support/answering.tsx'
import { CAST } from '../support/cast.ts'

afterEach(cleanup)

function Counts() {
  const { data, error } = useAsk('overview', {})
  return <p>{data ? `${data.datasets.length} dataset` : error ? 'failed' : 'reading'}</p>
}

/** Lets the server be ready, beside the reads that it answers. */
function beReady(): void {
  const answering = globalThis.fetch
  const value = async (input: string) => (input === '/readyz' ? { ok: true } : answering(input))
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
}

test('what failed while the server was away is asked again once it is ready, and not before', async () => {
  answerNothing()
  const client = createQueryClient()
  const end = watchReturn(client, 20)
  render(
    <QueryClientProvider client={client}>
      <Counts />
    </QueryClientProvider>
  )
  await screen.findByText('failed', {}, { timeout: 4_000 })
  const asked = answerFrom([CAST])
  // it is reached, but its store does not answer yet
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(asked.length).toBeGreaterThan(0)
  expect(new Set(asked)).toStrictEqual(new Set(['/readyz']))
  beReady()
  await screen.findByText('1 dataset')
  end()
})
