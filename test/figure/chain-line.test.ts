import type { ChainStep } from '#model/chain.ts'
import { ask } from '#graph/ask.ts'
import { buildGraph } from '#graph/graph.ts'
import { toChainLine } from '#figure/chain-line.ts'
import { both } from '../seed/curated.ts'

const seed = buildGraph(both)
const stepsOf = async (id: string): Promise<ChainStep[]> => (await ask(seed, 'chain', { id })).steps

test('a layer for each court, the highest on top, and time from left to right', async () => {
  const { rows, marks, tracks, width, height } = toChainLine(await stepsOf('nm-v-meta'))
  expect(rows.map(({ level }) => level)).toStrictEqual(['federal trial', 'state trial'])
  const [filed, removed, ruled, remanded] = marks
  expect(removed?.y).toBeLessThan(filed?.y ?? 0)
  expect(ruled?.y).toBe(removed?.y)
  expect(remanded?.y).toBe(filed?.y)
  for (const [at, { x, y }] of marks.entries()) {
    // room for the words of each step
    expect(x - (marks[at - 1]?.x ?? -Infinity)).toBeGreaterThanOrEqual(92)
    expect(x).toBeLessThan(width)
    expect(y).toBeLessThan(height)
  }
  expect(tracks.map(({ action }) => action)).toStrictEqual(['nm-v-meta', 'nm-v-meta-removed'])
})

test('what nobody says where happened stays in the court where the action was; nothing at all is an empty line', async () => {
  const [filed] = await stepsOf('nm-v-meta')
  if (!filed) throw new Error('no step')
  const { rows, marks } = toChainLine([filed, { ...filed, step: 'settled', court: null, level: null }])
  expect(rows).toHaveLength(1)
  expect(marks.map(({ y }) => y)).toStrictEqual([marks[0]?.y, marks[0]?.y])
  const joined: ChainStep = { ...filed, step: 'consolidated', other: 'whole' }
  const decided: ChainStep = { ...filed, step: 'decided', action: 'whole', court: null, level: null }
  expect(toChainLine([joined, decided]).rows).toHaveLength(1)
  expect(toChainLine([])).toMatchObject({ rows: [], marks: [], tracks: [], height: 0 })
})

test('a judge rules again in the court of the first ruling, also after an appeal', async () => {
  const [filed] = await stepsOf('nm-v-meta')
  if (!filed) throw new Error('no step')
  const ruled: ChainStep = { ...filed, step: 'ruled', other: 'judge', court: null, level: null }
  const appealed: ChainStep = { ...filed, step: 'appealed', court: 'high', level: 'federal appellate' }
  const { marks } = toChainLine([filed, ruled, appealed, ruled, { ...ruled, other: 'another' }])
  const [first, again, higher] = [marks[1]?.y, marks[3]?.y, marks[2]?.y]
  expect([again, marks[4]?.y]).toStrictEqual([first, higher])
  expect(higher).not.toBe(first)
})
