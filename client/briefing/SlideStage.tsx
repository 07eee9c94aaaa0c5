import './slide.css'
import './slide-words.css'
import './slide-foot.css'
import type { Slide } from '#model/briefing.ts'
import { type CSSProperties, useMemo } from 'react'
import { fittingFlow } from '#figure/slide/flow.ts'
import { figureBox, SLIDE, TEXT_SIZES, textWidth } from '#figure/slide/slide-box.ts'
import { asOfWords, slideDay } from '#figure/slide/slide-day.ts'
import { sourceRows, standingInFoot } from '#figure/slide/slide-foot.ts'
import { fittingStanding, fittingTitle } from '#figure/slide/slide-words.ts'
import { measure } from '../canvas/measure.ts'
import { SCROLLED_BY_KEYS } from '../ui/scrolled-by-keys.ts'
import { SlideDrawing } from './SlideDrawing.tsx'
import { SlideLines } from './SlideLines.tsx'
import { SlideSources } from './SlideSources.tsx'
import { SlideStanding } from './SlideStanding.tsx'
import { SlideText } from './SlideText.tsx'
import type { Ready } from './use-slide.ts'

type Props = {
  slide: Slide
  ready: Ready
  briefing: string
  at: number
  of: number
  /** the level of the title among the headings around it */
  level?: 1 | 2
  moving?: boolean
  /** opens the whole list of sources */
  onSources: () => void
}

/** A slide as presented: text beside figure where there is room, one below the other on a phone. */
export function SlideStage({ slide, ready, briefing, at, of, level = 1, moving, onSources }: Props) {
  const { content, standing, known } = ready
  const { figure } = content
  const box = figureBox(slide)
  const isWide = box.w > SLIDE.figure.w
  const isText = slide.view.entities.length === 0
  const sizes = useSizes(ready, textWidth(slide))
  const Title = level === 1 ? 'h1' : 'h2'
  const rows = sourceRows(isWide ? standingInFoot(standing, measure) : [])
  const places = SLIDE.foot.columns * rows
  const shown = figure.cited.length > places ? places - 1 : figure.cited.length
  const rest = figure.cited.length - shown
  return (
    <article
      className={`slide${isText ? ' slide-text-only' : isWide ? ' slide-wide' : ''}`}
      aria-label={`Slide ${at} of ${of}${slide.title === '' ? '' : `: ${slide.title}`}`}
    >
      <header className="slide-head">
        <p>
          Briefing: <cite>{briefing}</cite>
        </p>
        <p>
          {at} of {of}
        </p>
      </header>
      {isWide ? (
        <Title className="spoken">{slide.view.title}</Title>
      ) : (
        <div
          className={`slide-words${sizes.fits ? '' : ' slide-words-long'}`}
          style={sizes.style}
          {...sizes.scrolled}
        >
          <Title className={slide.title === '' ? 'spoken' : undefined}>
            {slide.title || slide.view.title}
          </Title>
          <SlideText blocks={content.blocks} refsOf={content.refsOf} />
          <SlideStanding words={standing} />
        </div>
      )}
      {!isText && (
        <div className="slide-figure">
          <SlideDrawing figure={figure} room={box} title={slide.title || slide.view.title} moving={moving} />
          <SlideLines marks={figure.marks} width={box.w} />
        </div>
      )}
      <footer className="slide-foot" style={rowsOf(rows)}>
        {isWide && <SlideStanding words={standing} />}
        <SlideSources
          cited={figure.cited.slice(0, shown)}
          sources={known.sources}
          asOf={slideDay(slide, known)}
        />
        {rest > 0 && (
          <button type="button" className="slide-rest" onClick={onSources}>
            and {rest} more
          </button>
        )}
        <div className="slide-day">
          <p>{asOfWords(slide, known)}</p>
          <p>¶ Pincite</p>
        </div>
      </footer>
    </article>
  )
}

/** The number of rows that the sources take. */
function rowsOf(rows: number): CSSProperties & Record<`--${string}`, number> {
  return { '--rows': rows }
}

/** The standing is set a little larger on the page than in files. */
const STANDING_SIZE = 1.08

/** The sizes at which title and text fit their column; a text that never fits can be scrolled. */
function useSizes({ content, standing }: Ready, width: number) {
  return useMemo(() => {
    const { title, blocks, refsOf } = content
    const { size: titleSize, lines } = fittingTitle(title, measure, width)
    const below = fittingStanding(standing, measure, width / STANDING_SIZE).height * STANDING_SIZE
    const height = SLIDE.text.h - lines.length * titleSize * 1.16 - 8 - below
    const { size, fits } = fittingFlow(blocks, { width, measure, refsOf }, { ...TEXT_SIZES, height })
    const style: CSSProperties & Record<`--${string}`, number> = { '--title': titleSize, '--text': size }
    return { style, fits, scrolled: fits ? {} : SCROLLED_BY_KEYS }
  }, [content, standing, width])
}
