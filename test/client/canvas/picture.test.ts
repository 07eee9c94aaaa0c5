import { placeIn } from '../../../client/canvas/picture.ts'
import type { Renderer, Thing } from '../../../client/canvas/renderer.ts'
import { beginDrawing } from '../../../client/canvas/slices.ts'
import { openPainter } from '../../../client/canvas/painter.ts'

describe('a picture of the canvas', () => {
  const size = { width: 800, height: 600 }

  it('lies where it was drawn as long as nothing moves', () => {
    const frame = { x: 30, y: -20, zoom: 0.4 }
    expect(placeIn(frame, size, frame)).toEqual({ x: 0, y: 0, w: 800, h: 600 })
  })

  it('moves with the canvas, and grows about the world’s origin', () => {
    const drawn = { x: 30, y: -20, zoom: 0.4 }
    expect(placeIn(drawn, size, { x: 90, y: -40, zoom: 0.4 })).toEqual({ x: 60, y: -20, w: 800, h: 600 })
    expect(placeIn(drawn, size, { x: 0, y: 0, zoom: 0.8 })).toEqual({ x: -60, y: 40, w: 1600, h: 1200 })
  })
})

describe('a drawing in slices', () => {
  const { cy } = openPainter(null)
  cy.add([
    { data: { id: 'left' }, position: { x: 100, y: 100 } },
    { data: { id: 'right' }, position: { x: 500, y: 100 } },
    { data: { id: 'outside' }, position: { x: 5_000, y: 100 } },
    { data: { id: 'outside too' }, position: { x: 5_000, y: 5_000 } },
    { data: { id: 'across', source: 'left', target: 'outside' } },
    { data: { id: 'elsewhere', source: 'outside', target: 'outside too' } }
  ])
  const things = cy.elements().toArray()
  afterAll(() => cy.destroy())

  function begin() {
    const drawn: string[] = []
    const context = {
      canvas: { width: 800, height: 600 },
      setTransform: () => {},
      getImageData: () => null
    }
    const renderer = { drawElement: (_: unknown, thing: Thing) => drawn.push(thing.id()) }
    const picture = { x: 0, y: 0, zoom: 1, context: context as unknown as CanvasRenderingContext2D }
    return { drawn, drawing: beginDrawing(renderer as unknown as Renderer, picture, things) }
  }

  it('draws, in order, what reaches into the picture', () => {
    const { drawn, drawing } = begin()
    expect(drawing.go(Infinity)).toBe(true)
    expect(drawn).toEqual(['left', 'right', 'across'])
  })

  it('goes on where it stopped, and leaves out what has been removed meanwhile', () => {
    const { drawn, drawing } = begin()
    expect(drawing.go(0)).toBe(false)
    expect(drawn).toEqual([])
    cy.getElementById('right').remove()
    expect(drawing.go(Infinity)).toBe(true)
    expect(drawn).toEqual(['left', 'across'])
  })
})
