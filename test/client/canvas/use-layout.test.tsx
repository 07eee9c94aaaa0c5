import { act, cleanup, renderHook } from '@testing-library/react'
import { toFigures } from '#figure/figure.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import { EMPTY_VIEW, type Places } from '#figure/view.ts'
import { dropLayout } from '../../../client/canvas/arranger.ts'
import { useLayout } from '../../../client/canvas/use-layout.ts'
import { usePlaces } from '../../../client/canvas/use-places.ts'
import { useShell } from '../../../client/state/shell.ts'
import { useView } from '../../../client/state/view.ts'
import { PLACES, SCENE } from '../../support/drawn-scene.ts'

/** A worker that takes questions but never answers. */
class Mute extends EventTarget {
  asked: number | null = null
  isOver = false
  postMessage({ number }: { number: number }): void {
    this.asked = number
  }
  terminate(): void {
    this.isOver = true
  }
}

const mockWorkers: Mute[] = []
jest.mock('../../../client/canvas/layout-worker.ts', () => ({
  startLayoutWorker: () => {
    const worker = new Mute()
    mockWorkers.push(worker)
    return worker
  }
}))

const figures = toFigures(SCENE, measureRoughly)
const size = { w: 1200, h: 800 }

beforeEach(() => {
  dropLayout()
  useView.setState({ ...EMPTY_VIEW, said: '' })
  useShell.setState({ notice: null, arranging: null })
})
afterEach(cleanup)

function layOut(places: Places): Map<string, { x: number; y: number }> {
  const found = new Map<string, { x: number; y: number }>()
  const place = (some: Places): void => {
    for (const [key, spot] of some) found.set(key, spot)
  }
  renderHook(() => useLayout(SCENE, figures, size, { places, place, arrange: (_, some) => place(some) }))
  return found
}

const fail = (fault: string) => act(async () => mockWorkers.at(-1)?.dispatchEvent(new Event(fault)))

test.each(['error', 'messageerror'])('after %s all stands in rough places, which is said', async (fault) => {
  const found = layOut(new Map())
  await fail(fault)
  expect(found.size).toBe(new Set(figures.map(({ place }) => place)).size)
  expect(useShell.getState().notice).toMatch(/^The layout failed/)
  expect(mockWorkers.at(-1)?.isOver).toBe(true)
})

test('when the layout fails, what has a place keeps it, and new things go roughly below', async () => {
  const [fresh, ...rest] = [...PLACES]
  if (!fresh) throw new Error('no places')
  const found = layOut(new Map(rest))
  await fail('error')
  const lowest = Math.max(...rest.map(([, { y }]) => y))
  expect([...found.keys()]).toStrictEqual([fresh[0]])
  expect(found.get(fresh[0])?.y).toBeGreaterThan(lowest)
})

test('a layout that was asked for and fails changes nothing', async () => {
  useShell.setState({ arranging: 'force' })
  const found = layOut(PLACES)
  await fail('error')
  expect(found.size).toBe(0)
  expect(useShell.getState().arranging).toBeNull()
  expect(useView.getState().said).toBe('Could not arrange: the layout failed')
})

test('a worker that failed while nothing was asked of it is not asked again', async () => {
  layOut(new Map())
  const worker = mockWorkers.at(-1)
  const answer = { number: worker?.asked, places: [] }
  await act(async () => worker?.dispatchEvent(new MessageEvent('message', { data: answer })))
  await fail('error')
  layOut(new Map([...PLACES].slice(1)))
  expect(mockWorkers.at(-1)).not.toBe(worker)
  expect(mockWorkers.at(-1)?.asked).not.toBeNull()
})

test('a small canvas is arranged by itself, and the view keeps its places', async () => {
  useView.setState({ places: PLACES })
  const { result } = renderHook(() => {
    const standing = usePlaces('suit', [])
    useLayout(SCENE, figures, size, standing)
    return standing
  })
  const answer = async (x: number) => {
    const worker = mockWorkers.at(-1)
    const places = figures.map(({ id }, at) => ({ id, x: x + 100 * at, y: 0, side: 's' }))
    const data = { number: worker?.asked, places }
    await act(async () => worker?.dispatchEvent(new MessageEvent('message', { data })))
  }
  await answer(0)
  expect(result.current.places.get('suit')?.x).toBe(0)
  act(() => useShell.setState({ arranging: 'force' }))
  await answer(1000)
  expect(result.current.places.get('suit')?.x).toBe(1000)
  expect(useView.getState()).toMatchObject({ places: PLACES, said: 'Arranged by force' })
  expect(useShell.getState().arranging).toBeNull()
})
