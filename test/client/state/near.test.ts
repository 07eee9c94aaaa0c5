import {
  anchorOf,
  bodiesOf,
  drawnOf,
  isDrawnTogether,
  nearScene,
  standClose
} from '../../../client/state/near.ts'
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
      relation(id, at === 9 ? 'DEFENDANT_IN' : 'COUNSEL_IN', 'suit', [['filed', `2023-01-${10 + at}`]])
    )
    const others = people.map(({ id }) =>
      relation(id, 'OFFICER_OF', `firm-${id}`, [['recorded', '2023-01-01']])
    )
    const firms = people.map(({ id }) => card(`firm-${id}`, 'company'))
    const all = known([card('suit', 'action'), ...people, ...firms], [...ties, ...others])
    const near = nearScene(toScene({ ...EMPTY_VIEW, entities: [...all.entities.keys()] }, all), 'suit')
    expect(near.entities).toHaveLength(10)
    // by its id it would be the last
    expect(near.entities.map(({ id }) => id)).toContain('person-9')
  })
})

test('what is drawn of a member is its stack, and of a stack itself', () => {
  expect(bodiesOf(SCENE, ['state-1', STACK, 'meta', 'gone'])).toStrictEqual([STACK, 'meta'])
})

describe('what stands out together', () => {
  it('is all that is drawn, each by itself or in its stack, and its lines', () => {
    const together = drawnOf(SCENE, ['state-1', 'suit', 'state-2', 'gone', 'zuckerberg'])
    expect(together).toStrictEqual([STACK, 'suit', 'zuckerberg'])
    const near = nearScene(SCENE, 'meta', together)
    expect(near.entities.map(({ id }) => id)).toStrictEqual(['suit', 'zuckerberg'])
    expect(near.stacks.map(({ id }) => id)).toStrictEqual([STACK])
    expect(near.focus).toBe(STACK)
    expect(isDrawnTogether(SCENE, ['state-1', 'suit'])).toBe(true)
    expect(isDrawnTogether(SCENE, ['state-1', 'state-2', 'gone'])).toBe(false)
    expect(near.lines.every(({ from, to }) => together.includes(from) && together.includes(to))).toBe(true)
  })

  it('is what is near where only one of it is drawn', () => {
    expect(nearScene(SCENE, 'meta', ['suit'])).toStrictEqual(nearScene(SCENE, 'meta'))
  })

  it('is nobody where it is more than a small screen shows', () => {
    const people = Array.from({ length: 8 }, (_, at) => card(`person-${at}`, 'person'))
    const ids = people.map(({ id }) => id)
    const scene = toScene({ ...EMPTY_VIEW, entities: ids }, known(people, []))
    expect(drawnOf(scene, ids.slice(1))).toHaveLength(7)
    expect(drawnOf(scene, ids)).toStrictEqual([])
  })

  it('stands as in the view where it stands close there', () => {
    const place = (x: number, y: number) => ({ x, y, side: 's' as const, pinned: false })
    const places = new Map([
      ['a', place(0, 0)],
      ['b', place(300, -200)],
      ['c', place(900, 0)]
    ])
    expect(standClose(['a', 'b'], places)).toBe(true)
    expect(standClose(['a', 'c'], places)).toBe(false)
    expect(standClose(['a', 'd'], places)).toBe(false)
    expect(standClose([], places)).toBe(false)
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
