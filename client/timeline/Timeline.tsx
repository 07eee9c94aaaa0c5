import './timeline.css'
import { useElementSize } from '@mantine/hooks'
import { memo, useCallback, useMemo, useState } from 'react'
import { useView } from '../state/view.ts'
import { AsOfSlider, flagWords } from './AsOfSlider.tsx'
import { usePlay } from './play.ts'
import { ROW, toSeats } from './rows.ts'
import { bulkOf, type Domain, flagSpan, toNumber, zoomed } from './scale.ts'
import { TimelineBar } from './TimelineBar.tsx'
import { TimelineEvents } from './TimelineEvents.tsx'
import { TimelineGround } from './TimelineGround.tsx'
import { TimelinePeriods } from './TimelinePeriods.tsx'
import { AXIS, TimelineScale } from './TimelineScale.tsx'
import { useBrush } from './use-brush.ts'
import type { useEvents } from './use-events.ts'
import { toWish } from './wishes.ts'

/**
 * What happened to what is on the canvas, over time: events with their status, the as-of marker, a period to
 * brush.
 */
export const Timeline = memo(function Timeline({ events, undated }: ReturnType<typeof useEvents>) {
  const { ref, width, height } = useElementSize()
  const foot = height - AXIS
  const asOf = useView((view) => view.asOf)
  const { from, to } = useView((view) => view.filters)
  const bulk = useMemo(() => bulkOf(events.map(({ first }) => toNumber(first))), [events])
  const [zoom, setZoom] = useState<Domain | null>(null)
  const [playing, setPlaying] = useState(false)
  const stop = useCallback(() => setPlaying(false), [])
  usePlay(playing, stop)
  const domain = zoom ?? bulk
  const toX = useCallback(
    (day: number): number => ((day - domain.from) / (domain.to - domain.from)) * width,
    [domain, width]
  )
  const shown = useMemo(
    () => events.filter(({ first, last }) => toNumber(last) >= domain.from && toNumber(first) <= domain.to),
    [events, domain]
  )
  const earlier = useMemo(
    () => events.filter(({ last }) => toNumber(last) < domain.from).length,
    [events, domain]
  )
  const seats = useMemo(() => {
    const wishes = shown.map((event) => toWish(event, toX(toNumber(event.first))))
    return toSeats(wishes, Math.max(1, Math.floor((foot - 4) / ROW)), width)
  }, [shown, toX, width, foot])
  const end = Math.floor(domain.to)
  const flag = flagSpan(
    toX(asOf === null ? end : Math.min(end, Math.max(Math.ceil(domain.from), toNumber(asOf)))),
    toX(end),
    flagWords(asOf)
  )
  const brush = useBrush((px) => domain.from + (px / Math.max(1, width)) * (domain.to - domain.from))
  if (events.length === 0) return <p className="outline-empty">Nothing on the canvas has a date.</p>
  return (
    <div className="timeline">
      <TimelineBar
        playing={playing}
        onPlay={() => setPlaying(!playing)}
        onZoom={(direction) =>
          setZoom(direction === 0 ? null : zoomed(domain, direction, middleOf(domain, asOf)))
        }
        undated={undated}
        earlier={earlier}
      />
      <div ref={ref} className="timeline-plot">
        {foot > 0 && (
          <svg
            className="timeline-ground"
            width={width}
            height={height}
            aria-hidden="true"
            {...brush.handlers}
          >
            <TimelineScale domain={domain} toX={toX} width={width} foot={foot} flag={flag} />
            <TimelinePeriods
              from={brush.range?.[0] ?? numberOf(from)}
              to={brush.range?.[1] ?? numberOf(to)}
              asOf={asOf}
              toX={toX}
              width={width}
              foot={foot}
            />
            <TimelineGround events={shown} seats={seats} asOf={asOf} toX={toX} foot={foot} />
          </svg>
        )}
        <TimelineEvents events={shown} seats={seats} toX={toX} foot={foot} width={width} />
        <AsOfSlider domain={domain} toX={toX} />
      </div>
    </div>
  )
})

function numberOf(day: string | null): number | null {
  return day === null ? null : toNumber(day)
}

function middleOf({ from, to }: Domain, asOf: string | null): number {
  const day = asOf === null ? (from + to) / 2 : toNumber(asOf)
  return Math.min(to, Math.max(from, day))
}
