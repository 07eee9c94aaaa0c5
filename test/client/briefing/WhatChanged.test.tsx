import { seenOf } from '#model/seen.ts'
import { toShared } from '#figure/shared.ts'
import { changesOf } from '#figure/slide/slide-changes.ts'
import { today } from '#figure/words/date-words.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useBook } from '../../../client/briefing/book.ts'
import { beginBook } from '../../../client/briefing/saving.ts'
import { WhatChanged } from '../../../client/briefing/WhatChanged.tsx'
import { House } from '../../support/answering.tsx'
import { card, known as knownOf, relation } from '../../support/known.ts'
import { keeper } from '../../support/keeper.ts'
import { briefing, slideOf } from '../../support/written.ts'

const IDS = ['suit', 'harm', 'widget']
const before = [
  relation('suit', 'ALLEGES', 'harm', [['alleged', '2023-12-05']]),
  relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']])
]
const after = relation('suit', 'ALLEGES', 'harm', [
  ['alleged', '2023-12-05'],
  ['found', '2026-03-24']
])
const known = {
  ...knownOf([card('suit', 'action'), card('harm', 'allegation'), card('widget', 'company')], [after]),
  sources: new Map()
}
const record = { relations: [...known.relations.values()], entities: new Set(IDS) }

function old(id: string, asOf: string | null) {
  const view = toShared({ ...EMPTY_VIEW, entities: IDS, asOf }, 'light')
  return slideOf(id, { view, taken: '2024-01-15', seen: seenOf(before) })
}

const SLIDES = [old('a', '2024-01-15'), slideOf('b'), old('c', null)]
const changed = new Map(
  SLIDES.filter(({ id }) => id !== 'b').map((slide) => [
    slide.id,
    { changes: changesOf(slide, record, today()), known }
  ])
)

beforeEach(async () => {
  const server = keeper()
  globalThis.fetch = ((url: string, init?: RequestInit) => server.answer(url, init)) as typeof fetch
  await beginBook({ ...briefing(), slides: SLIDES })
})
afterEach(cleanup)

function show(index: number, of = changed): void {
  render(
    <House>
      <WhatChanged slides={SLIDES} index={index} changed={of} />
    </House>
  )
}

const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const slide = (id: string) => useBook.getState().briefing?.slides.find((each) => each.id === id)

test('an old slide tells what is newer and what is gone, and where the next old slide is', () => {
  show(0)
  expect(screen.getByRole('status').textContent?.trim()).toBe(
    'The record has changed since slides 1, 3 were taken.'
  )
  const [newer, gone, ...others] = within(screen.getByRole('list', { name: 'Changes' }))
    .getAllByRole('listitem')
    .filter((item) => item.parentElement?.getAttribute('aria-label') === 'Changes')
  expect(newer?.textContent).toMatch(/suit alleges “harm”.*Today it stands found/)
  expect(gone?.textContent).toMatch(/^Gone/)
  expect(others).toStrictEqual([])
  expect(screen.getByText(/The figure shows what was known on Jan 15, 2024/)).toBeTruthy()
  press('See slide 3')
  expect([useBook.getState().at, useBook.getState().said]).toStrictEqual(['c', 'Slide 3'])
})

test('a slide of a day is brought up to date as of that day, or of today', () => {
  show(0)
  expect(buttons()).toStrictEqual(['Update, still as of Jan 15, 2024', 'Update, as of today', 'See slide 3'])
  press('Update, still as of Jan 15, 2024')
  expect(slide('a')).toMatchObject({ taken: today(), view: { asOf: '2024-01-15' }, seen: seenOf([after]) })
  press('Update, as of today')
  expect(slide('a')).toMatchObject({ taken: today(), view: { asOf: null } })
})

test('a slide without a day asks whether its text still holds, and is brought up to date by one button', () => {
  show(2)
  expect(screen.getByText(/check whether the text still holds/)).toBeTruthy()
  expect(buttons()).toStrictEqual(['Update this slide', 'See slide 1'])
  press('Update this slide')
  expect(useBook.getState().said).toBe('Updated slide 3 to the record of today')
})

test('a slide that is as it was names those that are not, and a briefing without any says nothing', () => {
  show(1)
  expect(screen.queryByRole('list', { name: 'Changes' })).toBeNull()
  expect(buttons()).toStrictEqual(['See slide 3'])
  cleanup()
  show(1, new Map())
  expect(screen.getByRole('region', { name: 'What changed' }).textContent).toBe('')
})
