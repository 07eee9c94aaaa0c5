import cytoscape, { type Core } from 'cytoscape'
import fc from 'fast-check'
import { type Changes, openChanges } from '../../../client/canvas/changing.ts'
import type { CanvasElement } from '../../../client/canvas/element.ts'

const IDS = Array.from({ length: 300 }, (_, at) => `n${at}`)

let frames = new Map<number, () => void>()
let cy: Core
let changes: Changes

beforeEach(begin)
afterEach(end)
afterAll(() => {
  Reflect.deleteProperty(globalThis, 'requestAnimationFrame')
  Reflect.deleteProperty(globalThis, 'cancelAnimationFrame')
})

function begin(): void {
  frames = new Map()
  Object.assign(globalThis, {
    requestAnimationFrame: (then: () => void) => {
      frames.set(1, then)
      return 1
    },
    cancelAnimationFrame: (id: number) => frames.delete(id)
  })
  cy = cytoscape({ headless: true, styleEnabled: true, elements: IDS.map((id) => ({ data: { id } })) })
  changes = openChanges(cy)
}

function end(): void {
  changes.drop()
  cy.destroy()
}

/** Lets the next frame come; gives whether one was asked for. */
function frame(): boolean {
  const [next] = frames.values()
  frames.clear()
  next?.()
  return next !== undefined
}

function look(id: string, hue: string): CanvasElement {
  return { group: 'nodes', data: { id, hue }, classes: [hue], grabbable: true }
}

const withHue = (hue: string): number => cy.$(`.${hue}[hue = "${hue}"]`).length

test('of a crowd, so many are changed in each frame; otherwise all at once', () => {
  const all = IDS.map((id) => look(id, 'red'))
  changes.make(all, [], true)
  expect([withHue('red'), changes.areComing()]).toStrictEqual([120, true])
  frame()
  expect(withHue('red')).toBe(240)
  frame()
  expect([withHue('red'), changes.areComing(), frame()]).toStrictEqual([300, false, false])
  changes.make(
    IDS.map((id) => look(id, 'blue')),
    [],
    false
  )
  expect([withHue('blue'), changes.areComing()]).toStrictEqual([300, false])
})

test('however many are changed, it takes eight frames', () => {
  end()
  const many = Array.from({ length: 2_000 }, (_, at) => `n${at}`)
  cy = cytoscape({ headless: true, styleEnabled: true, elements: many.map((id) => ({ data: { id } })) })
  changes = openChanges(cy)
  changes.make(
    many.map((id) => look(id, 'red')),
    [],
    true
  )
  let count = 1
  while (frame()) count += 1
  expect([count, withHue('red')]).toStrictEqual([8, 2_000])
})

test('a canvas that goes takes along what was to come', () => {
  changes.make(
    IDS.map((id) => look(id, 'red')),
    [],
    true
  )
  changes.drop()
  expect([changes.areComing(), frame(), withHue('red')]).toStrictEqual([false, false, 120])
})

test('whatever comes while changes are under way, everything ends as it was last told', () => {
  const some = fc.subarray(IDS, { minLength: 100 })
  const step = fc.record({
    changed: some,
    hue: fc.constantFrom('red', 'blue', 'green'),
    gone: fc.subarray(IDS, { maxLength: 20 }),
    isCrowd: fc.boolean(),
    frames: fc.nat(3)
  })
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      end()
      begin()
      const told = new Map<string, string>()
      const there = new Set(IDS)
      for (const { changed, hue, gone, isCrowd, frames: count } of steps) {
        for (const id of gone) there.delete(id)
        cy.remove(cy.nodes().filter((node) => gone.includes(node.id())))
        const kept = changed.filter((id) => there.has(id))
        for (const id of kept) told.set(id, hue)
        changes.make(
          kept.map((id) => look(id, hue)),
          gone,
          isCrowd
        )
        for (let at = 0; at < count; at++) frame()
      }
      while (frame());
      const now = cy.nodes().map((node) => [node.id(), [node.data('hue'), ...node.classes()]] as const)
      const meant = [...there].map((id) => {
        const hue = told.get(id)
        return [id, hue === undefined ? [undefined] : [hue, hue]] as const
      })
      expect(new Map(now)).toStrictEqual(new Map(meant))
    }),
    { numRuns: 15 }
  )
})
