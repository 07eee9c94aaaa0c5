import { chainReport, placeWords, stepSentence, stepWord } from '#figure/words/chain-words.ts'
import { reportRows } from '#figure/words/report.ts'
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
  status: 'found',
  relations: ['judge/PRESIDED_OVER/suit', 'suit/RESULTED_IN/end'],
  said: []
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
  ['testimony', 'TESTIFIED_AT', 'recorded', 'Testimony heard in High Court'],
  ['testimony', 'TESTIFIED_AT', 'scheduled', 'Testimony to be heard in High Court (scheduled)']
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

test.each<[ChainStep['step'], Status, string, string]>([
  ['testimony at trial', 'recorded', 'At trial', 'At trial, testimony heard in High Court'],
  [
    'testimony at trial',
    'scheduled',
    'Trial due',
    'Trial due, testimony to be heard in High Court (scheduled)'
  ],
  ['testimony', 'recorded', 'Testimony', 'Testimony heard in High Court'],
  ['testimony', 'scheduled', 'Testimony due', 'Testimony to be heard in High Court (scheduled)']
])('a step “%s” that is %s reads as %s', (name, status, word, sentence) => {
  const heard = relation('ada', 'TESTIFIED_AT', 'suit', [[status, '2024']])
  const step = { ...STEP, step: name, court: 'high', other: null, relations: [heard.id] }
  const all = known([...cards, card('high', 'court', { name: 'High Court' })], [heard])
  expect([stepWord(step, all), stepSentence(step, all, 'suit')]).toStrictEqual([word, sentence])
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

test('a ruling is told as it stands by itself, and names the judge beside the court', () => {
  const court = relation('high', 'RULED_ON', 'suit', [
    ['found', '2023'],
    ['dismissed', '2025']
  ])
  const wrote = relation('ada', 'RULED_ON', 'suit', [['found', '2025']])
  const all = known(
    [...cards, card('high', 'court', { name: 'High Court' }), card('ada', 'person', { name: 'Ada' })],
    [court, wrote]
  )
  const ruled = { ...STEP, step: 'ruled' as const, other: 'high', court: 'high' }
  const steps: ChainStep[] = [
    { ...ruled, date: '2023', relations: [court.id], said: [{ relation: court.id, assertion: 0 }] },
    {
      ...ruled,
      date: '2025',
      relations: [wrote.id, court.id],
      said: [{ relation: court.id, assertion: 1 }]
    }
  ]
  expect(steps.map((step) => stepSentence(step, all, 'suit'))).toStrictEqual([
    'High Court ruled',
    'High Court ruled, by Ada (dismissed)'
  ])
  const report = chainReport('suit', steps, { ...all, sources: new Map() }, [])
  const rows = reportRows(report, { ...all, sources: new Map() }, '2026-01-01')
  const [head = []] = rows
  const cells = ['date', 'from', 'status', 'since'].map((name) => head.indexOf(name))
  expect(rows.slice(1).map((row) => cells.map((at) => row[at]))).toStrictEqual([
    ['2023', 'High Court', 'Ruled', '2023'],
    ['2025', 'Ada', 'Ruled', '2025'],
    ['2025', 'High Court', 'Dismissed', '2025']
  ])
})

test.each<[ChainStep['step'], string | null, string]>([
  ['centralized', 'whole', 'Made part of MDL 9'],
  ['centralized', null, 'Created in High Court'],
  ['coordinated', 'whole', 'Joined to MDL 9'],
  ['coordinated', null, 'Coordinated in High Court'],
  ['consolidated', 'whole', 'Made part of MDL 9']
])('a step “%s” that leads to %s reads as %s', (name, other, words) => {
  const part = relation('suit', 'PART_OF', 'whole', [['recorded', '2024']])
  const all = known(
    [...cards, card('high', 'court', { name: 'High Court' }), card('whole', 'action', { name: 'MDL 9' })],
    [part]
  )
  const step = { ...STEP, step: name, court: 'high', other, relations: [part.id] }
  expect(stepSentence(step, all, 'suit')).toBe(words)
})
