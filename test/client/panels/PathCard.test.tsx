import { cleanup, render, screen } from '@testing-library/react'
import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { CONTRACTS } from '#model/contracts.ts'
import { toKnown } from '#figure/known.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { PathCard } from '../../../client/panels/PathCard.tsx'
import { useView } from '../../../client/state/view.ts'
import { House } from '../../support/answering.tsx'
import { CAST } from '../../support/cast.ts'

beforeEach(() => useView.setState({ ...EMPTY_VIEW, entities: ['ada', 'suit'] }))
afterEach(cleanup)

async function show(asked: object, open = true, sole = false): Promise<string> {
  const answer = await ask(buildGraph([CAST]), 'paths', CONTRACTS.paths.params.parse(asked))
  const [path] = answer.paths
  if (!path) throw new Error('no path')
  const known = toKnown(answer)
  const relations = [...known.relations.values()].map((one) => ({
    ...one,
    assertions: one.assertions.map((said) => (sole ? { ...said, source: 'complaint' } : said))
  }))
  const told = { ...known, relations: new Map(relations.map((one) => [one.id, one])) }
  render(
    <House>
      <PathCard path={path} answer={answer} known={told} rank={1} open={open} onOpen={() => {}} />
    </House>
  )
  return document.body.textContent ?? ''
}

const chief = { from: 'ada', to: 'chief', k: 1 }

test('a path says by which standing it hangs, and whether all of it rests on one source', async () => {
  const text = await show(chief)
  expect(text).toContain('Weakest link: dismissed.')
  // each step is told the way it is gone
  expect(text).toMatch(/Adais a plaintiff in.*Ada v\. Widgethad as a defendant.*Zoë Ångström/)
  expect(text).not.toContain('rests on one source')
  cleanup()
  expect(await show(chief, true, true)).toContain('All of it rests on one source: Court of Ada, Dec 5, 2023.')
  cleanup()
  const firm = await show({ from: 'suit', to: 'verdict', k: 1 })
  expect(firm).toContain('Every step is on record.')
  expect(firm).not.toContain('Weakest link')
})

test('the one source of a path says that it is of later date than the day looked at', async () => {
  const onlyOn = async (asOf: string | null) => {
    cleanup()
    useView.setState({ asOf })
    return show(chief, true, true)
  }
  const name = 'All of it rests on one source: Court of Ada, Dec 5, 2023'
  expect(await onlyOn('2023-12-04')).toContain(`${name} (of later date).`)
  expect(await onlyOn('2023-12-05')).toContain(`${name}.`)
  expect(await onlyOn(null)).toContain(`${name}.`)
})

test('an open path gives each step its evidence and its notes, and says who is not on the canvas', async () => {
  const text = await show(chief)
  expect(text).toContain('Through Ada v. Widget2 steps')
  expect([...document.querySelectorAll('.ladder-step sup')].map((one) => one.textContent)).toStrictEqual([
    '1',
    '1, 2'
  ])
  expect(screen.getAllByText('¶ 1')).toHaveLength(2)
  expect(document.querySelector('.path-absent')?.textContent).toBe('Not on the canvas: Zoë Ångström.')
  expect(screen.getByText('2 notes')).toBeTruthy()
  cleanup()
  useView.setState({ entities: ['ada', 'suit', 'chief'] })
  await show(chief)
  expect(document.querySelector('.path-absent')).toBeNull()
  cleanup()
  expect(await show(chief, false)).toMatch(
    /Ada is a plaintiff in Ada v\. Widget \(filed\)\. Ada v\. Widget had as a defendant Zoë Ångström, then dismissed\./
  )
  expect(document.querySelector('.ladder')).toBeNull()
})
