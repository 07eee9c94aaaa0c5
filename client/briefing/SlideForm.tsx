import './slide-form.css'
import type { Slide } from '#model/briefing.ts'
import { LIMITS } from '#model/limits.ts'
import { useMemo, useRef } from 'react'
import { shownOn } from '#figure/slide/slide-cautions.ts'
import { HighlightField } from './HighlightField.tsx'
import { TextField } from './TextField.tsx'
import { useKnownOf } from './use-slide.ts'
import { ViewField } from './ViewField.tsx'
import { WrittenField } from './WrittenField.tsx'

/** What a slide says and shows, as a form. */
export function SlideForm({ slide, index }: { slide: Slide; index: number }) {
  const { data: known } = useKnownOf(slide)
  const title = useRef<HTMLTextAreaElement>(null)
  const notes = useRef<HTMLTextAreaElement>(null)
  const { view } = slide
  const shown = useMemo(() => (known ? shownOn({ view }, known) : null), [view, known])
  return (
    <aside className="slide-form" aria-label={`Slide ${index + 1}`}>
      <WrittenField
        slide={slide}
        field="title"
        label="Title"
        most={LIMITS.slideTitle}
        rows={1}
        shown={shown}
        area={title}
      />
      <TextField slide={slide} known={known ?? null} shown={shown} />
      <ViewField slide={slide} known={known ?? null} index={index} />
      <HighlightField key={slide.id} slide={slide} known={known ?? null} />
      <WrittenField
        slide={slide}
        field="notes"
        label="Speaker notes"
        most={LIMITS.textCharacters}
        rows={4}
        shown={shown}
        area={notes}
      />
    </aside>
  )
}
