import { nextHeight } from '../../../client/page/BottomSheet.tsx'
import { eventDays, neighborDays } from '../../../client/state/event-days.ts'
import { hiddenWords } from '../../../client/page/HiddenNote.tsx'
import { allTicked, toChoice } from '../../../client/page/hub-choice.ts'
import { toAsOfFault, toWish } from '../../../client/page/use-opening.ts'
import { sumWords } from '../../../client/legend/Legend.tsx'
import { foundWords } from '../../../client/panels/RelatedPanel.tsx'
import { toPieces } from '../../../client/search/matched.ts'
import { commandsFor } from '../../../client/search/commands.ts'
import { addedWords, countInLetters } from '#figure/words/count-words.ts'
import { relation } from '../../support/known.ts'

test('what is hidden is counted by its reasons', () => {
  expect(
    hiddenWords({
      total: 52,
      by: new Map([
        ['date', 22],
        ['kind', 0],
        ['status', 1]
      ])
    })
  ).toStrictEqual(['23 of 52 relations hidden', '22 by as-of date, 1 by status'])
  expect(hiddenWords({ total: 52, by: new Map() })).toBeNull()
})

test('what became known only later is not drawn, even where filters only dim', () => {
  const both = new Map([
    ['date', 22],
    ['status', 1]
  ] as const)
  expect(hiddenWords({ total: 52, by: both }, true)).toStrictEqual([
    '23 of 52 relations hidden or dimmed',
    '22 hidden by as-of date, 1 dimmed by status'
  ])
  const later = hiddenWords({ total: 52, by: new Map([['date', 22]]) }, true)
  expect(later).toStrictEqual(['22 of 52 relations hidden', '22 by as-of date'])
  const filtered = hiddenWords({ total: 52, by: new Map([['status', 1]]) }, true)
  expect(filtered).toStrictEqual(['1 of 52 relations dimmed', '1 by status'])
})

test('what was added is said in numbers', () => {
  expect(addedWords(4, 6)).toBe('Added 4 entities, 6 relations')
  expect(addedWords(1, 1)).toBe('Added 1 entity, 1 relation')
  expect(addedWords(0, 0)).toBe('Nothing new')
  expect(countInLetters(3, 'relation', 'relations')).toBe('Three relations')
  expect(countInLetters(12, 'relation', 'relations')).toBe('12 relations')
})

test('the legend says “1 entity”, not “1 entities”', () => {
  expect(sumWords({ shown: 1, stacked: 0, relations: 1 })).toBe('1 entity · 1 relation')
  expect(sumWords({ shown: 55, stacked: 33, relations: 69 })).toBe('55 entities, 33 in stacks · 69 relations')
})

test('related actions are counted as they are listed', () => {
  const hits = [...Array.from({ length: 11 }, () => ({ sameProceeding: false })), { sameProceeding: true }]
  expect(foundWords({ hits, found: 64 }, false)).toBe(
    '64 actions share a reason; 11 of the first 12 are ranked below.'
  )
  expect(foundWords({ hits, found: 64 }, true)).toBe(
    '64 actions share a reason; the first 12 are ranked below.'
  )
  expect(foundWords({ hits: [], found: 0 }, false)).toBe('No action shares a reason.')
})

test('a plain link may ask for a day, a selection and an unfolded stack', () => {
  expect(toWish(new URLSearchParams('asOf=2023-12-07&unfold=state&select=a'))).toStrictEqual({
    asOf: '2023-12-07',
    unfold: 'state',
    select: 'a'
  })
  expect(toWish(new URLSearchParams('asOf=someday&unfold=planet'))).toStrictEqual({
    asOf: null,
    unfold: null,
    select: null
  })
})

