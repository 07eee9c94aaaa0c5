import './embed.css'
import './touch.css'
import type { Briefing, Slide } from '#model/briefing.ts'
import { useEffect, useState } from 'react'
import { useHref, useParams, useSearchParams } from 'react-router'
import { asOfWords } from '#figure/slide/slide-day.ts'
import { figureBox } from '#figure/slide/slide-box.ts'
import { Failed } from '../ui/Failed.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Loading } from '../ui/Loading.tsx'
import { SlideDrawing } from './SlideDrawing.tsx'
import { SlideLines } from './SlideLines.tsx'
import { SlideStanding } from './SlideStanding.tsx'
import { placeOf } from './slides.ts'
import { SlideStage } from './SlideStage.tsx'
import { SourcesDialog } from './SourcesDialog.tsx'
import { useNumbers } from './use-numbers.ts'
import { useKnownOf, useSlide } from './use-slide.ts'
import { WithBriefing } from './WithBriefing.tsx'
import { presentPath } from '../paths.ts'

/** A briefing inside another page: buttons for its steps, with or without the text of its slides. */
export function Embed() {
  const { id = '' } = useParams()
  const [query] = useSearchParams()
  return (
    <WithBriefing id={id} className="embed embed-state">
      {(briefing) => (
        <Embedded briefing={briefing} text={query.get('text') !== '0'} asked={query.get('slide')} />
      )}
    </WithBriefing>
  )
}

function Embedded({ briefing, text, asked }: { briefing: Briefing; text: boolean; asked: string | null }) {
  const { slides, title, id } = briefing
  const [at, setAt] = useState(placeOf(asked, slides.length))
  const [sources, setSources] = useState(false)
  useEffect(() => {
    document.title = title
  }, [title])
  const slide = slides[at]
  const full = useHref(presentPath(id, at + 1))
  return (
    <main className="embed">
      {slide ? (
        <EmbeddedSlide
          briefing={briefing}
          slide={slide}
          at={at}
          text={text}
          onSources={() => setSources(true)}
        />
      ) : (
        <p className="embed-state">This briefing has no slides yet.</p>
      )}
      <nav className="embed-bar" aria-label="Slides">
        <IconButton
          icon="chevron-left"
          label="Slide before"
          disabled={at === 0}
          onClick={() => setAt(at - 1)}
        />
        <output className="present-at">
          {slides.length === 0 ? 0 : at + 1} of {slides.length}
        </output>
        <IconButton
          icon="chevron-right"
          label="Next slide"
          disabled={at >= slides.length - 1}
          onClick={() => setAt(at + 1)}
        />
        {slide && (
          <p className="embed-source">
            <AsOf slide={slide} />{' '}
            <button type="button" className="text-button" onClick={() => setSources(true)}>
              Sources
            </button>
          </p>
        )}
        <a className="embed-full" href={full} target="_blank" rel="noopener noreferrer">
          <span>{title}</span> <strong>¶ Pincite</strong>
        </a>
      </nav>
      {sources && <SourcesDialog briefing={briefing} onClose={() => setSources(false)} />}
    </main>
  )
}

/** The day of a slide, once its record has been read. */
function AsOf({ slide }: { slide: Slide }) {
  const { data: known } = useKnownOf(slide)
  return known ? <span>{asOfWords(slide, known)}.</span> : null
}

type Props = { briefing: Briefing; slide: Slide; at: number; text: boolean; onSources: () => void }

function EmbeddedSlide({ briefing, slide, at, text, onSources }: Props) {
  const { slides, title } = briefing
  const numbers = useNumbers(briefing)
  const { ready, error, retry } = useSlide(slide, numbers && numbers.slides[at])
  if (error) return <Failed asked="what the slide shows" error={error} onRetry={retry} />
  if (!ready) return <Loading what="Reading the slide" />
  if (!text) {
    return (
      <article className="embed-figure" aria-label={`Slide ${at + 1} of ${slides.length}`}>
        <h1 className={slide.title === '' ? 'spoken' : undefined}>{slide.title || slide.view.title}</h1>
        <SlideDrawing figure={ready.content.figure} room={figureBox(slide)} title={slide.title} moving />
        <SlideLines marks={ready.content.figure.marks} width={figureBox(slide).w} />
        <SlideStanding words={ready.standing} />
      </article>
    )
  }
  return (
    <div className="slide-frame">
      <SlideStage
        slide={slide}
        ready={ready}
        briefing={title}
        at={at + 1}
        of={slides.length}
        moving
        onSources={onSources}
      />
    </div>
  )
}
