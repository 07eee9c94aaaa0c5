import { type Attention, lookedAt, toClasses } from '../../../client/canvas/emphasis.ts'
import { SCENE, STACK, UNFOLDED } from '../../support/drawn-scene.ts'

const NOTHING: Attention = { selection: [], hover: null, path: null }
const OFFICER = 'zuckerberg/OFFICER_OF/meta'

describe('emphasis', () => {
  it('draws everything plainly when nothing is looked at', () => {
    expect(toClasses(SCENE, NOTHING).size).toBe(0)
  })

  it('lights the lines of a selected entity and fades nothing', () => {
    const classes = toClasses(SCENE, { ...NOTHING, selection: ['zuckerberg'] })
    expect(classes.get('zuckerberg')).toEqual(['selected'])
    expect(classes.get(`line:${OFFICER}`)).toEqual(['selected'])
    expect(classes.size).toBe(4)
  })

  it('lets everything step back behind a selected relation', () => {
    const classes = toClasses(SCENE, { ...NOTHING, selection: [OFFICER] })
    expect(classes.get(`line:${OFFICER}`)).toEqual(['selected'])
    expect(classes.get('verdict')).toEqual(['faded'])
    expect(classes.get('meta')).toEqual(['path'])
  })

  it('shows a member of a folded stack by its stack, of an unfolded one by itself', () => {
    const attention = { ...NOTHING, selection: ['state-2'] }
    expect(toClasses(SCENE, attention).get(STACK)).toEqual(['selected'])
    expect(toClasses(UNFOLDED, attention).get('state-2')).toEqual(['selected'])
    expect(toClasses(UNFOLDED, attention).get(STACK)).toBeUndefined()
  })

  it('lights a line that stands for several where one of them is selected', () => {
    const classes = toClasses(SCENE, { ...NOTHING, selection: ['state-2/PLAINTIFF_IN/suit'] })
    expect(classes.get(`line:${STACK}/PLAINTIFF_IN/suit`)).toEqual(['selected'])
    expect(classes.get(STACK)).toEqual(['path'])
    // beside somebody in the stack, nothing steps back
    const both = toClasses(SCENE, { ...NOTHING, selection: ['state-2', OFFICER] })
    expect([...both.values()].flat()).not.toContain('faded')
  })

  it('marks a path and its weakest step', () => {
    const path = {
      entities: ['meta', 'zuckerberg', 'suit'],
      relations: [OFFICER, 'zuckerberg/DEFENDANT_IN/suit'],
      weakest: 'zuckerberg/DEFENDANT_IN/suit'
    }
    const classes = toClasses(SCENE, { ...NOTHING, path })
    expect(classes.get('meta')).toEqual(['path'])
    expect(classes.get(`line:${OFFICER}`)).toEqual(['path'])
    expect(classes.get('line:zuckerberg/DEFENDANT_IN/suit')).toEqual(['weakest'])
    expect(classes.get('access')).toEqual(['faded'])
  })

  it('shows a path through a member of a stack by its stack, folded, and by itself within it, unfolded', () => {
    const path = { entities: ['state-2', 'suit'], relations: ['state-2/PLAINTIFF_IN/suit'], weakest: null }
    const folded = toClasses(SCENE, { ...NOTHING, path })
    expect(folded.get(STACK)).toEqual(['path'])
    expect(folded.get(`line:${STACK}/PLAINTIFF_IN/suit`)).toEqual(['path'])
    expect(folded.get('meta')).toEqual(['faded'])
    const unfolded = toClasses(UNFOLDED, { ...NOTHING, path })
    expect(unfolded.get('state-2')).toEqual(['path'])
    expect(unfolded.get(STACK)).toBeUndefined()
    expect(unfolded.get('state-3')).toEqual(['faded'])
  })

  it('reads the words of lines at what is under the pointer', () => {
    const isLookedAt = lookedAt(SCENE, { ...NOTHING, hover: 'meta' })
    expect(SCENE.lines.filter(isLookedAt).map(({ id }) => id)).toEqual([
      'line:meta/DEFENDANT_IN/suit',
      `line:${OFFICER}`
    ])
  })
})
