import { fadedBeside } from '#figure/slide/stand-out.ts'
import { toScene } from '#figure/scene.ts'
import { fromShared } from '#figure/shared.ts'
import { slid } from '../../support/slid.ts'

const { slide, pens } = slid()
const scene = toScene(fromShared(slide.view), pens.known)
const bodies = [...scene.entities, ...scene.stacks].map(({ id }) => id)
const clear = (...highlight: readonly string[]) => {
  const faded = fadedBeside(highlight, scene)
  return {
    bodies: bodies.filter((id) => !faded.has(id)).toSorted(),
    lines: scene.lines.filter(({ id }) => !faded.has(id))
  }
}
const touching = (...ids: readonly string[]) =>
  scene.lines.filter(({ from, to }) => ids.includes(from) || ids.includes(to))

test('a thing that is named alone stands out with its relations and what they join it to', () => {
  const { bodies: kept, lines } = clear('verdict')
  expect(lines).toStrictEqual(touching('verdict'))
  expect(lines.length).toBeGreaterThan(0)
  expect(kept).toStrictEqual([...new Set(lines.flatMap(({ from, to }) => [from, to]))].toSorted())
})

test('of two that are joined only what is between them stands out', () => {
  const { bodies: kept, lines } = clear('suit', 'verdict')
  expect(kept).toStrictEqual(['suit', 'verdict'])
  expect(lines.length).toBeGreaterThan(0)
  expect(lines.every(({ from, to }) => kept.includes(from) && kept.includes(to))).toBe(true)
})

test('nothing fades where nothing is named, or nothing that is there', () => {
  expect(clear().bodies).toStrictEqual(bodies.toSorted())
  expect(clear('nobody').lines).toStrictEqual(scene.lines)
})
