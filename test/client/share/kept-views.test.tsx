import { EMPTY_VIEW } from '#figure/view.ts'
import { toShared } from '#figure/shared.ts'
import { type Kept, MOST_KEPT, useKeptViews } from '../../../client/share/kept-views.ts'
import { usePreferences } from '../../../client/state/preferences.ts'

const KEY = 'pincite.views'
const kept = (name: string): Kept => ({
  name,
  at: '2026-01-01T00:00:00Z',
  view: toShared(EMPTY_VIEW, 'light')
})

/** Another tab writes; this one is told, as browsers do, or not yet. */
function elsewhere(key: string, value: unknown, isTold: boolean): void {
  localStorage.setItem(key, JSON.stringify(value))
  if (isTold) window.dispatchEvent(new StorageEvent('storage', { key }))
}

const stored = (): string[] => JSON.parse(localStorage.getItem(KEY) ?? '[]').map(({ name }: Kept) => name)
const shown = (): string[] => useKeptViews.getState().views.map(({ name }) => name)

beforeEach(() => {
  localStorage.clear()
  useKeptViews.setState({ views: [] })
})
afterEach(() => jest.restoreAllMocks())

test('what another tab has kept stays when this one keeps and forgets', () => {
  useKeptViews.getState().keep(kept('mine'))
  elsewhere(KEY, [kept('theirs'), kept('mine')], false)
  useKeptViews.getState().keep(kept('later'))
  expect(stored()).toStrictEqual(['later', 'theirs', 'mine'])
  elsewhere(KEY, [kept('new'), kept('later'), kept('theirs'), kept('mine')], false)
  useKeptViews.getState().forget('mine')
  expect(stored()).toStrictEqual(['new', 'later', 'theirs'])
  expect(shown()).toStrictEqual(['new', 'later', 'theirs'])
})

test('a view that the browser refuses to keep is not listed as kept', () => {
  useKeptViews.getState().keep(kept('mine'))
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  expect(() => useKeptViews.getState().keep(kept('more'))).toThrow('full')
  expect(shown()).toStrictEqual(['mine'])
})

test('the newest are kept, as many as a browser keeps', () => {
  for (let at = 0; at <= MOST_KEPT; at++) useKeptViews.getState().keep(kept(`view ${at}`))
  expect([shown().length, shown()[0], shown().at(-1)]).toStrictEqual([
    MOST_KEPT,
    `view ${MOST_KEPT}`,
    'view 1'
  ])
  expect(stored()).toStrictEqual(shown())
})

test('what another tab keeps is listed here too', () => {
  elsewhere(KEY, [kept('theirs')], true)
  expect(shown()).toStrictEqual(['theirs'])
})

test('a browser that refuses to forget does so for this visit', () => {
  useKeptViews.getState().keep(kept('mine'))
  jest.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  useKeptViews.getState().forget('mine')
  expect(shown()).toStrictEqual([])
})

test('a preference is kept beside those of another tab', () => {
  usePreferences.getState().prefer({ tall: true })
  elsewhere('pincite.preferences', { ...usePreferences.getState(), theme: 'dark' }, false)
  usePreferences.getState().prefer({ dock: false })
  expect(JSON.parse(localStorage.getItem('pincite.preferences') ?? '')).toMatchObject({
    theme: 'dark',
    tall: true,
    dock: false
  })
})
