import { anchorOf, nearScene } from '../../../client/state/near.ts'
import { SCENE, STACK } from '../../support/drawn-scene.ts'
import { card, known, relation } from '../../support/known.ts'
import { toScene } from '#figure/scene.ts'
import { EMPTY_VIEW } from '#figure/view.ts'

describe('what is near', () => {
  it('is who is tied to it, with the lines among them', () => {
    const near = nearScene(SCENE, 'meta')
    expect(near.focus).toBe('meta')
    expect(near.entities.map(({ id }) => id)).toEqual(['suit', 'meta', 'zuckerberg'])
    expect(near.stacks).toEqual([])
    expect(near.lines).toHaveLength(4)
  })

  it('counts in the badges what it leaves out', () => {
    const more = new Map(nearScene(SCENE, 'meta').entities.map((entity) => [entity.id, entity.more]))
    expect(more.get('suit')).toBe(7)
    expect(more.get('zuckerberg')).toBe(0)
  })

  it('keeps the nine that matter most', () => {
    const people = Array.from({ length: 14 }, (_, at) => card(`person-${at}`, 'person'))
    const ties = people.map(({ id }, at) =>
      relation(id, at === 13 ? 'DEFENDANT_IN' : 'COUNSEL_IN', 'suit', [['filed', `2023-01-${10 + at}`]])
    )
    const others = people.map(({ id }) =>
      relation(id, 'OFFICER_OF', `firm-${id}`, [['recorded', '2023-01-01']])
    )
    const firms = people.map(({ id }) => card(`firm-${id}`, 'company'))
    const all = known([card('suit', 'action'), ...people, ...firms], [...ties, ...others])
    const near = nearScene(toScene({ ...EMPTY_VIEW, entities: [...all.entities.keys()] }, all), 'suit')
    expect(near.entities).toHaveLength(10)
    expect(near.entities.map(({ id }) => id)).toContain('person-13')
  })
})

describe('the anchor', () => {
  it('is what was selected last, as it is drawn; else the focus', () => {
    expect(anchorOf(SCENE, ['meta', 'zuckerberg'])).toBe('zuckerberg')
    expect(anchorOf(SCENE, ['state-1'])).toBe(STACK)
    expect(anchorOf(SCENE, ['suit/ALLEGES/access'])).toBe('access')
    expect(anchorOf(SCENE, ['gone'])).toBe('suit')
    expect(anchorOf({ ...SCENE, focus: null }, [])).toBe('suit')
  })
})
