import type { ShownRelation } from '#model/shown.ts'
import type { Mark } from '#model/status.ts'
import { markWord } from '#figure/words/mark-words.ts'
import { StatusLine } from '../look/StatusLine.tsx'

type Props = { relation: Pick<ShownRelation, 'type'>; mark: Mark; width?: number }

/** A mark as its line and its word. */
export function MarkWord({ relation, mark, width = 26 }: Props) {
  return (
    <span className={`assertion-mark mark-${mark}`}>
      <StatusLine mark={mark} width={width} /> {markWord(relation, mark)}
    </span>
  )
}
