import type { Status } from '#model/status.ts'
import { EventMark, type Shape, shapeOf } from './EventMark.tsx'
import type { TimelineMark } from './events.ts'

const KEY: readonly { shape: Shape; example: Status | null; words: string }[] = [
  { shape: 'said', example: 'alleged', words: 'said' },
  { shape: 'denied', example: 'denied', words: 'denied' },
  { shape: 'record', example: 'recorded', words: 'on record' },
  { shape: 'found', example: 'found', words: 'found, ruled or admitted' },
  { shape: 'scheduled', example: 'scheduled', words: 'scheduled' },
  { shape: 'ended', example: 'settled', words: 'ended' },
  { shape: 'own', example: null, words: 'date of an entity' }
]

/** What the marks that are on the timeline mean. */
export function MarkKey({ events }: { events: readonly TimelineMark[] }) {
  const drawn = new Set(events.map(({ status }) => shapeOf(status)))
  return (
    <ul className="timeline-key" aria-label="Marks of the timeline">
      {KEY.filter(({ shape }) => drawn.has(shape)).map(({ shape, example, words }) => (
        <li key={shape}>
          <EventMark status={example} /> {words}
        </li>
      ))}
    </ul>
  )
}
