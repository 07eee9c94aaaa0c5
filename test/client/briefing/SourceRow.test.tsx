import { render, screen } from '@testing-library/react'
import { SourceRow } from '../../../client/briefing/SourceRow.tsx'
import { source } from '../../support/pictured.ts'

test('a source in the list says where it is and where it is archived, as the files handed out do', () => {
  const cited = { number: 3, source: 's1', pins: [{ pin: '¶ 3', letter: '' }] }
  const whole = source('s1', {
    title: 'Order',
    publisher: 'A court',
    url: 'https://example.org/1',
    archiveUrl: 'https://archive.example/1'
  })
  render(
    <ol>
      <SourceRow cited={cited} source={whole} />
    </ol>
  )
  expect(screen.getByRole('listitem').textContent).toBe(
    '3OrderA court, Dec 7, 2023: ¶ 3https://example.org/1Archived at https://archive.example/1'
  )
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toStrictEqual([
    whole.url,
    whole.archiveUrl
  ])
})
