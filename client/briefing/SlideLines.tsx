import './slide-lines.css'
import type { Mark } from '#model/status.ts'
import type { CSSProperties } from 'react'
import { stripOf } from '#figure/slide/slide-box.ts'
import { StatusLine } from '../look/StatusLine.tsx'
import { legendWord } from '#figure/words/mark-words.ts'

/** The lines used in a slide's figure, each with its word, below a figure of this width, px of the slide. */
export function SlideLines({ marks, width }: { marks: readonly Mark[]; width: number }) {
  const { rows, columns } = stripOf(marks.length, width)
  const style: CSSProperties & Record<`--${string}`, number> = { '--rows': rows, '--columns': columns }
  return (
    <ul className={`slide-lines${rows > 1 ? ' slide-lines-many' : ''}`} style={style} aria-label="Lines">
      {marks.map((mark) => (
        <li key={mark}>
          <StatusLine mark={mark} width={44} /> {legendWord(mark)}
        </li>
      ))}
    </ul>
  )
}