test('an as-of date in a link that is no day, or still to come, is said to be so and not shown', () => {
  expect(toAsOfFault(null)).toBeNull()
  expect(toAsOfFault('2023-12-07')).toBeNull()
  expect(toAsOfFault('banana')).toBe(
    'The as-of date in this link, “banana”, is not a day. The latest is shown.'
  )
  expect(toAsOfFault('3030-01-01')).toBe(
    'The as-of date in this link, Jan 1, 3030, is still to come. The latest is shown.'
  )
  expect(toWish(new URLSearchParams('asOf=3030-01-01')).asOf).toBeNull()
})

test('an as-of date in a link from where it is tomorrow already is shown', () => {
  jest.useFakeTimers({ now: new Date(2026, 10, 27, 18, 0) })
  expect(toAsOfFault('2026-11-28')).toBeNull()
  expect(toAsOfFault('2026-11-29')).toMatch(/still to come/)
  jest.useRealTimers()
})

test('the days of events, and those beside a day', () => {
  const lines = [
    relation('a', 'DEFENDANT_IN', 'b', [
      ['filed', '2023-12'],
      ['dismissed', '2024-05-30']
    ]),
    relation('c', 'DEFENDANT_IN', 'b', [['filed', '2023-12-31']])
  ]
  const days = eventDays(lines)
  expect(days).toStrictEqual(['2023-12-31', '2024-05-30'])
  expect(neighborDays(days, null)).toStrictEqual({ before: '2023-12-31', after: null })
  expect(neighborDays(days, '2024-01-01')).toStrictEqual({ before: '2023-12-31', after: '2024-05-30' })
  expect(neighborDays(days, '2023-12-31')).toStrictEqual({ before: null, after: '2024-05-30' })
})

test('a choice leaves out lists that hold all, and is none where nothing is ticked', () => {
  const offered = allTicked({
    id: 'a',
    fresh: 30,
    preview: {
      total: 33,
      types: [
        { type: 'PLAINTIFF_IN', direction: 'in', count: 30 },
        { type: 'DEFENDANT_IN', direction: 'in', count: 3 }
      ],
      kinds: [{ kind: 'state', count: 33 }],
      marks: [{ mark: 'filed', count: 33 }]
    }
  })
  expect(toChoice(offered, offered)).toStrictEqual({ limit: 25 })
  expect(toChoice({ ...offered, types: ['DEFENDANT_IN'], limit: 500 }, offered)).toStrictEqual({
    types: ['DEFENDANT_IN'],
    limit: 100
  })
  expect(toChoice({ ...offered, kinds: [] }, offered)).toBeNull()
  expect(toChoice({ ...offered, limit: Number.NaN }, offered)).toStrictEqual({ limit: 1 })
})

test('a drag takes the sheet up or down, a tap goes on', () => {
  expect(nextHeight('peek', 0)).toBe('half')
  expect(nextHeight('full', 3)).toBe('peek')
  expect(nextHeight('half', -120)).toBe('full')
  expect(nextHeight('peek', 90)).toBe('peek')
})

test('what matched is marked whatever its accents', () => {
  expect(toPieces('Raúl Torrez', 'rau tor')).toStrictEqual([
    { text: 'Raú', hit: true },
    { text: 'l ', hit: false },
    { text: 'Tor', hit: true },
    { text: 'rez', hit: false }
  ])
  expect(toPieces('Meta', 'x')).toStrictEqual([{ text: 'Meta', hit: false }])
  // as many letters as the query means, whether one letter is typed as two or has its accent apart
  expect([toPieces('Ærø', 'ae'), toPieces('Zoe\u0301 B', 'zoe')].map(([piece]) => piece)).toStrictEqual([
    { text: 'Æ', hit: true },
    { text: 'Zoe\u0301', hit: true }
  ])
})

test('commands are found by the beginnings of their words, and only where they can act', () => {
  expect(commandsFor('tab', true).map(({ id }) => id)).toStrictEqual(['table'])
  expect(commandsFor('', false).every(({ onCanvas }) => !onCanvas)).toBe(true)
})
