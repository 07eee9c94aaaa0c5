import fc from 'fast-check'
import { courtLevel } from '#model/court-level.ts'

const levelOf = (summary: string) => courtLevel({ kind: 'court', name: '', summary })

describe('the level of a court', () => {
  test('is that of a trial court where a district, circuit … and a court are named in one line', () => {
    const word = fc.constantFrom(
      'district',
      'Superior',
      'circuit',
      'Chancery',
      'court',
      'Courts',
      'of',
      'xcourt'
    )
    const text = fc
      .array(fc.tuple(word, fc.constantFrom(' ', '\n', '', ', ')), { maxLength: 8 })
      .map((parts) => parts.flat().join(''))
    const said = /\b(district|superior|circuit|chancery)\b.*\bcourt\b|\bcourt\b.*\b(district|chancery)\b/i
    fc.assert(
      fc.property(text, (summary) => {
        expect(levelOf(summary)).toBe(said.test(summary) ? 'state trial' : null)
      })
    )
  })

  test('is found in no time, however long what is said of it', () => {
    const since = performance.now()
    expect(levelOf('district '.repeat(50_000))).toBeNull()
    expect(levelOf('court '.repeat(50_000))).toBeNull()
    expect(performance.now() - since).toBeLessThan(500)
  })
})
