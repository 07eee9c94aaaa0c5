import { addTo, takeInto } from '../../../client/briefing/adding.ts'
import { useBook } from '../../../client/briefing/book.ts'
import { useSaving } from '../../../client/briefing/saving.ts'
import { useOpenBriefing } from '../../../client/state/open-briefing.ts'

let refusal: { status: number; code: string } | null = null

const answer = (body: object, status = 200) =>
  ({
    ok: status < 300,
    status,
    json: async () => body,
    headers: { get: () => '"t1"' }
  }) as unknown as Response

beforeEach(() => {
  jest.useFakeTimers()
  localStorage.clear()
  refusal = null
  let kept = {}
  globalThis.fetch = (async (_: string, { body }: RequestInit = {}) => {
    if (refusal) return answer({ error: { code: refusal.code, message: 'It is down.' } }, refusal.status)
    if (typeof body === 'string') kept = JSON.parse(body)
    return answer(kept)
  }) as never
})
afterEach(() => jest.useRealTimers())

describe('a view that is added to a briefing', () => {
  test('is its last slide, and the briefing is the open one', async () => {
    expect(await addTo({ title: 'Mine' }, 'light')).toMatchObject({ title: 'Mine', at: 1, unsaved: '' })
    const { id } = useOpenBriefing.getState().briefing ?? { id: '' }
    expect(await addTo({ id }, 'light')).toMatchObject({ at: 2, unsaved: '' })
  })

  test('that could not be saved was added all the same, and why is said', async () => {
    refusal = { status: 503, code: 'store_unavailable' }
    const { at, unsaved } = await addTo({ title: 'Mine' }, 'light')
    expect([at, unsaved]).toStrictEqual([1, 'What you wrote could not be saved. It is down.'])
    expect(useBook.getState().briefing?.slides).toHaveLength(1)
  })

  test('in a conflict is said to wait for a choice', async () => {
    const { id } = await addTo({ title: 'Mine' }, 'light')
    useSaving.setState({ state: 'conflict' })
    expect((await addTo({ id }, 'light')).unsaved).toBe('It was changed elsewhere: choose a version first.')
  })

  test('does not go into a slide that is gone', async () => {
    const { id } = await addTo({ title: 'Mine' }, 'light')
    await expect(takeInto(id, 'gone', 'light')).rejects.toMatchObject({ code: 'not_found' })
  })
})
