import type { Card } from '#model/shown.ts'
import { Menu } from '@mantine/core'
import { filter, select } from '../state/actions.ts'
import { stepAsOf } from '../state/stepping.ts'
import { useView } from '../state/view.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { DropMenu } from '../ui/DropMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'

type Props = {
  playing: boolean
  onPlay: () => void
  /** 0 shows everything again */
  onZoom: (direction: 1 | -1 | 0) => void
  undated: readonly Card[]
  /** events before the time shown */
  earlier: number
}

/** The controls of the timeline: step, play, zoom; the brushed period; what has no date. */
export function TimelineBar({ playing, onPlay, onZoom, undated, earlier }: Props) {
  const { from, to } = useView((view) => view.filters)
  return (
    <div className="timeline-bar">
      <div>
        <IconButton icon="chevron-left" label="As of the previous event" onClick={() => stepAsOf(-1)} />
        <IconButton
          icon={playing ? 'pause' : 'play'}
          label={playing ? 'Pause' : 'Play from event to event'}
          onClick={onPlay}
        />
        <IconButton icon="chevron-right" label="As of the next event" onClick={() => stepAsOf(1)} />
      </div>
      <div>
        <IconButton icon="minus" label="More time" onClick={() => onZoom(-1)} />
        <IconButton icon="maximize" label="All the time" onClick={() => onZoom(0)} />
        <IconButton icon="plus" label="Less time" onClick={() => onZoom(1)} />
      </div>
      {(from !== null || to !== null) && (
        <button
          type="button"
          className="text-button"
          title={`${from === null ? 'Up' : dateWords(from)} to ${to === null ? 'now' : dateWords(to)}`}
          onClick={() => filter('Showing every period', { from: null, to: null })}
        >
          Clear period
        </button>
      )}
      <div className="timeline-notes">
        {undated.length > 0 && (
          <DropMenu
            floatingStrategy="fixed"
            position="top-start"
            className="act-expand"
            opener={
              <button type="button" className="text-button">
                Undated {undated.length}
              </button>
            }
          >
            {undated.map((card) => (
              <Menu.Item key={card.id} onClick={() => select([card.id])}>
                {card.name}
              </Menu.Item>
            ))}
          </DropMenu>
        )}
        {earlier > 0 && (
          <button type="button" className="text-button" onClick={() => onZoom(-1)}>
            ‹ {earlier} earlier
          </button>
        )}
      </div>
    </div>
  )
}
