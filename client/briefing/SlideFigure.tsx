import type { SlideFigure as Figure } from '#figure/slide/slide-figure.ts'
import { ShapeView } from './ShapeView.tsx'
import { useMove } from './use-move.ts'

type Props = {
  figure: Figure
  room: { w: number; h: number }
  title: string
  /** whether the figure of the slide before turns into this one */
  moving?: boolean
}

/** The figure of a slide, with a text for those who cannot see it. */
export function SlideFigure({ figure, room, title, moving = false }: Props) {
  const shown = useMove(figure, moving)
  const said = figure.shapes.filter(({ title: words, id }) => words !== '' && id.startsWith('line:'))
  return (
    <figure className="slide-drawn">
      <figcaption className="spoken">{`Figure: ${title || 'the view of this slide'}`}</figcaption>
      <svg viewBox={`0 0 ${room.w} ${room.h}`} aria-hidden="true" focusable="false">
        {shown.map(({ key, opacity, transform, shape }) => (
          <g key={key} transform={transform} opacity={opacity === 1 ? undefined : opacity}>
            <ShapeView shape={shape} />
          </g>
        ))}
      </svg>
      <ul className="spoken" aria-label="What the figure shows">
        {said.map(({ id, title: words }) => (
          <li key={id}>{words}</li>
        ))}
      </ul>
    </figure>
  )
}
