import { assert, property, string } from 'fast-check'
import { fileName } from '#figure/words/file-name.ts'

describe('the name of a file', () => {
  it('is the title and the day', () => {
    expect(fileName('New Mexico v. Meta', '2023-12-07', 'png')).toBe('new-mexico-v-meta-2023-12-07.png')
    expect(fileName('Raúl Torrez', '2023-12-07', 'svg')).toBe('raul-torrez-2023-12-07.svg')
    expect(fileName('∅', '2023-12-07', 'svg')).toBe('view-2023-12-07.svg')
  })

  it('has nothing in it that a file system might mind', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = fileName(title, '2023-12-07', 'png')
        expect(name).toMatch(/^[a-z0-9][a-z0-9-]*-2023-12-07\.png$/)
        expect(name.length).toBeLessThan(100)
      })
    )
  })
})
