import type { Briefing } from '#model/briefing.ts'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Route, Routes, useLocation } from 'react-router'
import { Present } from '../../../client/briefing/Present.tsx'
import { House } from '../../support/answering.tsx'
import { keeper } from '../../support/keeper.ts'
import { briefing } from '../../support/written.ts'

const WRITTEN = briefing('a', 'b', 'c')
const NOTED: Briefing = {
  ...WRITTEN,
  slides: WRITTEN.slides.map((slide) => ({ ...slide, notes: slide.id === 'b' ? 'Pause **here**.' : '' }))
}

beforeEach(() => {
  Object.defineProperty(document, 'fonts', { configurable: true, value: { load: async () => [] } })
  HTMLCanvasElement.prototype.getContext = () => null
})
afterEach(() => {
  cleanup()
  document.title = ''
})

function Where() {
  const { pathname, state } = useLocation()
  return <p data-testid="where">{`${pathname} ${JSON.stringify(state)}`}</p>
}

/** Presents a briefing from an address on; gives nothing before its page is there. */
async function present(shown: Briefing, at = '/briefing/one/present/1'): Promise<void> {
  const server = keeper()
  server.kept.set('one', { briefing: shown, tag: 't' })
  globalThis.fetch = ((url: string) => server.answer(url)) as typeof fetch
  render(
    <House at={at}>
      <Routes>
        <Route path="/briefing/:id/present/:at?" element={<Present />} />
        <Route path="*" element={null} />
      </Routes>
      <Where />
    </House>
  )
  await waitFor(() => expect(screen.queryByText(/^Reading/)).toBeNull(), { timeout: 10_000 })
}

const where = () => screen.getByTestId('where').textContent
const said = () => screen.getAllByRole('status').at(-1)?.textContent
const button = (name: string) => screen.getByRole('button', { name })
const rests = (name: string) => button(name).getAttribute('aria-disabled')
const press = (key: string, on: Element | Window = window) => fireEvent.keyDown(on, { key })

test('a reader goes through the slides by keys and buttons, and the page says where they are', async () => {
  await present(NOTED)
  await screen.findByRole('heading', { name: 'a' })
  expect([said(), document.title]).toStrictEqual(['Slide 1 of 3: a', 'A briefing · 1 of 3'])
  expect(rests('Slide before')).toBe('true')
  press('ArrowRight')
  await screen.findByRole('heading', { name: 'b' })
  expect([said(), document.title]).toStrictEqual(['Slide 2 of 3: b', 'A briefing · 2 of 3'])
  fireEvent.click(button('Next slide'))
  await screen.findByRole('heading', { name: 'c' })
  expect(where()).toBe('/briefing/one/present/3 null')
  expect(rests('Next slide')).toBe('true')
  press('ArrowRight')
  expect(where()).toBe('/briefing/one/present/3 null')
  press('Home')
  await screen.findByRole('heading', { name: 'a' })
  expect(screen.getByRole('progressbar', { name: 'Slides shown' })).toHaveProperty('value', 1)
})

test('a swipe turns the page, and a press or a scroll does not', async () => {
  await present(NOTED)
  const stage = (await screen.findByRole('heading', { name: 'a' })).closest('.present-stage')
  if (!stage) throw new Error('There is no stage.')
  const swipe = (dx: number, dy: number, pointerType = 'touch') => {
    const at = (name: string, clientX: number, clientY: number) => {
      // jsdom has no pointers
      const event = new MouseEvent(name, { bubbles: true, clientX, clientY })
      fireEvent(stage, Object.assign(event, { pointerType, isPrimary: true }))
    }
    at('pointerdown', 200, 200)
    at('pointerup', 200 + dx, 200 + dy)
  }
  swipe(-10, 0)
  swipe(-80, -90)
  swipe(-80, 0, 'mouse')
  expect(said()).toBe('Slide 1 of 3: a')
  swipe(-80, 10)
  await screen.findByRole('heading', { name: 'b' })
  swipe(80, 10)
  await screen.findByRole('heading', { name: 'a' })
})

test('speaker notes open by key and button, say of none that there is none, and what comes next', async () => {
  await present(NOTED, '/briefing/one/present/2')
  await screen.findByRole('heading', { name: 'b' })
  press('n')
  const notes = screen.getByRole('complementary', { name: 'Speaker notes' })
  expect(notes.textContent).toBe('NotesPause here.Next: c')
  press('ArrowRight')
  await screen.findByRole('heading', { name: 'c' })
  expect(notes.textContent).toBe('NotesNone for this slide.')
  fireEvent.click(button('Speaker notes (N)'))
  expect(screen.queryByRole('complementary')).toBeNull()
})

test('Escape leaves for the briefing, but first closes the list of sources', async () => {
  await present(NOTED)
  await screen.findByRole('heading', { name: 'a' })
  press('s')
  const dialog = await screen.findByRole('dialog', {}, { timeout: 10_000 })
  press('ArrowRight', within(dialog).getByRole('button', { name: 'Close' }))
  expect(said()).toBe('Slide 1 of 3: a')
  press('Escape', within(dialog).getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(where()).toBe('/briefing/one/present/1 null')
  press('Escape')
  expect(where()).toBe('/briefing/one "presented"')
})

test('who leaves full screen by Escape leaves the slides; who leaves it by the button stays', async () => {
  let filling: Element | null = null
  const fill = async (element: Element | null) => {
    filling = element
    act(() => void document.dispatchEvent(new Event('fullscreenchange')))
  }
  const screenful = { fullscreenEnabled: { get: () => true }, fullscreenElement: { get: () => filling } }
  for (const [name, { get }] of Object.entries(screenful))
    Object.defineProperty(document, name, { configurable: true, get })
  document.documentElement.requestFullscreen = () => fill(document.documentElement)
  document.exitFullscreen = () => fill(null)
  await present(NOTED)
  await screen.findByRole('heading', { name: 'a' })
  press('f')
  expect(filling).toBe(document.documentElement)
  fireEvent.click(button('Full screen (F)'))
  expect([filling, where()]).toStrictEqual([null, '/briefing/one/present/1 null'])
  fireEvent.click(button('Full screen (F)'))
  await fill(null)
  expect(where()).toBe('/briefing/one "presented"')
})

test('a briefing without slides says so and leads back, and an address beyond the last shows the last', async () => {
  await present(briefing())
  await screen.findByRole('heading', { name: 'A briefing has no slides yet' })
  fireEvent.click(button('Back to the briefing'))
  expect(where()).toBe('/briefing/one null')
  cleanup()
  await present(NOTED, '/briefing/one/present/99')
  await screen.findByRole('heading', { name: 'c' })
})
