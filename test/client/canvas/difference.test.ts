import { assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import { difference } from '../../../client/canvas/difference.ts'
import type { CanvasElement } from '../../../client/canvas/element.ts'

function node(id: string, data: Record<string, string | number> = {}, x = 0): CanvasElement {
  return { group: 'nodes', data: { id, ...data }, position: { x, y: 0 }, classes: [], grabbable: true }
}

function line(id: string, source: string, target: string, dash: number[] = []): CanvasElement {
  return { group: 'edges', data: { id, source, target, dash }, classes: [], grabbable: false }
}

describe('the difference of two drawings', () => {
  it('is nothing between equal ones', () => {
    const drawing = [node('a'), node('b'), line('ab', 'a', 'b', [8, 5])]
    expect(difference(drawing, structuredClone(drawing))).toEqual({
      removed: [],
      added: [],
      changed: [],
      moved: []
    })
  })

  it('adds bodies before the lines that join them', () => {
    const { added } = difference([], [line('ab', 'a', 'b'), node('a'), node('b')])
    expect(added.map(({ data }) => data.id)).toEqual(['a', 'b', 'ab'])
  })

  it('tells a change of data, of place, of state and of dashes', () => {
    const old = [node('a', { label: 'x' }), node('b'), node('c'), line('ab', 'a', 'b', [1, 2])]
    const next = [
      node('a', { label: 'y' }),
      node('b', {}, 7),
      { ...node('c'), classes: ['hover'] },
      line('ab', 'a', 'b', [1, 3])
    ]
    const { added, changed, moved, removed } = difference(old, next)
    expect([added, removed]).toEqual([[], []])
    expect(changed.map(({ data }) => data.id)).toEqual(['a', 'c', 'ab'])
    expect(moved.map(({ data }) => data.id)).toEqual(['b'])
  })

  it('takes a line that joins others for another line', () => {
    const { added, removed, changed } = difference([line('l', 'a', 'b')], [line('l', 'a', 'c')])
    expect([removed, changed]).toEqual([['l'], []])
    expect(added).toEqual([line('l', 'a', 'c')])
  })

  it('turns the old drawing into the new one', () => {
    const one = record({ id: constantFrom('a', 'b', 'c', 'd', 'e'), x: integer({ min: 0, max: 2 }) })
    const drawing = uniqueArray(one, { selector: ({ id }) => id }).map((all) =>
      all.map(({ id, x }) => node(id, {}, x))
    )
    assert(
      property(drawing, drawing, (old, next) => {
        const { removed, added, changed, moved } = difference(old, next)
        const now = new Map(old.map((element) => [element.data.id, element]))
        for (const id of removed) now.delete(id)
        for (const element of [...added, ...changed, ...moved]) now.set(element.data.id, element)
        expect(new Set(now.values())).toEqual(new Set(next))
      })
    )
  })
})
