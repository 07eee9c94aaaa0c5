import '../../support/browser.ts'
import { cleanup, render, screen } from '@testing-library/react'
import { legendWord } from '#figure/words/mark-words.ts'
import { MARKS } from '#model/status.ts'
import { SideTabs } from '../../../client/legend/Legend.tsx'
import { House } from '../../support/answering.tsx'

afterEach(cleanup)

test('the legend teaches every mark, once', () => {
  render(
    <House>
      <SideTabs />
    </House>
  )
  const taught = screen.getAllByRole('button', { name: /^Select / }).map((row) => row.textContent)
  expect(taught.toSorted()).toStrictEqual(MARKS.map(legendWord).toSorted())
})
