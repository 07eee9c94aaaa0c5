import './present.css'
import './touch.css'
import type { Briefing, Slide } from '#model/briefing.ts'
import { useEffect, useRef, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { toBlocks } from '#figure/slide/blocks.ts'
import { useStill } from '../settings/use-still.ts'
import { usePreferences } from '../state/preferences.ts'
import { Failed } from '../ui/Failed.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { Loading } from '../ui/Loading.tsx'
import { placeOf } from './slides.ts'
import { SlideStage } from './SlideStage.tsx'
import { SlideText } from './SlideText.tsx'
import { SourcesDialog } from './SourcesDialog.tsx'
import { SCROLLED_BY_KEYS } from '../ui/scrolled-by-keys.ts'
import { canFillScreen, useFullScreen } from './use-full-screen.ts'
import { useNumbers } from './use-numbers.ts'
import { type Ready, useSlide } from './use-slide.ts'
import { PRESENTED } from './presented.ts'
import { useSteps, useSwipe } from './use-steps.ts'
import { isPublished } from '../state/shell.ts'
import { briefingPath, presentPath } from '../paths.ts'
import { WithBriefing } from './WithBriefing.tsx'

/** A briefing being presented: slide after slide, by keys, buttons or swiping. */
export function Present() {
  const { id = '', at = null } = useParams()
  const navigate = useNavigate()
  const above = isPublished() ? '/briefings' : briefingPath(id)
  return (
    <WithBriefing id={id} className="present present-state">
      {(briefing) =>
        briefing.slides.length === 0 ? (
          <main className="present present-state">
            <h1>{briefing.title} has no slides yet</h1>
            <button type="button" className="button" onClick={() => void navigate(above)}>
              Back to the briefing
            </button>
          </main>
        ) : (
          <Presented
            briefing={briefing}
            index={placeOf(at, briefing.slides.length)}
            go={(to) => void navigate(presentPath(id, to + 1), { replace: true })}
            leave={() => void navigate(above, { state: PRESENTED })}
          />
        )
      }
    </WithBriefing>
  )
}

type Props = { briefing: Briefing; index: number; go: (to: number) => void; leave: () => void }

function Presented({ briefing, index, go, leave }: Props) {
  const { slides, title } = briefing
  const [notes, setNotes] = useState(false)
  const [sources, setSources] = useState(false)
  const still = useStill()
  const slide = slides[index]
  const next = slides[index + 1]
  const stage = useRef<HTMLDivElement>(null)
  const full = useFullScreen(leave)
  const step = (by: number): void => {
    const to = Math.max(0, Math.min(slides.length - 1, index + by))
    if (to !== index) go(to)
  }
  // once every listener has handled the key that closes it, which would end the presentation too
  const closeSources = () => void setTimeout(() => setSources(false))
  const swipe = useSwipe(step)
  useSteps(index, slides.length, go)
  useEffect(() => {
    document.title = `${title} · ${index + 1} of ${slides.length}`
    document.documentElement.classList.toggle('still', still)
    stage.current?.scrollTo({ top: 0 })
  }, [title, index, slides.length, still])
  useEffect(() => {
    const handle = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      if (sources) return
      if (event.key === 'Escape') leave()
      if (!usePreferences.getState().singleKeys) return
      if (event.key === 'n') setNotes((open) => !open)
      if (event.key === 's') setSources(true)
      if (event.key === 'f') full.toggle()
    }
    addEventListener('keydown', handle)
    return () => removeEventListener('keydown', handle)
  })
  if (!slide) return null
  return (
    <main className={`present${notes ? ' present-noted' : ''}`}>
      <div className="present-stage" ref={stage} {...swipe}>
        <Shown briefing={briefing} slide={slide} index={index} onSources={() => setSources(true)} />
      </div>
      {notes && (
        <aside className="present-notes" aria-label="Speaker notes" data-scrolls {...SCROLLED_BY_KEYS}>
          <h2>Notes</h2>
          {slide.notes.trim() === '' ? (
            <p className="muted">None for this slide.</p>
          ) : (
            <SlideText blocks={toBlocks(slide.notes, 'all')} refsOf={() => ''} />
          )}
          {next && <p className="muted">Next: {next.title || next.view.title}</p>}
        </aside>
      )}
      <nav className="present-bar" aria-label="Slides">
        <IconButton
          icon="chevron-left"
          label="Slide before"
          disabled={index === 0}
          onClick={() => step(-1)}
        />
        <progress
          className="present-progress"
          aria-label="Slides shown"
          max={slides.length}
          value={index + 1}
        />
        <span className="present-at">
          {index + 1} of {slides.length}
        </span>
        <IconButton
          icon="chevron-right"
          label="Next slide"
          disabled={index === slides.length - 1}
          onClick={() => step(1)}
        />
        <IconButton
          icon="message-square-quote"
          label="Speaker notes (N)"
          aria-pressed={notes}
          onClick={() => setNotes(!notes)}
        />
        <IconButton icon="book-open" label="Sources (S)" onClick={() => setSources(true)} />
        {canFillScreen() && <IconButton icon="maximize" label="Full screen (F)" onClick={full.toggle} />}
        <IconButton icon="x" label="Leave (Esc)" onClick={leave} />
      </nav>
      <output className="spoken" aria-live="polite">
        {`Slide ${index + 1} of ${slides.length}: ${slide.title || slide.view.title}`}
      </output>
      {sources && <SourcesDialog briefing={briefing} onClose={closeSources} />}
    </main>
  )
}

type ShownProps = { briefing: Briefing; slide: Slide; index: number; onSources: () => void }

/** The slide; while the next is being read, the last stays. */
function Shown({ briefing, slide, index, onSources }: ShownProps) {
  const numbers = useNumbers(briefing)
  const { ready, error, retry } = useSlide(slide, numbers && numbers.slides[index])
  const [last, setLast] = useState<{ slide: Slide; index: number; ready: Ready } | null>(null)
  if (ready && last?.ready !== ready) setLast({ slide, index, ready })
  if (error) return <Failed asked="what the slide shows" error={error} onRetry={retry} />
  const shown = ready ? { slide, index, ready } : last
  if (!shown) return <Loading what="Reading the slide" />
  return (
    <div className="slide-frame">
      <SlideStage
        slide={shown.slide}
        ready={shown.ready}
        briefing={briefing.title}
        at={shown.index + 1}
        of={briefing.slides.length}
        moving
        onSources={onSources}
      />
    </div>
  )
}
