import '../../support/browser.ts'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { NO_FILTERS } from '#figure/filters.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { ask } from '../../../client/api.ts'
import { Filters } from '../../../client/legend/Filters.tsx'
import { useKnown } from '../../../client/state/known.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

afterEach(cleanup)

test('a source that is not listed on this day stays hidden when another is', async () => {
  answerFrom([CAST])
  const entities = ['suit', 'widget', 'chief', 'hearing']
  useKnown.getState().learn(await ask('between', { ids: entities }))
  const filters = { ...NO_FILTERS, sources: ['order'] }
  useView.setState({ ...EMPTY_VIEW, entities, asOf: '2023-12-07', filters })
  render(
    <House>
      <Filters />
    </House>
  )
  expect(screen.queryByRole('checkbox', { name: /Order/ })).toBeNull()
  fireEvent.click(screen.getByRole('checkbox', { name: /The Ada Times/ }))
  expect(useView.getState().filters.sources).toStrictEqual(['order', 'paper'])
  fireEvent.click(screen.getByRole('checkbox', { name: /The Ada Times/ }))
  expect(useView.getState().filters.sources).toStrictEqual(['order'])
})
