import { toSvg } from '#figure/picture/to-svg.ts'
import { TOKENS } from '#figure/look/tokens.ts'
import { toSlideContent } from '#figure/slide/slide-content.ts'
import { figureBox } from '#figure/slide/slide-box.ts'
import { drawSlide, setSlide } from '#figure/slide/slide-drawing.ts'
import { boxesOf } from '#figure/boxes.ts'
import { toFigures } from '#figure/figure.ts'
import { wholePlaces } from '#figure/picture/whole-places.ts'
import { sizeIn, squeezed } from '#figure/slide/squeeze.ts'
import { toScene } from '#figure/scene.ts'
import { fromShared } from '#figure/shared.ts'
import { groupsOf, textsIn } from '../../support/pictured.ts'
import { slid } from '../../support/slid.ts'

const STANDING = { briefing: 'New Mexico v. Meta', at: 3, of: 7 }
const ROOM = { w: 712, h: 476 }

function toSlideDrawing(
  slide: ReturnType<typeof slid>['slide'],
  standing: typeof STANDING,
  pens: ReturnType<typeof slid>['pens']
) {
  const content = toSlideContent(slide, pens, figureBox(slide))
  return drawSlide(content, slide, standing, { ...pens, ...setSlide(content, slide, pens) })
}

describe('a slide', () => {
  test('says where it stands, its title and text, its lines, its sources and its day', () => {
    const { slide, pens } = slid({ text: 'Meta is a defendant.[^meta/DEFENDANT_IN/suit]' })
    const drawing = toSlideDrawing(slide, STANDING, pens)
    const texts = textsIn(drawing.shapes)
    for (const words of [
      '3 of 7',
      'New Mexico v. Meta',
      'What was found',
      'Alleged',
      'Found or ruled',
      '1'
    ]) {
      expect(texts).toContain(words)
    }
    expect(texts).toContain('As of Nov 25, 2026')
    expect(texts.filter((words) => words.startsWith('AP, Dec 7, 2023')).length).toBeGreaterThan(2)
    expect([drawing.width, drawing.height]).toStrictEqual([1280, 720])
  })

  test('without a view is text on the width of a page, and has no frame for a figure', () => {
    const { slide, pens } = slid({
      text: 'Nothing is shown, and all of this is said in one line of its own.'
    })
    const view = { ...slide.view, entities: [], focus: null }
    const { shapes } = toSlideDrawing({ ...slide, view }, STANDING, pens)
    expect(shapes.flatMap((shape) => (shape.what === 'group' ? [shape.id] : []))).toStrictEqual([
      'head',
      'text',
      'foot'
    ])
    const words = groupsOf({ shapes }).get('text')?.shapes ?? []
    expect(new Set(words.map((shape) => ('y' in shape ? shape.y : 0))).size).toBe(3)
  })

  test('has a bar beside each quotation, from its first line to its last', () => {
    const { slide, pens } = slid({ text: `Said:\n\n> ${'They knew of it. '.repeat(9)}\n\nSo it was.` })
    const words = groupsOf(toSlideDrawing(slide, STANDING, pens)).get('text')?.shapes ?? []
    const bars = words.flatMap((shape) => (shape.what === 'rect' ? [shape] : []))
    const quoted = words.flatMap((shape) =>
      shape.what === 'text' && /They|knew/.test(shape.text) ? [shape] : []
    )
    const [bar] = bars
    expect(bars).toHaveLength(1)
    expect(bar?.x).toBeLessThan(Math.min(...quoted.map(({ x }) => x)) - 10)
    expect(bar?.x).toBeGreaterThan(0)
    expect(bar?.y).toBeLessThan(Math.min(...quoted.map(({ y }) => y)))
    expect((bar?.y ?? 0) + (bar?.h ?? 0)).toBeGreaterThan(Math.max(...quoted.map(({ y }) => y)))
  })

  test('numbers what the text cites before what the figure shows, and sources by their id too', () => {
    const { slide, pens } = slid({
      text: 'Found.[^suit/RESULTED_IN/verdict] Filed.[^meta/DEFENDANT_IN/suit] Read.[^s3] Nowhere.[^a/SUED/b]'
    })
    const { refsOf, figure } = toSlideContent(slide, pens, ROOM)
    expect(figure.cited.slice(0, 2).map(({ source }) => source)).toStrictEqual(['s3', 's1'])
    expect(refsOf(['suit/RESULTED_IN/verdict'])).toBe('1')
    expect(refsOf(['meta/DEFENDANT_IN/suit'])).toMatch(/^2/)
    expect(refsOf(['s3'])).toBe('1')
    expect(refsOf(['a/SUED/b'])).toBe('')
  })

  test('fades all but what is highlighted and what a highlighted relation joins', () => {
    const { slide, pens } = slid({ highlight: ['suit/RESULTED_IN/verdict'] })
    const { figure } = toSlideContent(slide, pens, ROOM)
    expect(figure.faded.has('suit')).toBe(false)
    expect(figure.faded.has('verdict')).toBe(false)
    expect(figure.faded.has('meta')).toBe(true)
    expect(figure.faded.has('line:meta/DEFENDANT_IN/suit')).toBe(true)
    expect(figure.shapes.at(-1)?.id).toMatch(/#note$/)
    const nothing = toSlideContent({ ...slide, highlight: ['nobody'] }, pens, ROOM)
    expect(nothing.figure.faded.size).toBe(0)
  })

  test('keeps every relation with its numbers and status in the figure', () => {
    const { slide, pens } = slid()
    const { figure } = toSlideContent(slide, pens, ROOM)
    const groups = groupsOf({ shapes: figure.shapes })
    expect(figure.scene.lines.length).toBeGreaterThan(1)
    for (const { id } of figure.scene.lines) {
      expect(groups.get(id)?.title).toMatch(/(Alleged|Disputed|Filed|Found|Dismissed); source \d/)
      expect(groups.has(`${id}#note`)).toBe(true)
    }
  })

  test('sets a long text smaller and stays within its column', () => {
    const { slide, pens } = slid({ text: 'word '.repeat(4_000), title: 'title '.repeat(50) })
    const drawing = toSlideDrawing(slide, STANDING, pens)
    const text = groupsOf(drawing).get('text')
    const lines = (text?.shapes ?? []).flatMap((shape) => (shape.what === 'text' ? shape.y : []))
    expect(lines.length).toBeGreaterThan(9)
    expect(Math.max(...lines)).toBeLessThan(525)
  })

  test('takes what is no text as text', () => {
    const { slide, pens } = slid({ title: '<script>x</script>', text: '<img src=x onerror=alert(1)>' })
    const svg = toSvg(toSlideDrawing(slide, STANDING, { ...pens, scheme: 'dark' }))
    expect(svg).not.toMatch(/<script|<img/)
    expect(svg).toContain(TOKENS.dark.panel)
  })
})

test('a figure is drawn closer together as far as nothing comes to overlap', () => {
  const { slide, pens } = slid()
  const view = fromShared(slide.view)
  const scene = toScene(view, pens.known)
  const figures = toFigures(scene, pens.measure)
  const places = wholePlaces(scene, figures, view)
  const at = (some: typeof places) =>
    figures.flatMap((figure) => {
      const place = some.get(figure.place)
      return place ? [boxesOf(figure, place)] : []
    })
  const SMALL = { w: 400, h: 260 }
  const closer = squeezed(figures, places, scene.lines, SMALL)
  expect(sizeIn(at(closer), SMALL)).toBeGreaterThan(sizeIn(at(places), SMALL))
})
