import type { CanvasElement } from '../../../client/canvas/element.ts'
import { wordOf } from '#figure/line-word.ts'
import { type Circumstances, toElements } from '../../../client/canvas/elements.ts'
import { toFigures } from '#figure/figure.ts'
import { measureRoughly } from '#figure/layout/text.ts'
import { TOKENS } from '#figure/look/tokens.ts'
import type { Scene } from '#figure/scene.ts'
import { PLACES, placesWithout, SCENE, STACK, UNFOLDED } from '../../support/drawn-scene.ts'

const PLAIN: Circumstances = {
  scheme: 'light',
  level: 0,
  close: false,
  attention: { selection: [], hover: null, path: null },
  measure: measureRoughly,
  toName: (sprite) => JSON.stringify(sprite)
}

function draw(scene: Scene, some: Partial<Circumstances> = {}, places = PLACES): Map<string, CanvasElement> {
  const elements = toElements(scene, toFigures(scene, measureRoughly), places, { ...PLAIN, ...some })
  return new Map(elements.map((element) => [element.data.id, element]))
}

const OFFICER = 'line:zuckerberg/OFFICER_OF/meta'

describe('elements', () => {
  it('draws every body and every line once', () => {
    const drawn = draw(SCENE)
    expect([...drawn.keys()]).toEqual([
      ...SCENE.entities.map(({ id }) => id),
      STACK,
      ...SCENE.lines.map(({ id }) => id)
    ])
  })

  it('waits with what has no place yet, and with its lines', () => {
    const others = placesWithout('meta')
    const drawn = draw(SCENE, {}, others)
    expect(drawn.has('meta')).toBe(false)
    expect(drawn.has('line:meta/DEFENDANT_IN/suit')).toBe(false)
    expect(drawn.has('line:suit/RESULTED_IN/verdict')).toBe(true)
  })

  it('breaks names where the layout expects it, and says them on the given side', () => {
    const { data } =
      draw(SCENE, {}, new Map([...PLACES, ['meta', { x: 0, y: 0, side: 'e', pinned: false }]])).get('meta') ??
      {}
    expect(data).toMatchObject({
      label: 'Meta Platforms,\nInc.',
      halign: 'right',
      valign: 'center',
      weight: 600
    })
  })

  it('draws a finding double and a slip by how its words stand', () => {
    const drawn = draw(SCENE)
    const { canvas, line } = TOKENS.light
    expect(drawn.get('line:suit/RESULTED_IN/verdict')?.data).toMatchObject({
      stroke: canvas,
      hue: line.ink,
      outline: 3.2
    })
    expect(drawn.get('access')?.data).toMatchObject({
      edgeStyle: 'dashed',
      label: 'Access for\npredators to\nchildren'
    })
  })

  it('shows an unfolded stack as a frame with its members, the line at the frame', () => {
    const drawn = draw(UNFOLDED)
    expect(drawn.get(STACK)?.data).toMatchObject({ what: 'frame', z: 0 })
    expect(drawn.get('state-3')).toMatchObject({ data: { what: 'cell', frame: STACK }, grabbable: false })
    expect([...drawn.values()].filter(({ data }) => data['source'] === STACK)).toHaveLength(1)
  })

  it('gives the party lines their words at rest, others when they are looked at', () => {
    const rest = draw(SCENE)
    expect(rest.get('line:meta/DEFENDANT_IN/suit')?.data['word']).toBe('defendant')
    expect(rest.get('line:zuckerberg/DEFENDANT_IN/suit')?.data['word']).toBe('dismissed')
    expect(rest.get(OFFICER)?.data['word']).toBe('')
    const hovered = draw(SCENE, { attention: { selection: [], hover: 'zuckerberg', path: null } })
    expect(hovered.get(OFFICER)?.data['word']).toBe('chief executive')
    expect(draw(SCENE, { close: true }).get(OFFICER)?.data['word']).toBe('chief executive')
    const lines = SCENE.lines.map((line) => ({ ...line, type: 'NOT_PARTY_TO' as const }))
    const negated = draw({ ...SCENE, lines }).get(OFFICER)
    expect(negated?.data['word']).toBe('not a party')
  })

  it('runs two lines of one pair side by side', () => {
    const drawn = draw(SCENE)
    const [one, two] = ['DEFENDANT_IN', 'TESTIFIED_AT'].map(
      (type) => drawn.get(`line:zuckerberg/${type}/suit`)?.data
    )
    expect(one?.['from']).toMatch(/^-?[\d.]+px -?[\d.]+px$/)
    expect(one?.['from']).not.toBe(two?.['from'])
    expect(drawn.get(OFFICER)?.data['from']).toBe('outside-to-node')
  })

  it('keeps, from afar, only the labels of focus and parties, and names on cards and slips', () => {
    const far = draw(SCENE, { level: 1 })
    expect(far.get('meta')?.data['label']).not.toBe('')
    expect(far.get('access')?.data['label']).toBe('')
    expect(far.get('suit')?.data['image']).toContain('"what":"plain"')
    expect(far.get('access')?.data['image']).toContain('"what":"far slip"')
    expect(draw(SCENE, { level: 2 }).get('meta')?.data['label']).toBe('')
  })

  it('changes colours and images with the theme, and nothing else', () => {
    const [light, dark] = [draw(SCENE), draw(SCENE, { scheme: 'dark' })]
    for (const [id, element] of light) {
      const other = dark.get(id)
      expect(other?.position).toEqual(element.position)
      if (element.group === 'nodes') expect(other?.data['image']).not.toBe(element.data['image'])
      else expect(other?.data['hue']).not.toBe(element.data['hue'])
    }
  })
})

describe('the word of a line', () => {
  it('is the role, or how a party was let go', () => {
    expect(wordOf({ type: 'DEFENDANT_IN', mark: 'filed', role: null, decision: null })).toBe('defendant')
    expect(wordOf({ type: 'DEFENDANT_IN', mark: 'settled', role: null, decision: null })).toBe('settled')
    expect(wordOf({ type: 'TESTIFIED_AT', mark: 'scheduled', role: null, decision: null })).toBe(
      'to testify in'
    )
    expect(wordOf({ type: 'DEFENDANT_IN', mark: 'scheduled', role: null, decision: null })).toBe('defendant')
    expect(wordOf({ type: 'OFFICER_OF', mark: 'recorded', role: 'attorney general', decision: null })).toBe(
      'attorney general'
    )
    expect(wordOf({ type: 'OFFICER_OF', mark: 'recorded', role: null, decision: null })).toBe('officer')
  })
})
