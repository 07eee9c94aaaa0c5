import type { Briefing, Slide } from '#model/briefing.ts'
import { useState } from 'react'
import { Failed } from '../ui/Failed.tsx'
import { Loading } from '../ui/Loading.tsx'
import { SlideStage } from './SlideStage.tsx'
import { SourcesDialog } from './SourcesDialog.tsx'
import { useNumbers } from './use-numbers.ts'
import { useSlide } from './use-slide.ts'

type Props = { briefing: Briefing; slide: Slide; index: number }

/** The slide as it will look. */
export function Preview({ briefing, slide, index }: Props) {
  const numbers = useNumbers(briefing)
  const { ready, error, retry } = useSlide(slide, numbers && numbers.slides[index])
  const [sources, setSources] = useState(false)
  return (
    <section className="preview" aria-label="Preview">
      {error ? (
        <Failed
          asked="what the slide shows"
          error={error}
          onRetry={retry}
          still="Its text can still be written."
        />
      ) : ready ? (
        <div className="slide-frame">
          <SlideStage
            slide={slide}
            ready={ready}
            briefing={briefing.title}
            at={index + 1}
            of={briefing.slides.length}
            level={2}
            onSources={() => setSources(true)}
          />
        </div>
      ) : (
        <Loading what="Drawing the slide" />
      )}
      {sources && <SourcesDialog briefing={briefing} onClose={() => setSources(false)} />}
    </section>
  )
}
