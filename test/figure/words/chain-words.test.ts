import { chainReport, placeWords, stepSentence, stepWord } from '#figure/words/chain-words.ts'
import type { ChainStep } from '#model/chain.ts'
import type { RelationType } from '#model/relation-types.ts'
import type { Status } from '#model/status.ts'
import { card, known, relation } from '../../support/known.ts'

const cards = [card('suit', 'action', { name: 'A v. B' }), card('end', 'outcome', { name: 'The end' })]
const STEP: ChainStep = {
  step: 'decided',
  action: 'suit',
  date: '2024',
  dated: 'record',
  other: 'end',
  court: null,
  level: null,
  relations: ['judge/PRESIDED_OVER/suit', 'suit/RESULTED_IN/end']
}

test.each<[Status[], string]>([
  [['found'], 'Decided: The end'],
  [['recorded'], 'Decided: The end'],
  [['alleged'], 'Decided: The end (alleged)'],
  [['announced'], 'Decided: The end (announced)'],
  [['alleged', 'denied'], 'Decided: The end (disputed)']
])('an ending that is said to be %j reads as %s', (statuses, words) => {
  const said = statuses.map((status, at) => [status, `202${at}`] as const)
  const told = known(cards, [
    relation('judge', 'PRESIDED_OVER', 'suit', [['recorded', '2024']]),
    relation('suit', 'RESULTED_IN', 'end', said)
  ])
  expect(stepSentence(STEP, told, 'suit')).toBe(words)
  expect(stepSentence(STEP, told, 'other')).toBe(`${words}, in A v. B`)
  const [section] = chainReport('suit', [STEP], { ...told, sources: new Map() }, []).sections
  expect(section?.lines[0]?.cells[0]).toBe(words.replace('Decided: The end', 'decided'))
})

test.each<[ChainStep['step'], Status[], string]>([
  ['decided', ['found', 'dismissed'], 'Decided: The end (later set aside)'],
  ['decided', ['found', 'settled'], 'Decided: The end (later settled)'],
  ['settled', ['announced', 'withdrawn'], 'Settled: The end (later withdrawn)'],
  ['settled', ['filed', 'settled'], 'Settled: The end'],
  ['settled', ['announced', 'filed'], 'Settled: The end (filed)'],
  ['decided', ['admitted'], 'Admitted: The end'],
  ['decided', ['scheduled'], 'To be decided: The end (scheduled)'],
  ['dismissed', ['dismissed'], 'Dismissed: The end'],
  ['dismissed', ['withdrawn'], 'Dismissed: The end (withdrawn)']
])('a step “%s” on an ending that was %j reads as %s', (step, statuses, words) => {
  const said = statuses.map((status, at) => [status, `202${at}`] as const)
  const told = known(cards, [relation('suit', 'RESULTED_IN', 'end', said)])
  expect(stepSentence({ ...STEP, step }, told, 'suit')).toBe(words)
})

test.each<[ChainStep['step'], RelationType, Status, string]>([
  ['appealed', 'APPEALED_TO', 'filed', 'Appealed to High Court'],
  ['appealed', 'APPEALED_TO', 'reported', 'Appealed to High Court (reported)'],
  ['appealed', 'APPEALED_TO', 'scheduled', 'To be appealed to High Court (scheduled)'],
  ['remanded', 'REMOVED_TO', 'scheduled', 'To be remanded to High Court (scheduled)'],
  ['appealed', 'APPEALED_TO', 'withdrawn', 'Appealed to High Court (withdrawn)'],
  ['removed', 'REMOVED_TO', 'denied', 'Removed to High Court (denied)'],
  ['filed', 'BROUGHT', 'announced', 'Filed in High Court (announced)'],
  ['tried', 'TESTIFIED_AT', 'recorded', 'Testimony heard in High Court'],
  ['tried', 'TESTIFIED_AT', 'scheduled', 'Testimony to be heard in High Court (scheduled)']
])('a step “%s” whose %s is %s is told as “%s”', (name, type, status, words) => {
  const told = known(
    [...cards, card('high', 'court', { name: 'High Court' }), card('ada', 'person', { name: 'Ada' })],
    [
      relation('suit', 'HEARD_IN', 'high', [['recorded', '2024']]),
      type === 'APPEALED_TO' || type === 'REMOVED_TO'
        ? relation('suit', type, 'high', [[status, '2024']])
        : relation('ada', type, 'suit', [[status, '2024']])
    ]
  )
  const relations = [...told.relations.keys()]
  expect(stepSentence({ ...STEP, step: name, court: 'high', other: null, relations }, told, 'suit')).toBe(
    words
  )
})

