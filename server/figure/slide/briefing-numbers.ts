import type { Briefing } from '#model/briefing.ts'
import type { Known } from '../known.ts'
import { type Numbering, partOf, toNumbering } from '../picture/numbers.ts'
import { withFirst } from '../picture/to-drawing.ts'
import type { SceneLine } from '../scene.ts'
import { isDrawn, toScene } from '../scene.ts'
import { fromShared } from '../shared.ts'
import type { Places } from '../view.ts'
import { citesOf, toBlocks } from './blocks.ts'

/** The sources of a briefing numbered as one list, and what each slide uses of it. */
export type BriefingNumbers = { whole: Numbering; slides: readonly Numbering[] }

/**
 * Numbers the sources of a whole briefing: slide by slide, first what the text cites, then what the figure
 * shows from top to bottom. A source keeps its number, and a place in it its letter, on every slide.
 */
export function toBriefingNumbers({ slides }: Pick<Briefing, 'slides'>, known: Known): BriefingNumbers {
  const numbered = slides.map((slide, at) => {
    const view = fromShared(slide.view)
    const { lines } = toScene(view, known)
    const ordered = withFirst(fromTop(lines, view.places), citesOf(toBlocks(slide.text)))
    return ordered.map((line) => ({ line, key: `${at} ${line.id}`, asOf: view.asOf }))
  })
  const whole = toNumbering(
    numbered.flat().map(({ line, key, asOf }) => ({ id: key, relations: line.relations, asOf })),
    known
  )
  return {
    whole,
    slides: numbered.map((lines) => partOf(whole, new Map(lines.map(({ key, line }) => [key, line.id]))))
  }
}

/** Lines that join two bodies, the highest first; lines whose bodies have no place come last. */
function fromTop(lines: readonly SceneLine[], places: Places): SceneLine[] {
  const at = ({ from, to }: SceneLine): [number, number] => {
    const [a, b] = [places.get(from), places.get(to)]
    return a && b ? [a.y + b.y, a.x + b.x] : [Number.MAX_VALUE, 0]
  }
  return lines.filter(isDrawn).toSorted((a, b) => {
    const [[ay, ax], [by, bx]] = [at(a), at(b)]
    return ay - by || ax - bx
  })
}
