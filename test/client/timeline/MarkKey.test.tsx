import { cleanup, render, screen } from '@testing-library/react'
import { STATUSES } from '#model/status.ts'
import { EventShape, type Shape, shapeOf } from '../../../client/timeline/EventMark.tsx'
import { toEvents } from '../../../client/timeline/events.ts'
import { MarkKey } from '../../../client/timeline/MarkKey.tsx'
import { card, relation } from '../../support/known.ts'

afterEach(cleanup)

test('the timeline tells by shape what is said, denied, scheduled, on record, found and ended', () => {
  const shapes = new Map(STATUSES.map((status) => [status, shapeOf(status)]))
  const of = (shape: Shape) => STATUSES.filter((status) => shapes.get(status) === shape)
  expect(of('said')).toStrictEqual(['alleged', 'asserted', 'reported', 'announced'])
  expect(of('record')).toStrictEqual(['filed', 'recorded'])
  expect(of('found')).toStrictEqual(['admitted', 'found'])
  expect(of('ended')).toStrictEqual(['withdrawn', 'dismissed', 'settled'])
  const drawn = (['alleged', 'denied', 'scheduled', 'recorded', 'found', 'settled', null] as const).map(
    (status) => {
      const { container } = render(
        <svg>
          <EventShape status={status} />
        </svg>
      )
      return container.innerHTML.replaceAll(/var\(--pincite-line-\w+\)/g, 'ink')
    }
  )
  expect(new Set(drawn).size).toBe(7)
})

test('its key explains the marks that are on it, and no other', () => {
  const cards = [card('suit', 'action'), card('boss', 'person'), card('verdict', 'outcome')]
  const relations = [
    relation('boss', 'DEFENDANT_IN', 'suit', [
      ['filed', '2023-12-05'],
      ['dismissed', '2024-05-30']
    ]),
    relation('suit', 'RESULTED_IN', 'verdict', [['found', '2026-03-24']])
  ]
  render(<MarkKey events={toEvents(cards, relations, new Map())} />)
  expect(screen.getAllByRole('listitem').map((row) => row.textContent?.trim())).toStrictEqual([
    'on record',
    'found, ruled or admitted',
    'ended'
  ])
})
