import { AppError } from '#model/error.ts'
import { EMPTY_VIEW } from '#figure/view.ts'
import { LIMITS } from '#model/limits.ts'
import { ACTS } from '../../../client/acts/acts.ts'
import { aloud, underWay } from '../../../client/acts/aloud.ts'
import { add } from '../../../client/state/expanding.ts'
import { useView } from '../../../client/state/view.ts'
import { toScene } from '#figure/scene.ts'
import { answerNothing } from '../../support/answering.tsx'
import { known } from '../../support/known.ts'

beforeEach(() => useView.setState({ ...EMPTY_VIEW, said: '' }))

const settled = () => new Promise((resolve) => setTimeout(resolve))

test('a failure is announced, with its reason where known', async () => {
  aloud(Promise.reject(new AppError('timeout', 'It took too long.')), 'Could not add it')
  await settled()
  expect(useView.getState().said).toBe('Could not add it: It took too long.')
  aloud(Promise.reject(new Error('x is undefined')), 'Could not add it')
  await settled()
  expect(useView.getState().said).toBe('Could not add it: something unexpected went wrong')
})

test('more than the canvas holds is refused with what to do', async () => {
  const entities = Array.from({ length: LIMITS.betweenEntities }, (_, at) => `e${at}`)
  useView.setState({ entities })
  aloud(add(['one-more'], null), 'Could not add it')
  await settled()
  expect(useView.getState().said).toBe(
    'Could not add it: No more than 2,000 entities fit on the canvas: hide some first.'
  )
})

test('a failure to reveal relations is announced', async () => {
  answerNothing()
  const reveal = ACTS.find((act) => act !== '---' && act.id === 'reveal')
  if (!reveal || reveal === '---') throw new Error('no such act')
  reveal.run({ what: 'canvas' }, { scene: toScene(EMPTY_VIEW, known([], [])), go: () => {} })
  await settled()
  expect(useView.getState().said).toBe('Could not reveal them: The server did not answer.')
})

test('slow work is announced as under way until it ends; its result stays', async () => {
  jest.useFakeTimers()
  let end = (): void => {}
  const work = underWay('Expanding…', new Promise<void>((resolve) => (end = resolve)))
  jest.advanceTimersByTime(300)
  expect(useView.getState().said).toBe('')
  jest.advanceTimersByTime(200)
  expect(useView.getState().said).toBe('Expanding…')
  end()
  await work
  expect(useView.getState().said).toBe('')
  jest.useRealTimers()
})
