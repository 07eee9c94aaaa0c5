import { onlineManager } from '@tanstack/react-query'
import { act, cleanup, render, screen } from '@testing-library/react'
import { useAsk } from '../../client/api.ts'
import { answerFrom, House } from '../support/answering.tsx'
import { CAST } from '../support/cast.ts'

afterEach(cleanup)

function Counts() {
  const { data, error } = useAsk('overview', {})
  return <p>{data ? `${data.datasets.length} dataset` : error ? 'failed' : 'reading'}</p>
}

test('what failed while the network was away is asked again once it is back', async () => {
  Object.defineProperty(globalThis, 'fetch', {
    configurable: true,
    value: () => Promise.reject(new TypeError('no'))
  })
  act(() => onlineManager.setOnline(false))
  render(
    <House>
      <Counts />
    </House>
  )
  await screen.findByText('failed', {}, { timeout: 4_000 })
  answerFrom([CAST])
  act(() => onlineManager.setOnline(true))
  await screen.findByText('1 dataset')
})
