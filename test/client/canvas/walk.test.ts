import { isArrow, neighbourTowards } from '../../../client/canvas/walk.ts'
import type { SceneLine } from '#figure/scene.ts'

function line(from: string, to: string): SceneLine {
  return { id: `${from}-${to}`, type: 'RELATED_TO', from, to, mark: 'filed', role: null, relations: [] }
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

  it('leads nowhere where no line goes', () => {
    expect(neighbourTowards({ lines }, at, 'here', 'ArrowDown')).toBeNull()
    expect(neighbourTowards({ lines }, at, 'stranger', 'ArrowRight')).toBeNull()
    expect(neighbourTowards({ lines }, at, 'unknown', 'ArrowRight')).toBeNull()
  })

  it('knows the arrows', () => {
    expect(['ArrowLeft', 'Enter'].map(isArrow)).toEqual([true, false])
  })
})
