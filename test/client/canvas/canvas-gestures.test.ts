import { toFigures } from '#figure/figure.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import type { Scene } from '#figure/scene.ts'
import { type Answers, toGestures } from '../../../client/canvas/canvas-gestures.ts'
import { useView } from '../../../client/state/view.ts'
import { SCENE, STACK } from '../../support/drawn-scene.ts'

const TWICE = ['zuckerberg/TESTIFIED_AT/suit', 'zuckerberg/TESTIFIED_AT/suit/2']
const LINE = 'line:zuckerberg/TESTIFIED_AT/suit'
const SEEN: Scene = {
  ...SCENE,
  lines: SCENE.lines.map((line) => (line.id === LINE ? { ...line, relations: TWICE } : line))
}
const menus: unknown[] = []
const answers: Answers = {
  onExpand: () => {},
  onHover: () => {},
  onMove: () => {},
  onMenu: ({ id }) => menus.push(id)
}
const { onPick, onMenu } = toGestures(SEEN, toFigures(SEEN, measureRoughly), answers)
const selected = (): readonly string[] => useView.getState().selection

beforeEach(() => useView.setState({ selection: [] }))

test('a line is read as all its relations, the strongest last', () => {
  onPick(LINE, false)
  expect(selected()).toEqual(TWICE.toReversed())
  onPick(LINE, true)
  expect(selected()).toEqual([])
})

test('a line is added to what is selected, and nothing twice', () => {
  useView.setState({ selection: ['meta', 'zuckerberg/TESTIFIED_AT/suit'] })
  onPick(LINE, true)
  expect(selected()).toEqual(['meta', ...TWICE.toReversed()])
})

test('a menu on a line is for all that it stands for', () => {
  onMenu({ id: LINE, x: 0, y: 0 })
  expect(selected()).toEqual(TWICE.toReversed())
  expect(menus).toEqual([TWICE[0]])
})

test('a line of a stack is read as the stack', () => {
  const line = SEEN.lines.find(({ from }) => from === STACK)
  onPick(line?.id ?? '', false)
  expect(selected()).toEqual([STACK])
})
