import './start-figure.css'
import { MARKS, type Mark } from '#model/status.ts'
import { foundOutcomes } from '#figure/content-marks.ts'
import { KindIcon } from '../look/KindIcon.tsx'
import { LINES } from '#figure/look/lines.ts'
import type { Line } from '#figure/picture/drawing.ts'
import { legendWord } from '#figure/words/mark-words.ts'
import { ShapeView } from '../briefing/ShapeView.tsx'
import { StatusLine } from '../look/StatusLine.tsx'
import { EntityName } from '../ui/EntityName.tsx'
import type { Drawn, Spot } from './start-figure.ts'

const WIDTH = 576
const HEIGHT = 500
/** The lines to know, until there is a figure. */
const TO_KNOW: readonly Mark[] = ['alleged', 'filed', 'found', 'dismissed']

/** The start page's figure: a few entities of the first dispute, and what each of its lines means. */
export function StartFigure({ figure }: { figure: Drawn }) {
  const spots = new Map(figure.spots.map((spot) => [spot.card.id, spot]))
  const drawn = new Set(figure.relations.map(({ mark }) => mark))
  const found = foundOutcomes(figure.relations)
  const key = drawn.size > 0 ? MARKS.filter((mark) => drawn.has(mark)) : TO_KNOW
  return (
    <figure className="start-figure">
      <div className="start-drawing" aria-hidden="true">
        <div className="start-sheet">
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
            {figure.relations.map((relation) => {
              const from = spots.get(relation.from)
              const to = spots.get(relation.to)
              return from && to && <ShapeView key={relation.id} shape={toLine(from, to, relation.mark)} />
            })}
          </svg>
          {figure.spots.map((spot) => (
            <Entity key={spot.card.id} spot={spot} isFound={found.has(spot.card.id)} />
          ))}
        </div>
      </div>
      <figcaption>
        <ul className="start-lines">
          {key.map((mark) => (
            <li key={mark}>
              <StatusLine mark={mark} width={38} /> {legendWord(mark)}
            </li>
          ))}
        </ul>
        <p>
          The line itself shows how far a statement is established: a dashed line is an allegation, a double
          line is a finding by a court or jury, or a court’s own ruling.
        </p>
      </figcaption>
    </figure>
  )
}

function Entity({ spot: { card, x, y, w, h, side }, isFound }: { spot: Spot; isFound: boolean }) {
  const style = { left: units(x), top: units(y), width: units(w), height: units(h) }
  const boxed = card.kind === 'action' || card.kind === 'outcome' || card.kind === 'allegation'
  if (boxed) {
    return (
      <div
        className={`spot spot-${card.kind}${w > 200 ? ' spot-focus' : ''}${isFound ? ' spot-found' : ''}`}
        style={style}
      >
        <span className="spot-name">
          <EntityName entity={card} />
        </span>
        {card.docket !== null && <span className="spot-docket">{card.docket}</span>}
      </div>
    )
  }
  return (
    <div className="spot" style={style}>
      <KindIcon kind={card.kind} size={50} />
      <span className={`spot-label spot-label-${side}`}>{card.name}</span>
    </div>
  )
}

/** A length in the figure, at whatever size it is drawn. */
function units(length: number): string {
  return `calc(${length} * var(--unit))`
}

/** The line of a relation, drawn as in pictures and on slides. */
function toLine(from: Spot, to: Spot, mark: Mark): Line {
  const [a, b] = [edge(from, to), edge(to, from)]
  const look = LINES[mark]
  return {
    what: 'line',
    ax: a.x,
    ay: a.y,
    bx: b.x,
    by: b.y,
    look,
    hue: `var(--pincite-line-${look.hue})`,
    gap: 'var(--pincite-canvas)',
    bar: 'var(--pincite-line-no)'
  }
}

/** Where the straight line between two middles leaves the first box. */
function edge(box: Spot, other: Spot): { x: number; y: number } {
  const dx = other.x - box.x
  const dy = other.y - box.y
  const gap = 3
  const scale = Math.min(
    (box.w / 2 + gap) / Math.max(Math.abs(dx), 0.001),
    (box.h / 2 + gap) / Math.max(Math.abs(dy), 0.001)
  )
  return { x: box.x + dx * scale, y: box.y + dy * scale }
}
