import type { Boxes } from '#figure/boxes.ts'
import { toStretches } from '#figure/lanes.ts'
import { type NoteWish, placeNotes } from '#figure/picture/note-places.ts'

function box(id: string, x: number, y: number): Boxes {
  return { id, body: { left: x - 20, right: x + 20, top: y - 20, bottom: y + 20 }, round: false, label: null }
}

function wish(id: string, more: Partial<NoteWish> = {}): NoteWish {
  return { id, word: 'plaintiff', wordWidth: 50, refs: '1', refsWidth: 6, rank: 1, barred: false, ...more }
}

function place(wishes: NoteWish[], lines: [string, string, string][], boxes: Boxes[]) {
  return placeNotes(
    wishes,
    toStretches(
      lines.map(([id, from, to]) => ({ id, from, to })),
      boxes
    ),
    boxes
  )
}

describe('notes on lines', () => {
  it('stand above their line with its word where there is room', () => {
    const note = place([wish('l')], [['l', 'a', 'b']], [box('a', 0, 0), box('b', 300, 0)]).get('l')
    expect(note).toMatchObject({ worded: true, x: 150 })
    expect(note?.y).toBeLessThan(0)
  })

  it('keep their numbers where there is no room for the word', () => {
    const note = place([wish('l')], [['l', 'a', 'b']], [box('a', 0, 0), box('b', 90, 0)]).get('l')
    expect(note).toEqual({ x: 45, y: 0, turn: 0, worded: false })
  })

  it('shun bodies and each other', () => {
    const boxes = [box('a', 0, 0), box('b', 400, 0), box('c', 200, -200), box('d', 200, 200)]
    const lines: [string, string, string][] = [
      ['l', 'a', 'b'],
      ['m', 'c', 'd']
    ]
    const notes = place([wish('l', { word: '' }), wish('m', { word: '' })], lines, boxes)
    const [one, two] = [notes.get('l'), notes.get('m')]
    expect(Math.abs((one?.x ?? 200) - 200)).toBeGreaterThan(5)
    expect(Math.abs(two?.y ?? 0)).toBeGreaterThan(5)
  })

  it('leave the bar of a dispute free', () => {
    const wished = [wish('l', { word: '', barred: true })]
    const note = place(wished, [['l', 'a', 'b']], [box('a', 0, 0), box('b', 300, 0)]).get('l')
    expect(Math.hypot((note?.x ?? 150) - 150, note?.y ?? 0)).toBeGreaterThan(8)
  })

  it('are there even on a line that has no room at all', () => {
    const notes = place([wish('l')], [['l', 'a', 'b']], [box('a', 0, 0), box('b', 42, 0)])
    expect(notes.has('l')).toBe(true)
  })
})
