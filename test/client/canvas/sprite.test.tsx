import type { CanvasElement } from '../../../client/canvas/element.ts'
import { openPainter } from '../../../client/canvas/painter.ts'
import { SPARE, type Sprite, spriteName, SPRITES } from '../../../client/canvas/sprites/sprite.ts'

const SLIP: Sprite = {
  what: 'slip',
  scheme: 'light',
  level: 0,
  close: false,
  kind: 'allegation',
  w: 40,
  h: 20,
  more: 0,
  pinned: false
}

const node = (id: string, image: string): CanvasElement => ({
  group: 'nodes',
  data: { id, image },
  position: { x: 0, y: 0 },
  classes: [],
  grabbable: true
})

test('keeps the images on the canvas and those drawn last, and drops the rest', () => {
  const ignore = (): void => {}
  const context = { scale: ignore, translate: ignore, save: ignore, restore: ignore }
  Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', { value: () => context })
  jest.spyOn(console, 'warn').mockImplementation(ignore)
  const painter = openPainter(null)
  const shown = spriteName(SLIP)
  const others = Array.from({ length: SPARE + 50 }, (_, at) => spriteName({ ...SLIP, w: 50 + at }))
  // asked for again, and so not among the oldest
  const [first = '', second = ''] = others
  spriteName({ ...SLIP, w: 50 })
  painter.paint([node('a', shown)], { scheme: 'light' }, null)
  painter.destroy()
  expect(Object.keys(SPRITES)).toHaveLength(SPARE + 1)
  expect(SPRITES[shown]).toBeDefined()
  expect(SPRITES[first]).toBeDefined()
  expect(SPRITES[second]).toBeUndefined()
  const anew = spriteName({ ...SLIP, w: 51 })
  expect([shown, ...others]).not.toContain(anew)
  expect(SPRITES[anew]).toBeDefined()
})
