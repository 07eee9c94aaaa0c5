import { EMPTY_VIEW } from '#figure/view.ts'
import { asNoStep, useView } from '../../../client/state/view.ts'

const place = { x: 10, y: 20, side: 's', pinned: false } as const

describe('the view', () => {
  beforeEach(() => {
    useView.setState({ ...EMPTY_VIEW, said: '' })
    useView.temporal.getState().clear()
  })

  it('takes a change back and brings it again', () => {
    useView.getState().change('Hiding people', () => ({ fade: true }))
    expect(useView.getState()).toMatchObject({ said: 'Hiding people', fade: true })
    useView.temporal.getState().undo()
    expect(useView.getState().fade).toBe(false)
    useView.temporal.getState().redo()
    expect(useView.getState().fade).toBe(true)
  })

  it('does not make a step of what the layout places', () => {
    useView.getState().place(new Map([['a', place]]))
    expect(useView.temporal.getState().pastStates).toHaveLength(0)
    useView
      .getState()
      .change('Moved a', ({ places }) => ({ places: new Map([...places, ['a', { ...place, x: 99 }]]) }))
    useView.temporal.getState().undo()
    expect(useView.getState().places).toEqual(new Map([['a', place]]))
  })

  it('keeps what stands where it is when something else is placed', () => {
    useView.getState().place(new Map([['a', place]]))
    useView.getState().place(new Map([['b', { ...place, x: 99 }]]))
    expect([...useView.getState().places.keys()]).toStrictEqual(['a', 'b'])
  })

  it('still makes steps after a change without a step has failed', () => {
    const fault = new RangeError('a listener failed')
    const failing = () =>
      asNoStep(() => {
        throw fault
      })
    expect(failing).toThrow(fault)
    useView.getState().change('Fading', () => ({ fade: true }))
    expect(useView.temporal.getState().pastStates).toHaveLength(1)
  })

  it('opens the view again that was open before a step', () => {
    const before = useView.getState().opened
    const step = { ...EMPTY_VIEW, opened: Symbol('another') }
    useView.getState().change('Opened another', () => step)
    expect(useView.getState().opened).toBe(step.opened)
    useView.temporal.getState().undo()
    expect(useView.getState().opened).toBe(before)
  })
})
