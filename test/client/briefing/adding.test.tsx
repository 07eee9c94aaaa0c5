import { addTo, takeInto } from '../../../client/briefing/adding.ts'
import { useBook } from '../../../client/briefing/book.ts'
import { useSaving } from '../../../client/briefing/saving.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useKnown } from '../../../client/state/known.ts'
import { useOpenBriefing } from '../../../client/state/open-briefing.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { card, relation } from '../../support/known.ts'

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

  test('keeps what stood out on the canvas: the way that was read, else what was selected', async () => {
    const relations = [
      relation('ada', 'PLAINTIFF_IN', 'suit', [['filed', '2023']]),
      relation('firm', 'DEFENDANT_IN', 'suit', [['filed', '2023']])
    ]
    const entities = [card('ada', 'state'), card('suit', 'action'), card('firm', 'company')]
    useKnown.getState().learn({ entities, relations, sources: [] })
    useView.setState({ ...EMPTY_VIEW, entities: ['ada', 'suit', 'firm'], selection: ['ada'] })
    const { id } = await addTo({ title: 'Mine' }, 'light')
    useShell.setState({
      path: { entities: [], relations: ['firm/DEFENDANT_IN/suit', 'gone'], weakest: null }
    })
    await addTo({ id }, 'light')
    useShell.setState({ path: null })
    expect(useBook.getState().briefing?.slides.map(({ highlight }) => highlight)).toStrictEqual([
      ['ada'],
      ['firm/DEFENDANT_IN/suit']
    ])
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
