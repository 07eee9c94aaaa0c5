import type { ChainStep } from '#model/chain.ts'
import { type CSSProperties, type KeyboardEvent, useRef } from 'react'
import { toChainLine } from '#figure/chain-line.ts'
import type { Known } from '#figure/known.ts'
import { nameIn } from '#figure/known.ts'
import { shortDateWords } from '#figure/words/date-words.ts'
import { levelWords, stepDate, stepSentence, stepWord } from '#figure/words/chain-words.ts'
import { EventMark } from '../timeline/EventMark.tsx'
import { scaled } from '../look/letters.ts'

type Props = {
  asked: string
  steps: readonly ChainStep[]
  known: Known
  chosen: number | null
  onChoose: (at: number) => void
}

/** Half the width of a step, and its height, px. */
const HALF = 46
const TALL = 68
/** The radius of a bend, px. */
const BEND = 10

/** The procedural history as a line: a layer for each court, time from left to right; each step can be focused and opened. */
export function ChainDrawing({ asked, steps, known, chosen, onChoose }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const { rows, marks, tracks, width, height } = toChainLine(steps)
  const sheet = { width: scaled(width), height: scaled(height) }
  const drawn: CSSProperties & Record<`--${string}`, number> = { '--drawn': sheet.width }
  const handleKeyDown = (event: KeyboardEvent, at: number) => {
    const to = new Map([
      ['ArrowRight', at + 1],
      ['ArrowLeft', at - 1],
      ['Home', 0],
      ['End', steps.length - 1]
    ]).get(event.key)
    if (to === undefined) return
    list.current?.querySelectorAll('button')[to]?.focus()
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section className="chain" style={drawn} aria-label="Line of steps">
      <ul className="chain-courts" aria-label="Courts, the highest first">
        {rows.map(({ court, level }) => (
          <li key={court ?? ''} style={{ height: sheet.height / rows.length }}>
            <strong>{levelWords(level)}</strong>
            <span className="muted" title={court === null ? undefined : nameIn(known, court)}>
              {court === null ? 'not said which' : nameIn(known, court)}
            </span>
          </li>
        ))}
      </ul>
      <div className="chain-scroll">
        <div className="chain-sheet" style={sheet}>
          <svg {...sheet} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
            {rows.map(({ court, y }) => (
              <line key={court ?? ''} className="chain-layer" x1={0} x2={width} y1={y} y2={y} />
            ))}
            {tracks.map(({ action, points }) => (
              <path
                key={action}
                className={action === asked ? 'chain-track chain-own' : 'chain-track'}
                d={toWay(points)}
              />
            ))}
          </svg>
          <ol ref={list} aria-label="Steps in order of time">
            {marks.map(({ step, x, y }, at) => (
              <li key={at} style={{ left: scaled(x - HALF), top: scaled(y - TALL / 2) }}>
                <button
                  type="button"
                  className="chain-mark"
                  aria-pressed={at === chosen}
                  aria-label={`Step ${at + 1}: ${stepSentence(step, known, asked)}, ${stepDate(step)}`}
                  onClick={() => onChoose(at)}
                  onKeyDown={(event) => handleKeyDown(event, at)}
                >
                  <strong>
                    {at + 1}. {stepWord(step, known)}
                  </strong>
                  <span className="chain-ground">
                    <EventMark status={step.status} size={16} />
                  </span>
                  <span className="muted">{shortDate(step)}</span>
                </button>
              </li>
            ))}
          </ol>
        </div>
      </div>
    </section>
  )
}

/** When a step was, in a few letters; the list says where only the day on record is known. */
function shortDate({ date }: ChainStep): string {
  return date === null ? 'undated' : shortDateWords(date)
}

/**
 * A docket's track: level while nothing moves, and straight up or down between two courts where there are no words:
 * halfway, but past the steps of other dockets that lie between.
 */
function toWay(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let from = first
  let way = `M${first.x} ${first.y}`
  for (const to of rest) {
    const middle = Math.max((from.x + to.x) / 2, to.x - HALF)
    const bend = Math.sign(to.y - from.y) * BEND
    way +=
      bend === 0
        ? `H${to.x}`
        : `H${middle - BEND}q${BEND} 0 ${BEND} ${bend}V${to.y - bend}q0 ${bend} ${BEND} ${bend}H${to.x}`
    from = to
  }
  return way
}
