import { changesOf, isUnchanged } from '#figure/slide/slide-changes.ts'
import { changeWords } from '#figure/slide/slide-change-words.ts'
import { seenOf } from '#model/seen.ts'
import { card, relation } from '../../support/known.ts'

const TODAY = '2026-11-25'
const ENTITIES = ['suit', 'harm', 'widget', 'verdict']
const old = relation('suit', 'ALLEGES', 'harm', [['alleged', '2023-12-05']])
const party = relation('widget', 'DEFENDANT_IN', 'suit', [['filed', '2023-12-05']])
const answered = relation('suit', 'ALLEGES', 'harm', [
  ['alleged', '2023-12-05'],
  ['denied', '2024-02-01'],
  ['found', '2026-03-24']
])
const slide = (more: object = {}, asOf: string | null = '2024-06-01') => ({
  taken: '2024-01-15',
  seen: seenOf([old, party]),
  view: { entities: ENTITIES, asOf },
  ...more
})
const record = (...relations: (typeof old)[]) => ({ relations, entities: new Set(ENTITIES) })
const names = {
  entities: new Map(
    [
      card('suit', 'action', { name: 'Ada v. Widget' }),
      card('harm', 'allegation', { name: 'Widgets break' }),
      card('widget', 'company', { name: 'Widget, Inc.' })
    ].map((one) => [one.id, one])
  ),
  sources: new Map([['s1', { publisher: 'Court of Ada', date: '2024-02-01' }]])
}

test('says so when nothing has changed', () => {
  const changes = changesOf(slide(), record(party, old), TODAY)
  expect(isUnchanged(changes)).toBe(true)
  expect(changeWords(changes, names, TODAY)).toStrictEqual({
    summary: 'Nothing has changed since this slide was taken.',
    newer: [],
    added: [],
    gone: []
  })
})

test('tells what has been said since, how it read on the slide’s day, and how it stands today', () => {
  const changes = changesOf(slide(), record(party, answered), TODAY)
  expect(changes).toMatchObject({ added: [], gone: [], missing: [] })
  expect(changes.newer).toMatchObject([
    {
      relation: { id: 'suit/ALLEGES/harm' },
      assertions: [{ status: 'denied' }, { status: 'found' }],
      lost: 0,
      was: 'alleged',
      atDay: 'disputed',
      now: 'found'
    }
  ])
  const words = changeWords(changes, names, TODAY)
  expect(words.summary).toBe('One relation has newer assertions.')
  expect(words.newer).toStrictEqual([
    {
      text: 'Ada v. Widget alleges “Widgets break”. On the slide’s day it read alleged, and now reads disputed. Today it stands found. Two newer assertions.',
      said: [
        'Denied, Feb 1, 2024: Court of Ada, Feb 1, 2024',
        'Found, Mar 24, 2026: Court of Ada, Feb 1, 2024'
      ]
    }
  ])
})

test('where the view is not bound to a day, the slide shows what stands today', () => {
  const { newer } = changesOf(slide({}, null), record(party, answered), TODAY)
  expect(newer).toMatchObject([{ was: 'alleged', atDay: 'found', now: 'found' }])
})

test('tells what is new among the slide’s entities, and only among those', () => {
  const verdict = relation('suit', 'RESULTED_IN', 'verdict', [['found', '2026-03-24']])
  const elsewhere = relation('suit', 'RELATED_TO', 'suit-2', [['reported', '2024']])
  const changes = changesOf(slide(), record(party, old, verdict, elsewhere), TODAY)
  expect(changes.added.map(({ id }) => id)).toStrictEqual(['suit/RESULTED_IN/verdict'])
  expect(changes.newer).toStrictEqual([])
  const words = changeWords(changes, names, TODAY)
  expect(words.summary).toBe('One relation is new.')
  expect(words.added[0]?.text).toBe('Ada v. Widget resulted in verdict. Found, Mar 24, 2026.')
})

test('tells what is gone, relations and entities, and what was taken off the record', () => {
  const changes = changesOf(
    slide(),
    { relations: [relation('suit', 'ALLEGES', 'harm', [['reported', '2024']])], entities: new Set(['suit']) },
    TODAY
  )
  expect(changes).toMatchObject({
    gone: ['widget/DEFENDANT_IN/suit'],
    missing: ['harm', 'widget', 'verdict'],
    newer: [{ lost: 1, was: null, atDay: null, now: 'reported' }]
  })
  const { summary, newer, gone } = changeWords(changes, names, TODAY)
  expect(summary).toBe(
    'One relation has newer assertions; one relation is no longer on record; three entities are no longer on record.'
  )
  expect(newer[0]?.text).toContain('One assertion was taken off the record. On the slide’s day it now reads')
  expect(gone[0]?.text).toBe('Widget, Inc. – defendant in – Ada v. Widget: This is no longer on record.')
})

test('a slide that kept nothing is compared by date', () => {
  const bare = slide({ seen: [] })
  expect(isUnchanged(changesOf(bare, record(party, old), TODAY))).toBe(true)
  const late = relation('suit', 'RESULTED_IN', 'verdict', [['found', '2026-03-24']])
  expect(changesOf(bare, record(party, answered, late), TODAY)).toMatchObject({
    newer: [{ was: 'alleged', atDay: 'disputed', now: 'found' }],
    added: [{ id: 'suit/RESULTED_IN/verdict' }],
    gone: []
  })
})
