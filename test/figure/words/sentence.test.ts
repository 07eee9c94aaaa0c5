import {
  closed,
  relationEnding,
  relationTag,
  relationWords,
  standingEnding,
  toClause,
  toSentence
} from '#figure/words/sentence.ts'
import { relation } from '../../support/known.ts'

function defendant(status: 'filed' | 'dismissed', end: string | null = null) {
  return relation('z', 'DEFENDANT_IN', 'suit', [[status, '2023-12-05']], { end })
}

describe('a relation as a sentence', () => {
  test('is in the present while it holds', () => {
    expect(relationWords(defendant('filed'), 'forward', '2023-12-07')).toBe('is a defendant in')
    expect(relationWords(defendant('filed', '2024-05-30'), 'forward', '2024-05-30')).toBe('is a defendant in')
  })

  test('is in the past once it has ended', () => {
    expect(relationWords(defendant('filed', '2024-05-30'), 'forward', '2024-05-31')).toBe(
      'was a defendant in'
    )
    expect(relationWords(defendant('dismissed'), 'back', '2024-06-01')).toBe('had as a defendant')
  })

  test('is in the past on the day by which it had ended', () => {
    const left = defendant('filed', '2024-05-30/2024-06-30')
    expect(relationWords(left, 'forward', '2024-06-29')).toBe('is a defendant in')
    expect(relationWords(left, 'forward', '2024-06-30')).toBe('was a defendant in')
  })

  test('says how a party left an action, and of nobody else', () => {
    expect(toSentence(defendant('dismissed'), 'Zoë', 'Ada v. Widget', '2024-06-01')).toBe(
      'Zoë was a defendant in Ada v. Widget, then dismissed.'
    )
    const suing = relation('a', 'PLAINTIFF_IN', 'suit', [['withdrawn', '2024-01-01']])
    expect(toSentence(suing, 'Ada', 'Ada v. Widget', '2024-06-01')).toBe(
      'Ada was a plaintiff in Ada v. Widget, then withdrew.'
    )
    const sued = { ...defendant('dismissed'), status: 'withdrawn' as const }
    expect(toSentence(sued, 'Zoë', 'Ada v. Widget', '2024-06-01')).toBe(
      'Zoë was a defendant in Ada v. Widget, then dropped.'
    )
    const deal = relation('w', 'PARTY_TO', 'deal', [['settled', '2024-01-01']])
    expect(toSentence(deal, 'Widget', 'The deal', '2026-01-01')).toBe('Widget is a party to The deal.')
  })

  test('tells an event in the past, and a scheduled one by what is to come', () => {
    const testified = relation('z', 'TESTIFIED_AT', 'hearing', [['recorded', '2024-01-31']])
    expect(relationWords(testified, 'forward', '2024-02-01')).toBe('testified in')
    const due = relation('z', 'TESTIFIED_AT', 'hearing', [['scheduled', '2023-11-29']], {
      start: '2024-01-31'
    })
    expect(relationWords(due, 'forward', '2023-12-07')).toBe('is to testify in')
    expect(relationWords(due, 'back', '2023-12-07')).toBe('is to hear testimony from')
    expect(relationWords(due, 'forward', '2024-02-01')).toBe('was to testify in')
    const summoned = relation('z', 'TESTIFIED_BEFORE', 'committee', [['scheduled', '2023-11-29']])
    expect(relationWords(summoned, 'forward', '2023-12-07')).toBe('is to testify before')
  })

  test('does not tell what is to begin only after that day as if it had', () => {
    const announced = relation('z', 'OFFICER_OF', 'w', [['announced', '2023-11-29']], { start: '2024-01-31' })
    expect(relationWords(announced, 'forward', '2023-12-07')).toBe('is to be an officer of')
    expect(relationWords(announced, 'forward', '2024-01-31')).toBe('is an officer of')
    const ordered = relation('z', 'TESTIFIED_AT', 'suit', [['recorded', '2023-11-29']], { start: '2024-01' })
    expect(relationWords(ordered, 'forward', '2023-12-31')).toBe('is to testify in')
    expect(relationWords(ordered, 'back', '2024-01-01')).toBe('heard testimony from')
  })

  test('does not tell what was only scheduled, and then called off or denied, as if it had happened', () => {
    const off = relation(
      'z',
      'TESTIFIED_AT',
      'hearing',
      [
        ['scheduled', '2023-11-29'],
        ['withdrawn', '2024-01-20']
      ],
      { start: '2024-01-31' }
    )
    for (const day of ['2024-01-21', '2024-02-01']) {
      expect(relationWords(off, 'forward', day)).toBe('was to testify in')
    }
    const denied = relation('z', 'TESTIFIED_AT', 'hearing', [
      ['scheduled', '2023-11-29'],
      ['denied', '2024-01-20']
    ])
    expect(relationWords(denied, 'forward', '2024-02-01')).toBe('is to testify in')
    const given = relation('z', 'MOVED_IN', 'suit', [
      ['scheduled', '2023-11-29'],
      ['filed', '2023-12-01'],
      ['withdrawn', '2024-01-20']
    ])
    expect(relationWords(given, 'forward', '2024-02-01')).toBe('filed a motion or notice in')
  })

  test('puts the role in its place', () => {
    const chief = relation('z', 'OFFICER_OF', 'w', [['reported', '2023']], { role: 'chief executive' })
    expect(relationWords(chief, 'forward', '2024-01-01')).toBe('is chief executive of')
    const due = relation('z', 'TESTIFIED_AT', 'hearing', [['scheduled', '2023-11-29']])
    expect([relationTag(due), relationTag({ ...due, status: 'recorded' })]).toStrictEqual([
      'to testify in',
      'testified'
    ])
    expect(relationWords({ ...chief, role: null }, 'forward', '2024-01-01')).toBe('is an officer of')
    expect(relationTag(chief)).toBe('chief executive')
  })

  test('tells a role for which the words have no place after the name', () => {
    const dissent = relation('z', 'RULED_ON', 'suit', [['recorded', '2024']], { role: 'dissenting' })
    expect(toSentence(dissent, 'Zoë', 'Ada v. Widget', '2025-01-01')).toBe(
      'Zoë ruled on Ada v. Widget, dissenting.'
    )
    expect(toClause(dissent, 'Zoë', 'Widget, Inc.', '2025-01-01')).toBe(
      'Zoë ruled on Widget, Inc., dissenting'
    )
    expect(standingEnding({ ...dissent, mark: 'recorded' })).toBe(', dissenting (recorded).')
    expect(relationTag(dissent)).toBe('ruled')
  })

  test('ends with one full stop', () => {
    const filed = defendant('filed')
    expect(relationEnding(filed, 'Widget, Inc.')).toBe('')
    expect(relationEnding(filed, 'Widget')).toBe('.')
    expect(toSentence(filed, 'Zoë', 'Widget, Inc.', '2023-12-07')).toBe('Zoë is a defendant in Widget, Inc.')
    expect(toClause(filed, 'Zoë', 'Widget, Inc.', '2023-12-07')).toBe('Zoë is a defendant in Widget, Inc.')
    expect(toClause(defendant('dismissed'), 'Zoë', 'D.N.M.', '2024-06-01')).toBe(
      'Zoë was a defendant in D.N.M., then dismissed'
    )
    expect([closed('D.N.M.'), closed('D.N.M')]).toEqual(['D.N.M.', 'D.N.M.'])
  })
})
