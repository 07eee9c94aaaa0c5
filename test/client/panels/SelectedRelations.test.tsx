import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { SelectedRelations } from '../../../client/panels/SelectedRelations.tsx'
import { useKnown } from '../../../client/state/known.ts'
import { useView } from '../../../client/state/view.ts'
import { card, relation } from '../../support/known.ts'

afterEach(cleanup)

test('of very many selected relations a hundred are listed, and so many more with each press', () => {
  const people = Array.from({ length: 230 }, (_, at) => card(`p${at}`, 'person'))
  const relations = people.map(({ id }) => relation(id, 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']]))
  useView.setState(EMPTY_VIEW)
  useKnown.getState().learn({ entities: [...people, card('suit', 'action')], relations, sources: [] })
  render(<SelectedRelations ids={relations.map(({ id }) => id)} />)
  const listed = () => screen.getAllByRole('listitem').length
  expect(screen.getByRole('heading', { name: '230 relations' })).toBeTruthy()
  expect(listed()).toBe(100)
  fireEvent.click(screen.getByRole('button', { name: 'Show 100 more' }))
  fireEvent.click(screen.getByRole('button', { name: 'Show 30 more' }))
  expect(listed()).toBe(230)
  expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull()
})

test('of several selected relations those are told that were known on the day', () => {
  const filed = relation('p0', 'DEFENDANT_IN', 'suit', [
    ['filed', '2023-12-05'],
    ['dismissed', '2024-05-30']
  ])
  const later = relation('suit', 'RESULTED_IN', 'verdict', [['found', '2026-03-24']])
  useView.setState({ ...EMPTY_VIEW, asOf: '2024-01-01' })
  useKnown.getState().learn({
    entities: [card('p0', 'person'), card('suit', 'action'), card('verdict', 'outcome')],
    relations: [filed, later],
    sources: []
  })
  render(<SelectedRelations ids={[filed.id, later.id]} />)
  expect(screen.getByRole('heading', { name: '1 relation' })).toBeTruthy()
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toStrictEqual([
    expect.stringContaining('is a defendant in')
  ])
  expect(document.body.textContent).not.toMatch(/dismissed|found/i)
})
