import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { OutlineTree } from '../../../client/outline/OutlineTree.tsx'
import { useShell } from '../../../client/state/shell.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'
import { House } from '../../support/answering.tsx'
import { card, relation } from '../../support/known.ts'

const shown = {
  cards: [card('suit', 'action', { name: 'Ada v. Widget' }), card('w', 'company', { name: 'Widget, Inc.' })],
  stacks: [],
  relations: [relation('w', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']])],
  sources: new Map()
}

beforeEach(() => {
  useView.setState({ ...EMPTY_VIEW, entities: ['suit', 'w'] })
  render(
    <House>
      <OutlineTree shown={shown} />
    </House>
  )
})
afterEach(cleanup)

const item = (name: RegExp) => screen.getByRole('treeitem', { name })
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })

test('by keyboard alone a reader opens an entity, walks to a relation and reads it', () => {
  act(() => item(/Ada v\. Widget/).focus())
  press('ArrowRight')
  expect(item(/Ada v\. Widget/).getAttribute('aria-expanded')).toBe('true')
  press('ArrowDown')
  expect(document.activeElement?.textContent).toContain('Has as a defendant Widget, Inc.')
  expect(document.activeElement?.textContent).not.toContain('Inc..')
  expect(document.activeElement?.textContent).toContain('Filed')
  expect(document.activeElement?.textContent).toContain('no pincite')
  press('Enter')
  expect(useView.getState().selection).toStrictEqual(['w/DEFENDANT_IN/suit'])
})

test('a tree tells screen readers its name, and of each row where it stands and whether it is selected', () => {
  const tree = screen.getByRole('tree', { name: 'What is on the canvas' })
  expect(tree.getAttribute('aria-multiselectable')).toBe('true')
  act(() => item(/Ada v\. Widget/).focus())
  press('ArrowRight')
  const told = screen
    .getAllByRole('treeitem')
    .map((row) =>
      ['level', 'posinset', 'setsize', 'expanded', 'selected'].map((name) => row.getAttribute(`aria-${name}`))
    )
  expect(told).toStrictEqual([
    ['1', '1', '2', 'true', 'false'],
    ['2', '1', '1', 'false', 'false'],
    ['1', '2', '2', 'false', 'false']
  ])
})

test('keys with Control are left to the page, and those of the tree are not', () => {
  const heard = jest.fn()
  document.body.addEventListener('keydown', heard)
  act(() => item(/Ada v\. Widget/).focus())
  expect(fireEvent.keyDown(item(/Ada v\. Widget/), { key: 'End', ctrlKey: true })).toBe(true)
  expect(document.activeElement).toBe(item(/Ada v\. Widget/))
  expect(heard).toHaveBeenCalledTimes(1)
  expect(fireEvent.keyDown(item(/Ada v\. Widget/), { key: 'End' })).toBe(false)
  expect(document.activeElement).toBe(item(/Widget, Inc\./))
  expect(heard).toHaveBeenCalledTimes(1)
  document.body.removeEventListener('keydown', heard)
})

test('by mouse a click reads, with Control it selects beside, and the other button opens the menu', () => {
  fireEvent.click(item(/Ada v\. Widget/))
  fireEvent.click(item(/Widget, Inc\./), { ctrlKey: true })
  expect(useView.getState().selection).toStrictEqual(['suit', 'w'])
  fireEvent.click(item(/Widget, Inc\./))
  expect(useView.getState().selection).toStrictEqual(['w'])
  fireEvent.contextMenu(item(/Ada v\. Widget/), { clientX: 7, clientY: 9 })
  expect(useShell.getState().menu).toMatchObject({ id: 'suit', x: 7, y: 9 })
  expect(useView.getState().selection).toStrictEqual(['suit'])
})

test('when the focused row goes, the next one gets the focus', () => {
  cleanup()
  const tree = (cards: typeof shown.cards) => (
    <House>
      <OutlineTree shown={{ ...shown, cards }} />
    </House>
  )
  const { rerender } = render(tree(shown.cards))
  act(() => item(/Ada v\. Widget/).focus())
  rerender(tree(shown.cards.slice(1)))
  expect(document.activeElement).toBe(item(/Widget, Inc\./))
})

test('only one row is in the tab order', () => {
  const rows = screen.getAllByRole('treeitem')
  expect(rows.map((row) => row.tabIndex)).toStrictEqual([0, -1])
})

test('what is selected elsewhere is selected here', () => {
  act(() => useView.setState({ selection: ['w'] }))
  expect(item(/Widget, Inc\./).getAttribute('aria-selected')).toBe('true')
})

test('Space selects beside others, the menu key opens the menu on a row, and walking leaves a way back', () => {
  act(() => item(/Ada v\. Widget/).focus())
  press(' ')
  press('ArrowDown')
  press(' ')
  expect(useView.getState().selection).toStrictEqual(['suit', 'w'])
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'F10', shiftKey: true })
  expect(useShell.getState().menu).toMatchObject({ id: 'w' })
  press('ArrowUp')
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight']) press(key)
  expect(document.activeElement?.getAttribute('data-key')).toBe('w')
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowLeft', altKey: true })
  expect(document.activeElement?.textContent).toContain('go there')
})

test('a row that a script focuses is the one in the tab order', () => {
  act(() => item(/Widget, Inc\./).focus())
  expect(screen.getAllByRole('treeitem').map((row) => row.tabIndex)).toStrictEqual([-1, 0])
})

test('an empty canvas is not blamed on filters', () => {
  cleanup()
  const none = { ...shown, cards: [], relations: [] }
  const tree = (
    <House>
      <OutlineTree shown={none} />
    </House>
  )
  render(tree)
  expect(screen.getByText('Nothing here. Clear the filters to see all.')).toBeTruthy()
  act(() => useView.setState({ entities: [] }))
  expect(screen.getByText('The canvas is empty. Search adds to it.')).toBeTruthy()
})

test('of a long tree, a selected row far below is brought into sight once it is there', () => {
  cleanup()
  const seen = jest.spyOn(Element.prototype, 'scrollIntoView')
  const cards = Array.from({ length: 300 }, (_, at) => card(`p${at}`, 'person', { name: `Ada ${at}` }))
  useView.setState({ ...EMPTY_VIEW, entities: cards.map(({ id }) => id), selection: ['p280'] })
  render(
    <House>
      <OutlineTree shown={{ ...shown, cards, relations: [] }} />
    </House>
  )
  expect(screen.getAllByRole('treeitem')).toHaveLength(300)
  expect(seen.mock.contexts).toStrictEqual([item(/^Ada 280/)])
  seen.mockRestore()
})
