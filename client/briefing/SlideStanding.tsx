import type { Slide } from '#model/briefing.ts'
import { useMemo } from 'react'
import type { Known } from '#figure/known.ts'
import { slideRelations } from '#figure/slide/slide-relations.ts'
import { standingWords } from '#figure/slide/standing-words.ts'

/** What of a slide is alleged and what was found, as of its day: said on every slide. */
export function SlideStanding({ slide, known }: { slide: Slide; known: Known }) {
  const { view, taken } = slide
  const sentences = useMemo(
    () => standingWords(slideRelations({ view }, known), { view, taken }).sentences,
    [view, taken, known]
  )
  return <p className="slide-standing">{sentences.join(' ')}</p>
}
