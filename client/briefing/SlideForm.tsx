import './slide-form.css'
import type { Slide } from '#model/briefing.ts'
import { LIMITS } from '#model/limits.ts'
import { write } from './editing.ts'
import { HighlightField } from './HighlightField.tsx'
import { TextField } from './TextField.tsx'
import { useKnownOf } from './use-slide.ts'
import { ViewField } from './ViewField.tsx'

/** What can be said and shown on a slide. */
export function SlideForm({ slide, index }: { slide: Slide; index: number }) {
  const { data: known } = useKnownOf(slide)
  return (
    <aside className="slide-form" aria-label={`Slide ${index + 1}`}>
      <label className="field">
        <span>Title</span>
        <input
          value={slide.title}
          maxLength={LIMITS.slideTitle}
          onChange={(event) => write(slide.id, 'title', event.currentTarget.value)}
        />
      </label>
      <TextField slide={slide} known={known ?? null} />
      <ViewField slide={slide} index={index} />
      <HighlightField slide={slide} known={known ?? null} />
      <label className="field">
        <span>Speaker notes</span>
        <textarea
          rows={4}
          value={slide.notes}
          maxLength={LIMITS.textCharacters}
          onChange={(event) => write(slide.id, 'notes', event.currentTarget.value)}
        />
      </label>
    </aside>
  )
}
