import '../../support/browser.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NO_FILTERS } from '#figure/filters.ts'
import { EMPTY_VIEW, type View } from '#figure/view.ts'
import { ask } from '../../../client/api.ts'
import { Filters } from '../../../client/legend/Filters.tsx'
import { useKnown } from '../../../client/state/known.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

afterEach(cleanup)

async function show(more: Partial<View>): Promise<void> {
  answerFrom([CAST])
  const entities = ['suit', 'widget', 'chief', 'hearing']
  // also knows what is not on the canvas
  useKnown.getState().learn(await ask('between', { ids: [...entities, 'ada', 'verdict', 'harm'] }))
  useView.setState({ ...EMPTY_VIEW, entities, ...more })
  render(
    <House>
      <Filters />
    </House>
  )
}

test('a source that is not listed on this day stays hidden when another is', async () => {
  await show({ asOf: '2023-12-07', filters: { ...NO_FILTERS, sources: ['order'] } })
  expect(screen.queryByRole('checkbox', { name: /Order/ })).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: /The Ada Times/ }))
  expect(useView.getState().filters.sources).toStrictEqual(['order', 'paper'])
  fireEvent.click(screen.getByRole('checkbox', { name: /The Ada Times/ }))
  expect(useView.getState().filters.sources).toStrictEqual(['order'])
})

/** The options of a list that have a count, with the count, in order. */
function offered(title: string): string[] {
  const rows = [...screen.getByRole('group', { name: title }).querySelectorAll('li')]
  const told = rows.map((row) => `${row.querySelector('label')?.textContent} ${row.lastChild?.textContent}`)
  return told.filter((words) => !words.endsWith(' 0'))
}

test('counts what can be filtered among what is on the canvas, as known on its day', async () => {
  await show({ asOf: '2024-01-30' })
  expect(offered('Status')).toStrictEqual(['Official record 1', 'Filings 2', 'Press 1'])
  expect(offered('Confidence')).toStrictEqual(['High 4'])
  expect(offered('Source')).toStrictEqual(['The Ada Times, Jun 1, 2024 3', 'Court of Ada, Dec 5, 2023 2'])
})
