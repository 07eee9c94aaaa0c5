import { toFigures } from '#figure/figure.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import { toInput } from '#figure/layout-input.ts'
import { placesWithout, SCENE, STACK, UNFOLDED } from '../support/drawn-scene.ts'

const SIZE = { w: 830, h: 690 }

describe('what the layout is asked', () => {
  it('gives the focus and the parties their rank and room', () => {
    const { bodies } = toInput(SCENE, toFigures(SCENE, measureRoughly), new Map(), new Map(), SIZE)
    const by = new Map(bodies.map((body) => [body.id, body]))
    expect(by.get('suit')).toMatchObject({ w: 232, h: 82, rank: 1, zone: 'focus', label: null })
    expect(by.get('meta')).toMatchObject({ w: 50, h: 50, rank: 2, zone: 'defendant' })
    expect(by.get(STACK)).toMatchObject({ w: 150, h: 44 })
    expect(by.get('meta')?.x).toBeUndefined()
  })

  it('keeps what has a place, and brings a newcomer in beside its parent', () => {
    const parents = new Map([['meta', 'state-1']])
    const input = toInput(SCENE, toFigures(SCENE, measureRoughly), placesWithout('meta'), parents, SIZE)
    expect(input.bodies.find(({ id }) => id === 'zuckerberg')).toMatchObject({ x: 300, y: 300, side: 's' })
    expect(input.around).toStrictEqual([['meta', STACK]])
  })

  it('looks for room for an unfolded stack beside what it hangs on', () => {
    const places = placesWithout(`${STACK}:open`)
    const input = toInput(UNFOLDED, toFigures(UNFOLDED, measureRoughly), places, new Map(), SIZE)
    expect(input.around).toStrictEqual([[STACK, 'suit']])
    expect(input.bodies.find(({ id }) => id === STACK)?.x).toBeUndefined()
  })

  it('has the proportions of the canvas, and a smaller room on a phone', () => {
    expect(world(830, 690).w / world(830, 690).h).toBeCloseTo(830 / 690, 1)
    expect(world(390, 600).w * world(390, 600).h).toBeLessThan(200_000)
  })
})

function world(w: number, h: number): { w: number; h: number } {
  return toInput(SCENE, [], new Map(), new Map(), { w, h }).world ?? { w: 0, h: 0 }
}
