import './timeline.css'
import type { Status } from '#model/status.ts'
import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, memo, type PointerEvent, useCallback, useMemo, useRef, useState } from 'react'
import { filter } from '../state/actions.ts'
import { useView } from '../state/view.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { cut } from '#figure/words/event-words.ts'
import { AsOfSlider, flagWords } from './AsOfSlider.tsx'
import type { TimelineMark } from './events.ts'
import { usePlay } from './play.ts'
import { LONGEST, ROW, toSeats } from './rows.ts'
import { bulkOf, type Domain, flagSpan, isClear, ticksOf, toDay, toNumber, zoomed } from './scale.ts'
import { TimelineBar } from './TimelineBar.tsx'
import { TimelineEvent } from './TimelineEvent.tsx'
import { TimelineGround } from './TimelineGround.tsx'
import type { useEvents } from './use-events.ts'

const AXIS = 20
/** The average width of a letter at 12.5 px, px. */
const LETTER = 6.4

/**
 * What happened to what is on the canvas, over time: events with their status, the as-of marker, a period to
 * brush.
 */
export const Timeline = memo(function Timeline({ events, undated }: ReturnType<typeof useEvents>) {
  const { ref, width, height } = useElementSize()
  const asOf = useView((view) => view.asOf)
  const { from, to } = useView((view) => view.filters)
  const selection = useView((view) => view.selection)
  const bulk = useMemo(() => bulkOf(events.map(({ first }) => toNumber(first))), [events])
  const [zoom, setZoom] = useState<Domain | null>(null)
  const [playing, setPlaying] = useState(false)
  const [current, setCurrent] = useState<string | null>(null)
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
  const earlier = events.filter(({ last }) => toNumber(last) < domain.from).length
  const seats = useMemo(() => {
    const wishes = shown.map((event) => ({
      id: event.id,
      x: toX(toNumber(event.first)),
      words: cut(event.label, LONGEST).length * LETTER,
      weight: weightOf(event)
    }))
    return toSeats(wishes, Math.max(1, Math.floor((height - AXIS - 4) / ROW)), width)
  }, [shown, toX, width, height])
  const end = Math.floor(domain.to)
  const flag = flagSpan(
    toX(asOf === null ? end : Math.min(end, Math.max(Math.ceil(domain.from), toNumber(asOf)))),
    toX(end),
    flagWords(asOf)
  )
  const brush = useBrush((px) => domain.from + (px / Math.max(1, width)) * (domain.to - domain.from))
  const active = shown.some(({ id }) => id === current) ? current : (shown[0]?.id ?? null)
  const handleKeyDown = useCallback(
    (event: KeyboardEvent<HTMLButtonElement>) => {
      const at = shown.findIndex(({ id }) => id === event.currentTarget.dataset['event'])
      const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: shown.length - 1 }[event.key]
      const other = next === undefined ? undefined : shown[next]
      if (!other) return
      event.preventDefault()
      event.stopPropagation()
      setCurrent(other.id)
      const plot = event.currentTarget.parentElement
      plot?.querySelector<HTMLElement>(`[data-event="${CSS.escape(other.id)}"]`)?.focus()
    },
    [shown]
  )
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
        {height > AXIS && (
          <svg
            className="timeline-ground"
            width={width}
            height={height}
            aria-hidden="true"
            {...brush.handlers}
          >
            {ticksOf(domain, width).map(({ day, words }) => (
              <g key={day}>
                <line className="timeline-tick" x1={toX(day)} x2={toX(day)} y1={0} y2={height - AXIS} />
                {isClear(toX(day) + 3, words, flag) && (
                  <text x={toX(day) + 3} y={height - 6}>
                    {words}
                  </text>
                )}
              </g>
            ))}
            <line className="timeline-axis" x1={0} x2={width} y1={height - AXIS} y2={height - AXIS} />
            <Band
              range={brush.range ?? [from && toNumber(from), to && toNumber(to)]}
              toX={toX}
              width={width}
              height={height - AXIS}
            />
            {asOf !== null && (
              <rect
                className="timeline-later"
                x={toX(toNumber(asOf) + 1)}
                y={0}
                width={Math.max(0, width - toX(toNumber(asOf) + 1))}
                height={height - AXIS}
              />
            )}
            <TimelineGround events={shown} seats={seats} asOf={asOf} toX={toX} foot={height - AXIS} />
          </svg>
        )}
        {shown.map((event) => (
          <TimelineEvent
            key={event.id}
            event={event}
            left={toX(toNumber(event.first))}
            foot={height - AXIS}
            width={width}
            seat={seats.get(event.id)}
            later={asOf !== null && event.last > asOf}
            picked={event.selects.some((id) => selection.includes(id))}
            active={event.id === active}
            onCurrent={setCurrent}
            onKeyDown={handleKeyDown}
          />
        ))}
        <AsOfSlider domain={domain} toX={toX} />
      </div>
    </div>
  )
})

type BandProps = {
  range: readonly [number | '' | null, number | '' | null]
  toX: (day: number) => number
  width: number
  height: number
}

function Band({ range: [from, to], toX, width, height }: BandProps) {
  if (typeof from !== 'number' && typeof to !== 'number') return null
  const left = typeof from === 'number' ? Math.max(0, toX(from)) : 0
  const right = typeof to === 'number' ? Math.min(width, toX(to + 1)) : width
  return <rect className="timeline-band" x={left} y={0} width={Math.max(1, right - left)} height={height} />
}

/** Turns a drag over the ground of the timeline into a period; a press without a drag clears it. */
function useBrush(toNumberAt: (px: number) => number) {
  const start = useRef<number | null>(null)
  const [range, setRange] = useState<[number, number] | null>(null)
  const at = (event: PointerEvent<SVGSVGElement>) =>
    toNumberAt(event.clientX - event.currentTarget.getBoundingClientRect().left)
  const drop = (): void => {
    start.current = null
    setRange(null)
  }
  const handlers = {
    onPointerDown: (event: PointerEvent<SVGSVGElement>) => {
      if (event.button !== 0) return
      start.current = at(event)
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove: (event: PointerEvent<SVGSVGElement>) => {
      if (start.current === null) return
      const here = at(event)
      setRange([Math.min(start.current, here), Math.max(start.current, here)])
    },
    // a finger that turns out to scroll the page
    onPointerCancel: drop,
    onPointerUp: () => {
      drop()
      if (!range) return
      const [from, to] = [toDay(range[0]), toDay(range[1])]
      if (from < to) filter(`Showing ${dateWords(from)} to ${dateWords(to)}`, { from, to })
    }
  }
  return { range, handlers }
}

const WEIGHTS: Partial<Record<Status, number>> = {
  found: 9,
  admitted: 9,
  dismissed: 8,
  settled: 8,
  withdrawn: 7,
  filed: 6,
  recorded: 5
}

/**
 * How important it is to label an event: outcomes, endings and filings come first where there is not room for
 * all.
 */
function weightOf({ status, selects, named }: TimelineMark): number {
  const weight = (status && WEIGHTS[status]) ?? 3
  return weight * 10 + Math.min(9, selects.length) + (named ? 0 : -20)
}

function middleOf({ from, to }: Domain, asOf: string | null): number {
  const day = asOf === null ? (from + to) / 2 : toNumber(asOf)
  return Math.min(to, Math.max(from, day))
}
