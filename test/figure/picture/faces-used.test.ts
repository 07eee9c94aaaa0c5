import { sans, text } from '#figure/picture/face.ts'
import { covers, facesUsed } from '#figure/picture/faces-used.ts'

describe('faces', () => {
  it('are found at any depth, whatever their sizes', () => {
    const [one, two] = [
      text('ab', { x: 0, y: 0 }, sans(12), '#000000'),
      text('bč', { x: 0, y: 0 }, sans(9), '#000000')
    ]
    const group = { what: 'group', id: 'g', title: '', x: 0, y: 0, shapes: [two] } as const
    const [used, ...others] = facesUsed({ shapes: [one, group] })
    expect(others).toEqual([])
    expect([...(used?.characters ?? [])]).toEqual(['a', 'b', 'č'])
  })

  it('are covered by the ranges of CSS', () => {
    expect(covers('U+0000-00FF, U+0131', 'a')).toBe(true)
    expect(covers('U+0000-00FF, U+0131', 'č')).toBe(false)
    expect(covers('U+0100-02BA', 'ač')).toBe(true)
    expect(covers('U+4??', 'Ж')).toBe(true)
    expect(covers('', 'č')).toBe(true)
  })
})
