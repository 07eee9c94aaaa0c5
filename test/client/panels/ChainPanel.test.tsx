import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { EMPTY_VIEW } from '#figure/view.ts'
import { useView } from '../../../client/state/view.ts'
import { answerFrom } from '../../support/answering.tsx'
import { readPanel } from '../../support/read-panel.tsx'
import { both } from '../../seed/curated.ts'

beforeEach(() => {
  useView.setState({ ...EMPTY_VIEW, entities: ['nm-v-meta'] })
  answerFrom(both)
})
afterEach(cleanup)

async function marks(): Promise<HTMLElement[]> {
  const line = await screen.findByRole('list', { name: 'Steps in order of time' })
  return within(line).getAllByRole('button')
}

test('the keyboard walks along the line of steps, and stays at its ends', async () => {
  readPanel('chain nm-v-meta')
  const all = await marks()
  const at = () => all.findIndex((mark) => mark === document.activeElement)
  const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key })
  all[0]?.focus()
  const walked = ['ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowRight', 'Home', 'ArrowLeft', 'x']
  const last = all.length - 1
  expect(walked.map((key) => (press(key), at()))).toStrictEqual([1, 2, 1, last, last, 0, 0, 0])
  expect(fireEvent.keyDown(all[0] ?? document.body, { key: 'ArrowRight' })).toBe(false)
  expect(fireEvent.keyDown(all[0] ?? document.body, { key: 'Tab' })).toBe(true)
}, 20_000)

test('a step chosen on the line is opened in the list, and the docket asked about has a track of its own', async () => {
  readPanel('chain nm-v-meta')
  const [, removed] = await marks()
  if (!removed) throw new Error('no second step')
  expect(removed.getAttribute('aria-label')).toBe(
    'Step 2: Removed to U.S. District Court, D.N.M., Dec 18, 2023'
  )
  fireEvent.click(removed)
  expect(removed.getAttribute('aria-pressed')).toBe('true')
  const open = screen.getAllByRole('button', { expanded: true })
  expect(open.map(({ textContent }) => textContent)).toStrictEqual([expect.stringMatching(/^2Removed to /)])
  const tracks = [...document.querySelectorAll('.chain-track')]
  expect(tracks.map((one) => one.classList.contains('chain-own'))).toStrictEqual([true, false])
  const ways = tracks.map((one) => one.getAttribute('d') ?? '')
  expect(ways).toStrictEqual(tracks.map(() => expect.stringMatching(/^M\d+ \d+H/)))
  // time never runs back
  for (const way of ways) {
    const across = [...way.matchAll(/[MH](\d+(?:\.\d+)?)/g)].map(([, x]) => Number(x))
    expect(across).toStrictEqual(across.toSorted((a, b) => a - b))
  }
  // no way up or down leads through a step, with its words
  const middles = [...document.querySelectorAll<HTMLElement>('.chain-sheet li')].map(
    ({ style }) => Number.parseFloat(style.left) + 46
  )
  const upright = ways.flatMap((way) =>
    [...way.matchAll(/H(\d+(?:\.\d+)?)q10/g)].map(([, x]) => Number(x) + 10)
  )
  expect(upright.filter((x) => middles.some((middle) => Math.abs(x - middle) < 40))).toStrictEqual([])
  expect([upright.length > 0, middles.length]).toStrictEqual([
    true,
    screen.getAllByRole('button', { name: /^Step/ }).length
  ])
  expect(
    [...document.querySelectorAll('.chain-courts li')].map(({ textContent }) => textContent)
  ).toStrictEqual([expect.stringMatching(/^Federal trial/), expect.stringMatching(/^State trial/)])
}, 20_000)
