import { useQuery } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { LossList } from '../../../client/export/LossList.tsx'
import { House } from '../../support/answering.tsx'

afterEach(cleanup)

function Told({ unknown }: { unknown: string[] }) {
  const answer = { unknown, entities: 2, relations: 1, sources: 1, losses: [] }
  const report = useQuery({ queryKey: ['losses'], queryFn: async () => answer })
  return <LossList word="CSV" report={report} hidden={null} />
}

test.each([
  [['nobody'], 'Left out: nobody; no such entity is known here.'],
  [[], null]
])('before a download it is told who of %j is not known', async (unknown, words) => {
  render(
    <House>
      <Told unknown={unknown} />
    </House>
  )
  await screen.findByText(/^2 entities, 1 relation and /)
  expect(screen.queryByText(/Left out/)?.textContent ?? null).toBe(words)
})
