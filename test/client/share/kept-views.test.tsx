import { EMPTY_VIEW } from '#figure/view.ts'
import { toShared } from '#figure/shared.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type Kept, keptOn, MOST_KEPT, NoRoomError, useKeptViews } from '../../../client/share/kept-views.ts'
import { NameView } from '../../../client/share/NameView.tsx'
import { House } from '../../support/answering.tsx'
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
afterEach(() => {
  cleanup()
  jest.restoreAllMocks()
})

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

test('a view for which there is no room is refused, and none is lost for it; one may be replaced or forgotten', () => {
  const { keep, forget } = useKeptViews.getState()
  for (let at = 0; at < MOST_KEPT; at++) keep(kept(`view ${at}`))
  const all = shown()
  expect(() => keep(kept('more'))).toThrow(NoRoomError)
  expect([all.length, shown(), stored()]).toStrictEqual([MOST_KEPT, all, all])
  keep(kept('view 0'))
  expect(shown()[0]).toBe('view 0')
  forget('view 5')
  keep(kept('more'))
  expect(shown().slice(0, 2)).toStrictEqual(['more', 'view 0'])
})

test('where there is no room, the dialog says so and what to do', () => {
  for (let at = 0; at < MOST_KEPT; at++) useKeptViews.getState().keep(kept(`view ${at}`))
  const handleClose = jest.fn()
  render(
    <House>
      <NameView onClose={handleClose} />
    </House>
  )
  fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'more' } })
  fireEvent.click(screen.getByRole('button', { name: 'Keep' }))
  expect(screen.getByRole('alert').textContent).toMatch(/keeps 100 views\. Forget one/)
  expect(handleClose).not.toHaveBeenCalled()
})

test('the day on which a view was kept is that of the reader’s clock', () => {
  const late = new Date(2026, 10, 27, 23, 59)
  const early = new Date(2026, 10, 27, 0, 1)
  expect([late, early].map((at) => keptOn({ at: at.toISOString() }))).toStrictEqual([
    'Nov 27, 2026',
    'Nov 27, 2026'
  ])
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
