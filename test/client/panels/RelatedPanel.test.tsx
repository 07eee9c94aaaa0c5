import '../../support/browser.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { readOpened } from '../../../client/panels/opened-evidence.ts'
import { RelatedPanel } from '../../../client/panels/RelatedPanel.tsx'
import { select } from '../../../client/state/actions.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, answerNothing, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

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
  await screen.findByText('Could not read related actions', {}, { timeout: 10_000 })
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

test('the way back to a list finds the evidence open that was read', async () => {
  answerFrom([CAST])
  function Selected() {
    return <RelatedPanel id={useView((view) => view.selection[0] ?? '')} />
  }
  const isOpen = async () =>
    (await screen.findByRole('button', { name: 'Defendant' }, { timeout: 10_000 })).getAttribute(
      'aria-expanded'
    )
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
