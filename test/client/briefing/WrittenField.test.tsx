import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { fill, takeBack, useBook } from '../../../client/briefing/book.ts'
import { WrittenField } from '../../../client/briefing/WrittenField.tsx'
import { relation } from '../../support/known.ts'
import { briefing } from '../../support/written.ts'

const shown = {
  entities: [{ id: 'widget', name: 'Widget, Inc.' }],
  relations: [
    relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023']]),
    relation('suit', 'ALLEGES', 'harm', [['alleged', '2023']])
  ]
}

function Field({ field }: { field: 'title' | 'text' }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const slide = useBook((book) => book.briefing?.slides[0])
  if (!slide) return null
  return (
    <WrittenField slide={slide} field={field} label="Text" most={20_000} rows={9} shown={shown} area={area} />
  )
}

const text = () => useBook.getState().briefing?.slides[0]?.text
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Text')
const type = (value: string) => fireEvent.change(field(), { target: { value } })
const marks = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent)

beforeEach(() => {
  localStorage.clear()
  jest.useFakeTimers()
  fill(briefing('a'))
  render(<Field field="text" />)
})
afterEach(() => {
  cleanup()
  jest.useRealTimers()
})

test('words that claim too much are marked while one writes, and told with how the relations stand', () => {
  type('Widget knew and lied.')
  expect(marks()).toStrictEqual(['knew', 'lied'])
  expect(screen.getByText(/Two words may claim more/)).toBeTruthy()
  expect(screen.getByText(/“knew” needs an admission or a finding/)).toBeTruthy()
  expect(screen.getByText('1 alleged')).toBeTruthy()
  const told = () =>
    ['knew', 'lied'].map((name) => screen.getByRole('button', { name }).getAttribute('aria-current'))
  expect(told()).toStrictEqual(['true', null])
  fireEvent.click(screen.getByRole('button', { name: 'lied' }))
  expect(screen.getByText(/“lied” needs/)).toBeTruthy()
  expect(told()).toStrictEqual([null, 'true'])
  const described = document.getElementById(field().getAttribute('aria-describedby') ?? '')
  expect(described?.textContent).toContain('Two words may claim more')
  expect(document.querySelector('.written-marks')?.getAttribute('aria-hidden')).toBe('true')
  expect(field().maxLength).toBe(20_000)
})

test('where something was found, it suggests what to say of it', () => {
  cleanup()
  shown.relations.push(relation('suit', 'RESULTED_IN', 'verdict', [['found', '2024']]))
  render(<Field field="text" />)
  type('Widget knew.')
  shown.relations.pop()
  expect(screen.getByText('Say what was found and by whom, or that it is alleged.')).toBeTruthy()
})

test('a screen reader announces them after a pause, not at every letter', () => {
  const said = () => screen.getByRole('status').textContent
  type('Widget knew')
  act(() => jest.advanceTimersByTime(900))
  expect(said()).toBe('')
  act(() => jest.advanceTimersByTime(200))
  expect(said()).toMatch(/^One word may claim more/)
  type('Widget kneels')
  act(() => jest.advanceTimersByTime(1_100))
  expect(said()).toBe('')
})

test('a click takes a proposal, one undo takes it back', () => {
  type('Widget knew.')
  fireEvent.click(screen.getByRole('button', { name: /^Begin “According to the complaint”/ }))
  expect(text()).toBe('According to the complaint, Widget knew.')
  expect(marks()).toStrictEqual([])
  expect(document.activeElement).toBe(field())
  act(takeBack)
  expect(text()).toBe('Widget knew.')
  expect(marks()).toStrictEqual(['knew'])
})

test('a key takes the proposal for the word at which one writes', () => {
  type('Widget knew. Widget lied.')
  field().setSelectionRange(22, 22)
  fireEvent.select(field())
  fireEvent.keyDown(field(), { key: 'Enter', altKey: true })
  expect(text()).toBe('Widget knew. Widget allegedly lied.')
  expect(field().selectionEnd).toBe('Widget knew. Widget allegedly '.length)
  const doors = screen.getAllByRole('button', { name: /^(Write|Begin) / })
  expect(doors.map((door) => door.getAttribute('aria-keyshortcuts'))).toStrictEqual(['Alt+Enter', null])
  expect(useBook.getState().said).toMatch(/^Wrote “allegedly” for “lied”/)
})

test('a key does nothing where there is nothing to say', () => {
  type('Widget allegedly knew.')
  expect(fireEvent.keyDown(field(), { key: 'Enter', altKey: true })).toBe(true)
  expect(text()).toBe('Widget allegedly knew.')
})

test('in a text Enter begins a line; a title stays in one, also where lines are pasted', () => {
  type('Widget knew.')
  expect(fireEvent.keyDown(field(), { key: 'Enter' })).toBe(true)
  expect(text()).toBe('Widget knew.')
  cleanup()
  render(<Field field="title" />)
  expect(fireEvent.keyDown(field(), { key: 'Enter' })).toBe(false)
  type('Widget\r\nknew')
  expect(useBook.getState().briefing?.slides[0]?.title).toBe('Widget knew')
})
