import './slide-lines.css'
import { MARK_TABLE, type Mark } from '#model/status.ts'
import { MANY_LINES } from '#figure/slide/slide-box.ts'
import { StatusLine } from '../look/StatusLine.tsx'

/** What the lines of a slide's figure say, each with its word. */
export function SlideLines({ marks }: { marks: readonly Mark[] }) {
  return (
    <ul className={`slide-lines${marks.length > MANY_LINES ? ' slide-lines-many' : ''}`} aria-label="Lines">
      {marks.map((mark) => (
        <li key={mark}>
          <StatusLine mark={mark} width={31} /> {MARK_TABLE[mark].word}
        </li>
      ))}
    </ul>
  )
}
