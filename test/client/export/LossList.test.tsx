import { useQuery } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import { LossList } from '../../../client/export/LossList.tsx'
import { House } from '../../support/answering.tsx'

afterEach(cleanup)

function Told({ unknown = [], shown = null }: { unknown?: string[]; shown?: number | null }) {
  const answer = { unknown, entities: 2, relations: 5, sources: 1, losses: [] }
  const report = useQuery({ queryKey: ['losses'], queryFn: async () => answer })
  return <LossList word="CSV" report={report} shown={shown} />
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
  await screen.findByText(/^2 entities, 5 relations and /)
  expect(screen.queryByText(/Left out/)?.textContent ?? null).toBe(words)
})

test.each([
  [3, ' Of the relations, 2 are not shown: '],
  [4, ' Of the relations, 1 is not shown: '],
  [5, null],
  [null, null]
])(
  'of 5 relations that leave, where the view shows %s, it is told how many it does not',
  async (shown, words) => {
    render(
      <House>
        <Told shown={shown} />
      </House>
    )
    const { textContent } = await screen.findByText(/^2 entities, 5 relations and /)
    expect(/ Of the relations.*?: /.exec(textContent)?.[0] ?? null).toBe(words)
  }
)
