import { isArrow, neighbourTowards } from '../../../client/canvas/walk.ts'
import type { SceneLine } from '#figure/scene.ts'

function line(from: string, to: string): SceneLine {
  return {
    id: `${from}-${to}`,
    type: 'RELATED_TO',
    from,
    to,
    mark: 'filed',
    decision: null,
    role: null,
    relations: []
  }
}

const at = new Map([
  ['here', { x: 0, y: 0 }],
  ['right', { x: 100, y: 10 }],
  ['far', { x: 300, y: 0 }],
  ['up', { x: 10, y: -80 }],
  ['stranger', { x: 20, y: 0 }]
])
const lines = [line('here', 'right'), line('far', 'here'), line('here', 'up')]

describe('walking with the arrow keys', () => {
  it('leads to the nearest neighbour that way, along lines of either direction', () => {
    expect(neighbourTowards({ lines }, at, 'here', 'ArrowRight')).toBe('right')
    expect(neighbourTowards({ lines }, at, 'here', 'ArrowUp')).toBe('up')
    expect(neighbourTowards({ lines }, at, 'far', 'ArrowLeft')).toBe('here')
  })

  it('weighs straight against near, and of two alike takes the same one every time', () => {
    const to = (...others: [id: string, x: number, y: number][]) => {
      const places = new Map([
        ['here', { x: 0, y: 0 }],
        ...others.map(([id, x, y]) => [id, { x, y }] as const)
      ])
      const ways = others.map(([id]) => line('here', id))
      return neighbourTowards({ lines: ways }, places, 'here', 'ArrowRight')
    }
    expect(to(['straight', 130, 0], ['aslant', 80, 80])).toBe('straight')
    expect(to(['straight', 170, 0], ['aslant', 80, 80])).toBe('aslant')
    expect(to(['b', 50, 30], ['a', 50, -30])).toBe('a')
    expect(to(['a', 50, -30], ['b', 50, 30])).toBe('a')
    // 60° off at most
    expect([to(['near', 50, 86]), to(['over', 50, 88])]).toStrictEqual(['near', null])
  })

  it('leads nowhere where no line goes', () => {
    expect(neighbourTowards({ lines }, at, 'here', 'ArrowDown')).toBeNull()
    expect(neighbourTowards({ lines }, at, 'stranger', 'ArrowRight')).toBeNull()
    expect(neighbourTowards({ lines }, at, 'unknown', 'ArrowRight')).toBeNull()
  })

  it('knows the arrows', () => {
    expect(['ArrowLeft', 'Enter'].map(isArrow)).toEqual([true, false])
  })
})
