import { type Circumstances, toElements } from '../../../client/canvas/elements.ts'
import { toFigures } from '#figure/figure.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import { openPainter, type Painter } from '../../../client/canvas/painter.ts'
import { isLean } from '../../../client/canvas/style.ts'
import { LINES } from '#figure/look/lines.ts'
import type { Scene } from '#figure/scene.ts'
import { PLACES, SCENE, STACK, UNFOLDED } from '../../support/drawn-scene.ts'

const PLAIN: Circumstances = {
  scheme: 'light',
  level: 0,
  close: false,
  attention: { selection: ['meta'], hover: null, path: null },
  measure: measureRoughly,
  toName: () => 'sprite-0'
}

function draw(scene: Scene, some: Partial<Circumstances> = {}) {
  return toElements(scene, toFigures(scene, measureRoughly), PLACES, { ...PLAIN, ...some })
}

describe('the painter', () => {
  let painter: Painter
  let warn: jest.SpyInstance

  beforeEach(() => {
    warn = jest.spyOn(console, 'warn').mockImplementation(() => {})
    painter = openPainter(null)
    painter.paint(draw(SCENE), { scheme: 'light' }, null)
  })

  afterEach(() => {
    painter.destroy()
    warn.mockRestore()
  })

  it('draws what it is given; Cytoscape understands every rule', () => {
    expect(painter.cy.nodes().length).toBe(SCENE.entities.length + 1)
    expect(painter.cy.edges().length).toBe(SCENE.lines.length)
    expect(warn).not.toHaveBeenCalled()
  })

  it('draws the status on the line', () => {
    const edge = painter.cy.getElementById('line:zuckerberg/DEFENDANT_IN/suit')
    expect(edge.style('line-style')).toBe('dashed')
    expect(edge.style('line-dash-pattern')).toBe(LINES.dismissed.dash.join(' '))
    expect(edge.style('target-arrow-shape')).toBe('circle')
    expect(edge.style('target-arrow-fill')).toBe('hollow')
    const found = painter.cy.getElementById('line:suit/RESULTED_IN/verdict')
    expect(found.numericStyle('line-outline-width')).toBe(LINES.found.outline)
  })

  it('unfolds and folds without a trace', () => {
    const ids = (): string[] => painter.cy.elements().map((element) => element.id())
    const before = ids()
    painter.paint(draw(UNFOLDED), { scheme: 'light' }, null)
    expect(painter.cy.getElementById('state-2').position()).toEqual(
      draw(UNFOLDED).find(({ data }) => data.id === 'state-2')?.position
    )
    expect(painter.cy.getElementById(STACK).position('x')).toBe(-500)
    painter.paint(draw(SCENE), { scheme: 'light' }, null)
    expect(new Set(ids())).toEqual(new Set(before))
  })

  it('gives states their outlines, and takes them away', () => {
    expect(painter.cy.getElementById('meta').numericStyle('outline-width')).toBe(2.5)
    painter.paint(
      draw(SCENE, { attention: { selection: [], hover: null, path: null } }),
      { scheme: 'light' },
      null
    )
    expect(painter.cy.getElementById('meta').numericStyle('outline-width')).toBe(0)
  })

  it('draws lean where it is told to, and fully again: haystack lines with their mark in the middle', () => {
    const edge = () => painter.cy.getElementById('line:zuckerberg/DEFENDANT_IN/suit')
    painter.paint(draw(SCENE), { scheme: 'light', lean: true }, null)
    expect(edge().style('curve-style')).toBe('haystack')
    expect(edge().style('mid-target-arrow-shape')).toBe('circle')
    painter.paint(draw(SCENE), { scheme: 'light' }, null)
    expect(edge().style('curve-style')).toBe('straight')
    expect(edge().style('target-arrow-shape')).toBe('circle')
    expect(edge().style('mid-target-arrow-shape')).toBe('none')
  })

  it('says that a lean line is disputed, with the bar of one who denies it', () => {
    const lines = SCENE.lines.map((line) => ({ ...line, mark: 'disputed' as const }))
    painter.paint(draw({ ...SCENE, lines }), { scheme: 'light', lean: true }, null)
    const edge = painter.cy.getElementById('line:zuckerberg/DEFENDANT_IN/suit')
    expect(edge.style('mid-target-arrow-shape')).toBe('tee')
    expect(edge.style('mid-target-arrow-color')).not.toBe(edge.style('line-color'))
  })

  it.each([
    ['a crowd is lean at any distance', 601, 0, 0, true],
    ['a large view is lean from afar', 300, 600, 2, true],
    ['and full from nearer', 300, 600, 1, false],
    ['what can be read is never lean', 100, 200, 2, false]
  ] as const)('%s', (_, bodies, lines, level, lean) => {
    expect(isLean(bodies, lines, level)).toBe(lean)
  })

  it('prepares everything at rough places, and then only moves it', () => {
    const fresh = openPainter(null)
    const rough = draw(SCENE).map((element) =>
      element.position ? { ...element, position: { x: 0, y: 0 } } : element
    )
    fresh.paint(rough, { scheme: 'light', hidden: true }, null)
    fresh.paint(draw(SCENE), { scheme: 'light' }, null)
    const told = (drawing: Painter) =>
      drawing.cy
        .elements()
        .map((element) => [element.id(), element.isNode() && element.position(), element.style('width')])
    expect(told(fresh)).toEqual(told(painter))
    fresh.destroy()
  })

  it('changes the theme', () => {
    const colour = (): string => String(painter.cy.getElementById('meta').style('color'))
    const light = colour()
    painter.paint(draw(SCENE, { scheme: 'dark' }), { scheme: 'dark' }, null)
    expect(colour()).not.toBe(light)
  })
})
