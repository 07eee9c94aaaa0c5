import { cleanup, render, screen } from '@testing-library/react'
import { Start } from '../../../client/page/Start.tsx'
import { toStartFigure } from '../../../client/page/start-figure.ts'
import { buildGraph } from '#graph/graph.ts'
import { READS } from '#graph/reads.ts'
import { MARK_TABLE } from '#model/status.ts'
import { CONTRACTS } from '#model/contracts.ts'
import type { Beginning } from '#model/dataset.ts'
import { answerFrom, House } from '../../support/answering.tsx'
import { dataset, relation } from '../../support/cast.ts'

const OWN = dataset({
  id: 'own',
  title: 'Own',
  entities: [
    { id: 'suit', kind: 'action', name: 'Alliance v. Corvia' },
    { id: 'suit-2', kind: 'action', name: 'In re Wendell' },
    { id: 'suit-3', kind: 'action', name: 'Alliance v. Corvia (federal)' },
    { id: 'alliance', kind: 'organization', name: 'Alliance' },
    { id: 'corvia', kind: 'company', name: 'Corvia' },
    { id: 'harm', kind: 'allegation', name: 'It leaks' }
  ],
  relations: [
    relation('corvia', 'DEFENDANT_IN', 'suit', ['recorded', '2023']),
    relation('corvia', 'MOVED_IN', 'suit-2', ['filed', '2023']),
    relation('alliance', 'PLAINTIFF_IN', 'suit', ['recorded', '2023']),
    relation('alliance', 'PLAINTIFF_IN', 'suit-3', ['recorded', '2023']),
    relation('corvia', 'DEFENDANT_IN', 'suit-3', ['recorded', '2023']),
    relation('suit', 'ALLEGES', 'harm', ['alleged', '2023'], ['denied', '2024'])
  ],
  sources: [{ id: 'complaint', title: 'Complaint', kind: 'complaint', publisher: 'Alliance' }]
})
const IDS = ['suit', 'suit-2', 'suit-3', 'alliance', 'corvia', 'harm']

afterEach(cleanup)

async function open(told: Pick<Beginning, 'title' | 'about'>): Promise<HTMLElement> {
  answerFrom([{ ...OWN, beginnings: [{ id: 'start', focus: 'suit', entities: IDS, places: [], ...told }] }])
  render(
    <House>
      <Start />
    </House>
  )
  return screen.findByRole('heading', { level: 1, name: new RegExp(told.title.replace('?', '\\?')) })
}

test.each([
  ['What does the Alliance allege?', '', 'What does the Alliance allege?', 0],
  ['Alliance v. Corvia', 'Who sued whom.', 'Begin with Alliance v. Corvia', 1]
])('it begins with “%s”', async (title, about, words, ledes) => {
  const heading = await open({ title, about })
  expect(heading.textContent).toBe(words)
  expect(document.querySelectorAll('.start-lede')).toHaveLength(ledes)
})

test('a disputed allegation has its bar in the figure, and nobody stands there without a line', async () => {
  await open({ title: 'Alliance v. Corvia', about: '' })
  await screen.findByText('It leaks')
  expect(document.querySelectorAll('.start-sheet path[fill="var(--pincite-line-no)"]')).toHaveLength(1)
  const ids = IDS.join(',')
  const page = READS.between(buildGraph([OWN]), CONTRACTS.between.params.parse({ ids }))
  const { spots, relations } = toStartFigure('suit', page)
  expect(spots.map(({ card }) => card.id)).toStrictEqual(['suit', 'alliance', 'corvia', 'harm', 'suit-3'])
  // the other line of the alliance would run through the suit, and seem to come out of it
  expect(relations.map(({ from, to }) => `${from} ${to}`)).toStrictEqual([
    'alliance suit',
    'corvia suit',
    'corvia suit-3',
    'suit harm'
  ])
  // its key tells what each of its lines means, and nothing else
  const marks = new Set(relations.map(({ mark }) => MARK_TABLE[mark].word))
  const key = [...document.querySelectorAll('.start-lines li')].map(({ textContent }) => textContent.trim())
  expect(marks).toContain('Disputed')
  expect(new Set(key)).toStrictEqual(marks)
})
