import '../../support/browser.ts'
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { OutlineTree } from '../../../client/outline/Outline.tsx'
import { EMPTY_VIEW, useView } from '../../../client/state/view.ts'
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
  item(/Ada v\. Widget/).focus()
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

test('only one row is in the tab order', () => {
  const rows = screen.getAllByRole('treeitem')
  expect(rows.map((row) => row.tabIndex)).toStrictEqual([0, -1])
})

test('what is selected elsewhere is selected here', () => {
  act(() => useView.setState({ selection: ['w'] }))
  expect(item(/Widget, Inc\./).getAttribute('aria-selected')).toBe('true')
})
