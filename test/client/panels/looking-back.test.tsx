import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { sourceKey } from '../../../client/state/attended.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'
import { readPanel } from '../../support/read-panel.tsx'

const DAY = /[Aa]s (?:known on|of) Dec 7, 2023/

let asked: string[] = []
beforeEach(() => {
  asked = answerFrom([CAST])
  useView.setState({ ...EMPTY_VIEW, entities: ['suit', 'chief', 'widget'] })
})
afterEach(cleanup)

const text = () => document.body.textContent ?? ''

test.each([
  ['chain suit', 'chain', 'in both directions'],
  ['compare suit suit-2', 'compare', 'Widget, Inc.'],
  ['paths ada chief', 'paths', 'found, shortest first'],
  ['events suit', 'timeline', 'Ada is a plaintiff'],
  ['related suit', 'related', 'Bay v. Widget'],
  [sourceKey('complaint'), 'source', 'is a defendant']
])(
  '%s says as of which day it answers, and tells nothing later; without a day it names none',
  async (key, read, words) => {
    useView.setState({ asOf: '2023-12-07' })
    readPanel(key)
    await waitFor(() => expect(text()).toContain(words))
    expect(text()).toMatch(DAY)
    const days = asked
      .filter((url) => url.startsWith(`/api/${read}?`))
      .map((url) => /asOf=([\d-]+)/.exec(url)?.[1])
    expect(new Set(days)).toStrictEqual(new Set(['2023-12-07']))
    expect(text()).not.toMatch(/dismissed|denied|disputed|verdict|was a defendant/i)
    cleanup()
    useView.setState({ asOf: null })
    readPanel(key)
    await waitFor(() => expect(text()).toContain(words))
    expect(text()).not.toMatch(/[Aa]s (?:known on|of) [A-Z]/)
  }
)

test('a step of a history opens with what bears it out, and says where not all is told', async () => {
  readPanel('chain suit')
  const steps = within(await screen.findByRole('list', { name: 'Steps' }))
  expect(steps.getByRole('button').textContent).toBe(
    '1Decided: Verdict for AdaOn record Mar 24, 2026 · court not said'
  )
  fireEvent.click(steps.getByRole('button'))
  expect(
    within(steps.getByRole('list', { name: 'What bears it out' })).getAllByRole('listitem')
  ).toHaveLength(1)
  expect(steps.getByText(/^Read about/).textContent).toBe('Read about Verdict for Ada')
  expect(text()).not.toContain('not all of it is told')
  cleanup()
  const answering = globalThis.fetch
  const value = async (input: string) => {
    const answer = await answering(input)
    if (!input.startsWith('/api/chain')) return answer
    const told: object = await answer.json()
    return {
      ok: true,
      status: 200,
      headers: answer.headers,
      json: async () => ({ ...told, stopped: 'limit' })
    }
  }
  Object.defineProperty(globalThis, 'fetch', { configurable: true, value })
  readPanel('chain suit')
  await screen.findByText('So much has happened that not all of it is told.')
})
