import { act, cleanup, screen, waitFor } from '@testing-library/react'
import type { ReadName } from '#model/contracts.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { sourceKey } from '../../../client/state/attended.ts'
import { toKey } from '../../../client/state/question.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, holdBack } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'
import { readPanel } from '../../support/read-panel.tsx'

const DAY = '2026-06-01'

/**
 * What each panel asks, its key, and the key of the same question with other options, for panels where a change
 * of day does not count.
 */
const CASES: readonly { read: ReadName; key: string; other?: string }[] = [
  { read: 'source', key: sourceKey('complaint') },
  { read: 'chain', key: 'chain suit' },
  { read: 'changes', key: 'changes suit from=2023-01-01', other: 'changes suit from=2023-02-01' },
  { read: 'timeline', key: 'events suit' },
  { read: 'paths', key: 'paths ada chief' },
  { read: 'related', key: 'related suit' },
  { read: 'compare', key: 'compare suit suit-2' },
  { read: 'audit', key: 'audit scope=all', other: 'audit scope=all dataset=cast' }
]

beforeEach(() => useView.setState({ ...EMPTY_VIEW, entities: ['suit', 'chief'] }))
afterEach(cleanup)

const takeAlong = () => screen.getByRole<HTMLButtonElement>('button', { name: 'Take along' })

test.each(CASES)(
  '$read: the answer of before is busy, not handed out and not told; each answer is told',
  async ({ read, key, other }) => {
    answerFrom([CAST])
    const ask = readPanel(key)
    await screen.findByRole('button', { name: 'Take along' })
    expect(takeAlong().disabled).toBe(false)
    expect(useShell.getState().told).toMatch(/\w/)
    expect(takeAlong().closest('[aria-busy="true"]')).toBeNull()
    const release = holdBack(`/api/${read}`)
    if (other === undefined) act(() => useView.setState({ asOf: DAY }))
    else ask(other)
    expect(takeAlong().disabled).toBe(true)
    expect(useShell.getState().told).toBe('')
    expect(takeAlong().closest('[aria-busy="true"]')).not.toBeNull()
    release()
    await waitFor(() => expect(takeAlong().disabled).toBe(false))
    expect(useShell.getState().told).toMatch(/\w/)
    expect(takeAlong().closest('[aria-busy="true"]')).toBeNull()
  }
)

test.each([toKey('events'), 'changes from=2023-01-01'])(
  '%s: where the canvas was emptied, nothing of before stays',
  async (key) => {
    answerFrom([CAST])
    readPanel(key)
    await screen.findByRole('button', { name: 'Take along' })
    act(() => useView.setState({ entities: [] }))
    expect(screen.getByText('Nothing is on the canvas.')).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Take along' })).toBeNull()
    expect(screen.queryByText('Putting them in order')).toBeNull()
  }
)