test('testimony is at trial only where the record speaks of a trial or a jury', () => {
  const told = (status: Status, note: string | null, summary = '') => {
    const heard = relation('ada', 'TESTIFIED_AT', 'suit', [[status, '2024']], { summary })
    const noted = { ...heard, assertions: heard.assertions.map((said) => ({ ...said, note })) }
    const step = { ...STEP, step: 'tried' as const, court: 'high', other: null, relations: [heard.id] }
    const all = known([...cards, card('high', 'court', { name: 'High Court' })], [noted])
    return [stepWord(step, all), stepSentence(step, all, 'suit')]
  }
  const due = 'Trial due, testimony to be heard in High Court (scheduled)'
  expect(told('recorded', 'Jurors watched it.')).toStrictEqual([
    'At trial',
    'At trial, testimony heard in High Court'
  ])
  expect(told('recorded', null, 'The second trial day.')[0]).toBe('At trial')
  expect(told('scheduled', 'The bench trial opens in May.')).toStrictEqual(['Trial due', due])
  expect(told('recorded', 'At a hearing on a preliminary injunction.')).toStrictEqual([
    'Testimony',
    'Testimony heard in High Court'
  ])
  expect(told('scheduled', null)[0]).toBe('Testimony due')
})

test('a hearing that rests only on where it was, or before whom, says how that stands', () => {
  const told = known(
    [...cards, card('high', 'court', { name: 'High Court' })],
    [
      relation('suit', 'HEARD_IN', 'high', [['reported', '2024']]),
      relation('judge', 'PRESIDED_OVER', 'suit', [['alleged', '2024']])
    ]
  )
  const heard = { ...STEP, step: 'heard' as const, court: 'high', other: null }
  const words = (...relations: string[]) => stepSentence({ ...heard, relations }, told, 'suit')
  expect(words('judge/PRESIDED_OVER/suit', 'suit/HEARD_IN/high')).toBe('Heard in High Court (reported)')
  expect(words('judge/PRESIDED_OVER/suit')).toBe('Heard in High Court (alleged)')
})

test('a move into a proceeding whose court nobody names tells the proceeding', () => {
  const moved = relation('suit', 'TRANSFERRED_TO', 'mdl', [['recorded', '2024']])
  const told = known([...cards, card('mdl', 'action', { name: 'MDL 9' })], [moved])
  const step = { ...STEP, step: 'transferred' as const, other: 'mdl', relations: [moved.id] }
  expect(stepSentence(step, told, 'suit')).toBe('Transferred to MDL 9')
  const due = relation('judge', 'RULED_ON', 'suit', [['scheduled', '2024']])
  const ruling = { ...STEP, step: 'ruled' as const, other: 'judge', relations: [due.id] }
  const all = known([...cards, card('judge', 'person', { name: 'Ada' })], [due])
  expect([stepWord(ruling, all), stepSentence(ruling, all, 'suit')]).toStrictEqual([
    'To rule',
    'Ada is to rule (scheduled)'
  ])
})

test('where no source names the court, none is told', () => {
  const told = known([card('high', 'court', { name: 'High Court' })], [])
  expect(placeWords({ court: null, level: null }, told)).toBe('court not said')
  expect(placeWords({ court: 'high', level: null }, told)).toBe('Other court, High Court')
})

test('a ruling from which somebody dissented is not told as theirs', () => {
  const ruled = relation('judge', 'RULED_ON', 'suit', [['recorded', '2024']], { role: 'dissenting' })
  const told = known([...cards, card('judge', 'person', { name: 'Ada' })], [ruled])
  const step = { ...STEP, step: 'ruled' as const, other: 'judge', relations: [ruled.id] }
  expect(stepSentence(step, told, 'suit')).toBe('Ada ruled, dissenting')
  // also where she presided, which tells no part
  const sat = relation('judge', 'PRESIDED_OVER', 'suit', [['recorded', '2024']])
  const presided = { ...told, relations: new Map([...told.relations, [sat.id, sat]]) }
  expect(stepSentence({ ...step, relations: [sat.id, ruled.id] }, presided, 'suit')).toBe(
    'Ada ruled, dissenting'
  )
  // nor is somebody told as dissenting who also ruled otherwise, nor what is no ruling
  const again = relation('judge', 'RULED_ON', 'suit', [['recorded', '2025']])
  const twice = { ...told, relations: new Map([...told.relations, ['again', again]]) }
  expect(stepSentence({ ...step, relations: [ruled.id, 'again'] }, twice, 'suit')).toBe('Ada ruled')
  expect(stepSentence({ ...step, step: 'decided' }, told, 'suit')).toBe('Decided: Ada')
})
