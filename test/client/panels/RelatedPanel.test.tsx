import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { readOpened } from '../../../client/panels/opened-evidence.ts'
import { RelatedPanel } from '../../../client/panels/RelatedPanel.tsx'
import { select } from '../../../client/state/actions.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, answerNothing, House } from '../../support/answering.tsx'
import { CAST, dataset, relation } from '../../support/cast.ts'

afterEach(cleanup)

const open = (key: string) =>
  render(
    <House>
      <RelatedPanel id={key} />
    </House>
  )

test('a link to related actions of somebody who cannot be read says so, and can be asked again', async () => {
  answerNothing()
  open('related suit')
  await screen.findByText('Could not read related actions')
  expect(screen.queryByText('Weighing what they share')).toBeNull()
  answerFrom([CAST])
  fireEvent.click(screen.getByRole('button', { name: 'Retry' }))
  await screen.findByRole('heading', { name: /^Related to / })
}, 20_000)

test('a link to related actions of nobody says what to do', async () => {
  answerFrom([CAST])
  open('related -')
  await screen.findByText('Nobody is named. Select an action, or entities.')
})

test('what is of the same proceeding is left out by name, also of what is taken along, until it is asked for', async () => {
  answerFrom([
    dataset({
      ...CAST,
      entities: [...CAST.entities, { id: 'whole', kind: 'action', name: 'In re Widget' }],
      relations: [...CAST.relations, relation('suit', 'REMOVED_TO', 'whole', ['recorded', '2024', 'order'])]
    })
  ])
  const writeText = jest.fn(async (_text: string) => undefined)
  Object.assign(navigator, { clipboard: { writeText } })
  const listed = async () =>
    [
      ...(await screen.findByRole('list', { name: 'Related actions' })).querySelectorAll('.related-head a')
    ].map(({ textContent }) => textContent)
  open('related suit')
  expect(await listed()).toStrictEqual(['Bay v. Widget'])
  expect(document.body.textContent).toContain('Same proceeding left out: In re Widget.')
  fireEvent.click(screen.getByRole('button', { name: 'Take along' }))
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Copy as text with footnotes' }))
  await waitFor(() => expect(writeText).toHaveBeenCalled())
  expect(writeText.mock.calls.flat().join('')).toContain('Same proceeding left out: In re Widget.')
  fireEvent.click(screen.getByRole('button', { name: 'Show it too' }))
  expect(useView.getState().selection).toStrictEqual(['related suit proceeding=shown'])
  cleanup()
  open('related suit proceeding=shown')
  expect(await listed()).toStrictEqual(['Bay v. Widget', 'In re Widget'])
  expect(document.body.textContent).toContain('Same proceeding marked: In re Widget.')
}, 20_000)

test('the way back to a list finds the evidence open that was read', async () => {
  answerFrom([CAST])
  function Selected() {
    return <RelatedPanel id={useView((view) => view.selection[0] ?? '')} />
  }
  const isOpen = async () =>
    (await screen.findByRole('button', { name: 'Defendant' })).getAttribute('aria-expanded')
  const shown = () => {
    cleanup()
    render(
      <House>
        <Selected />
      </House>
    )
    return isOpen()
  }
  select(['related suit'])
  expect(await shown()).toBe('false')
  fireEvent.click(screen.getByRole('button', { name: 'Defendant' }))
  expect(await isOpen()).toBe('true')
  const left = useView.getState().selection
  expect(left[0]).toMatch(/^related suit open=Defendant:/)
  cleanup()
  select(['suit'])
  select(left)
  expect(await shown()).toBe('true')
  fireEvent.click(screen.getByRole('button', { name: 'Defendant' }))
  expect(useView.getState().selection).toStrictEqual(['related suit'])
}, 20_000)

test('what is no pair of a word and an action opens nothing', () => {
  expect([...readOpened('same%20law:a:b,%E0%A4:c,:d,e')]).toStrictEqual([['a:b', 'same law']])
  expect(readOpened(null).size).toBe(0)
})
