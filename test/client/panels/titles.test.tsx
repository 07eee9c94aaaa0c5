import { cleanup, render, screen } from '@testing-library/react'
import { ChangesPanel } from '../../../client/panels/ChangesPanel.tsx'
import { ComparePanel } from '../../../client/panels/ComparePanel.tsx'
import { PathsPanel } from '../../../client/panels/PathsPanel.tsx'
import { EventsPanel } from '../../../client/panels/EventsPanel.tsx'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

afterEach(cleanup)

test.each([
  ['changes', ChangesPanel],
  ['events', EventsPanel],
  ['paths', PathsPanel]
])('the title of %s sets the name of an action in italic, as in a citation', async (question, Panel) => {
  answerFrom([CAST])
  render(
    <House>
      <Panel id={question === 'paths' ? 'paths suit chief' : `${question} suit`} />
    </House>
  )
  const name = CAST.entities.find(({ id }) => id === 'suit')?.name ?? ''
  const set = await screen.findByText(name, { selector: 'h2 .case-name' })
  expect(set.tagName).toBe('CITE')
})

test('paths of which one end is chosen ask for the other by its name', async () => {
  answerFrom([CAST])
  render(
    <House>
      <PathsPanel id="paths chief -" />
    </House>
  )
  const name = CAST.entities.find(({ id }) => id === 'chief')?.name ?? ''
  await screen.findByRole('heading', { name: `How is ${name} connected to …` })
  // the oldest browsers that the page works in know no <search>, and would read no landmark there
  expect(screen.getByLabelText(/./, { selector: '.picker' }).getAttribute('role')).toBe('search')
})

test('the sentence at the head of a comparison sets both actions in italic', async () => {
  answerFrom([CAST])
  render(
    <House>
      <ComparePanel id="compare suit suit-2" />
    </House>
  )
  const between = await screen.findByRole('list', { name: 'Between the two' })
  const sentence = between.querySelector('button')
  expect(sentence?.textContent).toBe('Ada v. Widget is related to Bay v. Widget.')
  expect([...(sentence?.querySelectorAll('cite') ?? [])].map((each) => each.textContent)).toStrictEqual([
    'Ada v. Widget',
    'Bay v. Widget'
  ])
})

test.each([
  [1, '1 path found, shortest first, then firmest. No more than 1 was asked for; there may be more.'],
  [20, /^\d+ paths found, shortest first, then firmest\.$/]
])('paths say that there may be more where %i are asked for', async (most, words) => {
  answerFrom([CAST])
  render(
    <House>
      <PathsPanel id={`paths suit widget k=${most}`} />
    </House>
  )
  await screen.findByText(words)
})

test('paths from somebody to the same say so', async () => {
  answerFrom([CAST])
  render(
    <House>
      <PathsPanel id="paths chief chief" />
    </House>
  )
  await screen.findByText('Both ends are the same: choose another for one of them.')
})
