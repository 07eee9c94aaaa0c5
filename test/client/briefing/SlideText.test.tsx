import { render } from '@testing-library/react'
import { toBlocks } from '#figure/slide/blocks.ts'
import { SlideText } from '../../../client/briefing/SlideText.tsx'

test('a text keeps every number of its lists, and citations side by side are spoken of as several sources', () => {
  const text = '1. # Head\n2. > said\n3. two[^a][^b]\n   - in\n\n   more'
  const { container } = render(
    <SlideText blocks={toBlocks(text)} refsOf={(cites) => (cites.length === 2 ? '1, 3a' : '')} />
  )
  expect([...container.querySelectorAll('p, li')].map(({ textContent }) => textContent)).toStrictEqual([
    '1. Head',
    '2. said',
    '3.two (source 1, 3a)',
    '•in',
    'more'
  ])
})
