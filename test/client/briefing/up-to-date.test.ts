import { changesOf, isUnchanged } from '#figure/slide/slide-changes.ts'
import { toKnown } from '#figure/known.ts'
import { seenOf } from '#model/seen.ts'
import { upToDate } from '../../../client/briefing/up-to-date.ts'
import { card, relation } from '../../support/known.ts'
import { slideOf } from '../../support/written.ts'

const TODAY = '2026-11-25'
const alleged = relation('suit', 'ALLEGES', 'harm', [['alleged', '2023-12-05']])
const found = relation('suit', 'ALLEGES', 'harm', [
  ['alleged', '2023-12-05'],
  ['found', '2026-03-24']
])
const verdict = relation('suit', 'RESULTED_IN', 'verdict', [['found', '2026-03-24']])
const empty = slideOf('a').view
const slide = slideOf('a', {
  taken: '2024-01-15',
  seen: seenOf([alleged, relation('suit', 'CONCERNS', 'harm', [['alleged', '2023-12-05']])]),
  highlight: ['suit/CONCERNS/harm', 'harm', 'widget'],
  view: {
    ...empty,
    asOf: '2024-06-01',
    focus: 'widget',
    entities: ['suit', 'harm', 'verdict', 'widget'],
    places: [
      ['widget', 1, 2, 's', false],
      ['suit', 3, 4, 's', true]
    ]
  }
})
const known = toKnown({
  entities: [card('suit', 'action'), card('harm', 'allegation'), card('verdict', 'outcome')],
  relations: [found, verdict],
  sources: []
})
const record = { relations: [found, verdict], entities: new Set(known.entities.keys()) }
const changes = changesOf(slide, record, TODAY)

test('a slide brought up to date has nothing new, and keeps its day and all that is still on record', () => {
  const fresh = { ...slide, ...upToDate(slide, known, changes, TODAY) }
  expect(isUnchanged(changes)).toBe(false)
  expect(isUnchanged(changesOf(fresh, record, TODAY))).toBe(true)
  expect(fresh).toMatchObject({
    id: 'a',
    title: 'a',
    taken: TODAY,
    highlight: ['harm'],
    view: {
      asOf: '2024-06-01',
      focus: null,
      entities: ['suit', 'harm', 'verdict'],
      places: [['suit', 3, 4, 's', true]]
    }
  })
})

test('it remembers what joins its own entities, and nothing else', () => {
  const elsewhere = relation('suit', 'RELATED_TO', 'other', [['reported', '2024-01-01']])
  const more = { ...known, relations: new Map([...known.relations, [elsewhere.id, elsewhere]]) }
  const { seen } = upToDate(slide, more, changes, TODAY)
  expect(seen.map(({ id }) => id)).toStrictEqual([found.id, verdict.id])
})

test('its day changes where that is asked for', () => {
  expect(upToDate(slide, known, changes, TODAY, null).view.asOf).toBeNull()
})
