import type { Slide } from '#model/briefing.ts'
import { useMemo } from 'react'
import { useNavigate } from 'react-router'
import type { Known } from '#figure/known.ts'
import { toScene } from '#figure/scene.ts'
import { fromShared } from '#figure/shared.ts'
import { countWords } from '#figure/words/count-words.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { Icon } from '../look/Icon.tsx'
import { toHash } from '../share/link.ts'
import { useOpenBriefing } from '../state/open-briefing.ts'
import { useBook } from './book.ts'
import { saveUnasked } from './saving.ts'

/** The view of a slide: what it shows, and a way to change it in the explorer. */
export function ViewField({ slide, known, index }: { slide: Slide; known: Known | null; index: number }) {
  const navigate = useNavigate()
  const { view, taken, highlight } = slide
  const shown = useMemo(() => (known ? toScene(fromShared(view), known).shown : null), [view, known])
  const handleOpen = async () => {
    useBook.setState({ at: slide.id })
    await saveUnasked()
    useOpenBriefing.setState({ slide: { id: slide.id, at: index } })
    const isEmpty = view.entities.length === 0
    const hash = isEmpty ? '' : await toHash({ ...view, selection: [...highlight] })
    await navigate(`/explore${hash}`)
  }
  return (
    <div className="field">
      <span>View</span>
      <div className="view-field">
        <p>
          {view.entities.length === 0 ? (
            'None: this slide is only text.'
          ) : (
            <>
              <cite>{view.title || 'No title'}</cite>,{' '}
              {shown !== null && `${countWords(shown, 'entity', 'entities')}, `}
              {view.asOf === null ? `taken ${dateWords(taken)}` : `as known on ${dateWords(view.asOf)}`}
            </>
          )}
        </p>
        <button type="button" className="button" onClick={() => void handleOpen()}>
          <Icon name="external-link" size={15} />{' '}
          {view.entities.length === 0 ? 'Choose a view in the explorer' : 'Change it in the explorer'}
        </button>
      </div>
    </div>
  )
}
