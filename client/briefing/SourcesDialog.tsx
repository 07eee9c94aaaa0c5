import './sources.css'
import type { Briefing, Slide } from '#model/briefing.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Loading } from '../ui/Loading.tsx'
import { SourceRow } from './SourceRow.tsx'
import { useSlide } from './use-slide.ts'

type Props = { briefing: Briefing; onClose: () => void }

/** All sources of a briefing, slide by slide under their numbers, with what can be downloaded of them. */
export function SourcesDialog({ briefing, onClose }: Props) {
  return (
    <Dialog title={`Sources of ${briefing.title}`} size={760} onClose={onClose}>
      <ol className="sources-slides">
        {briefing.slides.map((slide, at) => (
          <li key={slide.id}>
            <h3>
              Slide {at + 1}: {slide.title || slide.view.title}
            </h3>
            <SourcesOfSlide slide={slide} />
          </li>
        ))}
      </ol>
    </Dialog>
  )
}

/** The numbered sources of a slide, each whole: title, publisher, date, places, address. */
function SourcesOfSlide({ slide }: { slide: Slide }) {
  const { ready, error } = useSlide(slide)
  if (error) return <p className="muted">They could not be read now.</p>
  if (!ready) return <Loading what="Reading the sources" />
  const { cited } = ready.content.figure
  if (cited.length === 0) return <p className="muted">No relation is shown, so there is nothing to cite.</p>
  return (
    <ol className="sources-list">
      {cited.map((each) => (
        <SourceRow key={each.source} cited={each} source={ready.known.sources.get(each.source)} />
      ))}
    </ol>
  )
}
