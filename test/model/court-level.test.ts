import fc from 'fast-check'
import { courtLevel } from '#model/court-level.ts'
import { record } from '../seed/curated.ts'

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

  test('is known for every court of the seed except a panel', () => {
    const courts = record.entities.filter(({ kind }) => kind === 'court')
    expect(courts.filter((court) => courtLevel(court) === null).map(({ id }) => id)).toStrictEqual(['jpml'])
    expect(courts.filter(({ id }) => /^ca\d/.test(id)).map((court) => courtLevel(court))).toContain(
      'federal appellate'
    )
  })

  test.each([
    ['Supreme Court, New York County', 'State trial court in Manhattan.', 'state trial'],
    [
      'Ada District Court',
      'The state trial court from which the action was removed to federal court.',
      'state trial'
    ],
    [
      'Court in Ada',
      'The state trial court from which the action was removed to federal court.',
      'state trial'
    ],
    ['Ada District Court', 'District court; its ruling is on appeal.', 'state trial'],
    ['Ada Superior Court', 'Its ruling was affirmed by the Supreme Court of Ada.', 'state trial'],
    ['N.D. Ohio', 'It sent the action back to a state trial court.', 'federal trial'],
    ['Ada Court of Appeals', 'It reversed the district court.', 'state appellate'],
    ['Ada Court of Appeals', 'Highest court of Ada.', 'state supreme'],
    ['Court in Ada', 'In Ada, a court of appeals.', 'state appellate'],
    ['Supreme Court of Ada', '', 'state supreme'],
    ['U.S. District Court, D. Ada', '', 'federal trial'],
    ['Eleventh Judicial Circuit Court', '', 'state trial'],
    ['Ninth Circuit', 'Federal court.', 'federal appellate'],
    ['Ada Court of Appeals', '', 'state appellate'],
    ['Tribunal of Ada', '', null],
    ['Supreme Court of the United States', '', 'federal supreme'],
    ['Ninth Circuit', '', 'federal appellate'],
    ['Court of Appeals for the Sixth Circuit', '', 'federal appellate'],
    ['Circuit Court of the First Circuit (Haw.)', '', 'state trial'],
    ['District Court for the Northern District of Ohio', '', 'federal trial'],
    ['District Court for the District of Ada', '', 'federal trial'],
    ['N.D. Ohio', '', 'federal trial'],
    ['S.D.N.Y.', '', 'federal trial'],
    ['D. Mass.', '', 'federal trial'],
    ['U.S. Bankruptcy Court, D. Del.', '', 'federal trial'],
    ['Superior Court of the U.S. Virgin Islands', '', 'state trial'],
    ['D.C. Superior Court', '', 'state trial'],
    ['Ada County Court of Common Pleas', '', 'state trial'],
    ['Supreme Court of the State of New York, County of Kings', '', 'state trial'],
    ['Missouri Court of Appeals, Eastern District', '', 'state appellate']
  ])('of %s (%s) is %s', (name, summary, level) => {
    expect(courtLevel({ kind: 'court', name, summary })).toBe(level)
  })
})
