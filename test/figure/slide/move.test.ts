import { between, standing } from '#figure/slide/move.ts'
import { toSlideContent } from '#figure/slide/slide-content.ts'
import { slid } from '../../support/slid.ts'

const ROOM = { w: 712, h: 476 }

function figures() {
  const { slide, pens } = slid()
  const view = { ...slide.view, entities: slide.view.entities.filter((id) => id !== 'law') }
  const from = toSlideContent(slide, pens, ROOM).figure
  return { from, to: toSlideContent({ ...slide, view }, pens, ROOM).figure }
}

describe('the way from one figure to the next', () => {
  test('begins at the first and ends at the second', () => {
    const { from, to } = figures()
    const [start, end] = [between(from, to, 0), between(from, to, 1)]
    const at = from.spots.get('suit')
    const moved = start.find(({ key }) => key === 'suit')
    expect(moved?.transform).toContain(`translate(${at?.x} ${at?.y}) scale(${from.size / to.size})`)
    expect(start.find(({ key }) => key === 'law gone')?.opacity).toBe(1)
    expect(end.map(({ key }) => key)).toStrictEqual(standing(to).map(({ key }) => key))
    expect(end.every(({ opacity }) => opacity === 1)).toBe(true)
  })

  test('what both show is always there, what goes has gone before what comes is seen', () => {
    const { from, to } = figures()
    for (let time = 0; time <= 1; time += 0.05) {
      const groups = between(from, to, time)
      expect(groups.find(({ key }) => key === 'meta')?.opacity).toBe(1)
      const line = groups.find(({ key }) => key === 'line:meta/DEFENDANT_IN/suit')
      expect(line?.opacity).toBe(1)
      const coming = groups.some(({ key, opacity }) => key.endsWith('#note') && opacity > 0)
      const going = groups.some(({ key }) => key.endsWith(' gone'))
      expect(coming && going).toBe(false)
    }
  })
})
