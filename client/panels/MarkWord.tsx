import type { Mark } from '#model/status.ts'
import { markWord, type Worded } from '#figure/words/mark-words.ts'
import { StatusLine } from '../look/StatusLine.tsx'

type Props = { relation: Worded; mark: Mark; width?: number }

/** A mark as its line and its word. */
export function MarkWord({ relation, mark, width = 26 }: Props) {
  return (
    <span className={`assertion-mark mark-${mark}`}>
      <StatusLine mark={mark} width={width} /> {markWord(relation, mark)}
    </span>
  )
}
