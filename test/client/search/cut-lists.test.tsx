import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { ask } from '../../../client/api.ts'
import { EntityPicker } from '../../../client/search/EntityPicker.tsx'
import { Palette } from '../../../client/search/Palette.tsx'
import { useKnown } from '../../../client/state/known.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { dataset } from '../../support/cast.ts'

const ids = Array.from({ length: 25 }, (_, i) => `moor-${i}`)
const MOORS = dataset({
  id: 'moors',
  title: 'Moors',
  sources: ['a', 'b', 'c', 'd', 'e'].map((id) => ({
    id,
    title: `Order ${id}`,
    kind: 'order' as const,
    publisher: 'County Court'
  })),
  entities: ids.map((id) => ({ id, kind: 'person' as const, name: `Ada ${id}` }))
})

afterEach(cleanup)

async function typeInPalette(value: string): Promise<void> {
  answerFrom([MOORS])
  useView.setState({ entities: ids })
  useKnown.getState().learn(await ask('between', { ids }))
  useKnown.setState({
    sources: new Map(
      MOORS.sources.map((one) => [
        one.id,
        { url: null, archiveUrl: null, accessed: null, note: null, ...one, date: null }
      ])
    )
  })
  render(
    <House at="/explore">
      <Palette />
    </House>
  )
  const field = await screen.findByRole('textbox', { name: 'Search entities and commands' })
  // the kit writes its state once more a moment after
  await act(async () => {
    fireEvent.change(field, { target: { value } })
    await Promise.resolve()
  })
}

const spoken = () => screen.getAllByRole('status').at(0)?.textContent

test('a list of the palette that is cut says of how many it shows the first', async () => {
  await typeInPalette('moor')
  await screen.findByText('8 of 25 that fit are listed: type more of the name.')
  expect(spoken()).toMatch(/^8 of 25 entities, the first Ada moor-\d+, person$/)
  fireEvent.click(screen.getByRole('button', { name: 'On the canvas' }))
  await screen.findByText('20 of 25 that fit are listed: type more of the name.')
  expect(spoken()).toMatch(/^20 of 25 entities/)
})

test('so does the list of sources', async () => {
  await typeInPalette('county order')
  await screen.findByText('4 of 5 that fit are listed: type more of the title.')
  await waitFor(() => expect(spoken()).toBe('4 of 5 sources'))
})

/** Chooses among everybody but these; gives what was picked so far. */
async function typeInPicker(value: string, without: readonly string[]): Promise<string[]> {
  answerFrom([MOORS])
  const picked: string[] = []
  render(
    <House>
      <EntityPicker label="To whom" without={without} offered={[]} onPick={(id) => picked.push(id)} />
    </House>
  )
  fireEvent.change(screen.getByRole('searchbox', { name: 'To whom' }), { target: { value } })
  await screen.findAllByRole('button', { name: /^Ada/ })
  return picked
}

const MORE = 'More than 8 fit: type more of the name.'

test('a list to choose from is filled without those that are chosen already, and says where it is cut', async () => {
  const without = ids.slice(0, 16)
  await typeInPicker('moor', without)
  await screen.findByText(MORE)
  const offered = screen.getAllByRole('button', { name: /^Ada/ }).map((row) => row.textContent)
  expect(offered).toHaveLength(8)
  expect(offered.filter((name) => without.some((id) => name?.startsWith(`Ada ${id} `)))).toStrictEqual([])
  expect(spoken()).toMatch(/^8 of more than 8 entities, the first Ada moor-\d+, person$/)
})

test('a list to choose from that is whole does not say that it is cut', async () => {
  const picked = await typeInPicker('moor', ids.slice(0, 17))
  await waitFor(() => expect(spoken()).toMatch(/^8 entities, the first Ada moor-17, person$/))
  expect(screen.queryByText(MORE)).toBeNull()
  fireEvent.keyDown(screen.getByRole('searchbox', { name: 'To whom' }), { key: 'Enter' })
  await waitFor(() => expect(picked).toStrictEqual(['moor-17']))
})
