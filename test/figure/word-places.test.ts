import type { Boxes } from '#figure/boxes.ts'
import { toStretches } from '#figure/lanes.ts'
import { placeWords } from '#figure/word-places.ts'

function box(id: string, x: number, y: number): Boxes {
  return { id, body: { left: x - 20, right: x + 20, top: y - 20, bottom: y + 20 }, round: false, label: null }
}

const width = (text: string): number => text.length * 6
const wish = (id: string, text = 'plaintiff', rank = 0) => ({ id, text, rank })

function place(wishes: ReturnType<typeof wish>[], lines: [string, string, string][], boxes: Boxes[]) {
  const stretches = toStretches(
    lines.map(([id, from, to]) => ({ id, from, to })),
    boxes
  )
  return placeWords(wishes, stretches, boxes, width)
}

describe('words on lines', () => {
  it('stand above the line and along it', () => {
    const word = place([wish('l')], [['l', 'a', 'b']], [box('a', 0, 0), box('b', 300, 100)]).get('l')
    expect(word?.turn).toBeCloseTo(Math.atan(1 / 3))
    expect(word?.dy).toBeLessThan(0)
    expect(Math.hypot(word?.dx ?? 0, word?.dy ?? 0)).toBeCloseTo(9)
  })

  it('read from left to right, whichever way the line points', () => {
    const word = place([wish('l')], [['l', 'a', 'b']], [box('a', 300, 100), box('b', 0, 0)]).get('l')
    expect(Math.abs(word?.turn ?? 9)).toBeLessThan(Math.PI / 2)
  })

  it('stand upright beside a steep line', () => {
    const word = place([wish('l')], [['l', 'a', 'b']], [box('a', 0, 0), box('b', 20, 300)]).get('l')
    expect(word?.turn).toBe(0)
    expect(Math.abs(word?.dx ?? 0)).toBeGreaterThan(width('plaintiff') / 2)
  })

  it('are left out where they do not fit between the bodies', () => {
    expect(place([wish('l')], [['l', 'a', 'b']], [box('a', 0, 0), box('b', 90, 0)]).size).toBe(0)
  })

  it('make way for bodies, lines and words before them', () => {
    const ends = [box('a', 0, 0), box('b', 260, 0)]
    const free = place([wish('l')], [['l', 'a', 'b']], ends).get('l')
    const roof = [40, 80, 120, 160, 200].map((x) => box(`roof-${x}`, x, -28))
    const above = place([wish('l')], [['l', 'a', 'b']], [...ends, ...roof]).get('l')
    expect(free?.dy).toBeCloseTo(-9)
    expect(above?.dy).toBeCloseTo(9)
    const crossing = [...ends, box('c', 130, -200), box('d', 130, 200)]
    const moved = place(
      [wish('l')],
      [
        ['l', 'a', 'b'],
        ['x', 'c', 'd']
      ],
      crossing
    ).get('l')
    expect(Math.abs(moved?.dx ?? 0)).toBeGreaterThan(20)
    const both = place(
      [wish('two', 'plaintiff', 1), wish('one')],
      [
        ['one', 'a', 'b'],
        ['two', 'b', 'a']
      ],
      ends
    )
    expect([...both.keys()][0]).toBe('one')
  })

  it('cover nothing that is smaller than they are, nor each other', () => {
    const ends = [box('a', 0, 0), box('b', 260, 0)]
    const dots = [40, 80, 130, 180, 220].map((x): Boxes => ({
      ...box(`dot-${x}`, x, 0),
      body: { left: x - 2, right: x + 2, top: -11, bottom: -7 }
    }))
    expect(place([wish('l')], [['l', 'a', 'b']], [...ends, ...dots]).get('l')?.dy).toBeCloseTo(9)
    const lines: [string, string, string][] = [
      ['one', 'a', 'b'],
      ['two', 'c', 'd']
    ]
    const below = [...ends, ...dots, box('c', 0, 26), box('d', 260, 26)]
    const words = place([wish('one'), wish('two', 'plaintiff', 1)], lines, below)
    const [one, two] = ['one', 'two'].map((id) => words.get(id))
    expect([one?.dy, one?.dx]).toStrictEqual([expect.closeTo(9), 0])
    // between the two lines one word fits: the other stands beside it, or on the far side of its own
    expect(Math.abs(two?.dx ?? 0) >= width('plaintiff') || (two?.dy ?? 0) > 0).toBe(true)
  })
})
