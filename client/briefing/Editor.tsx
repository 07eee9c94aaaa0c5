import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Popover.css'
import '@mantine/core/styles/Menu.css'
import './editor.css'
import './touch.css'
import type { Briefing } from '#model/briefing.ts'
import { useHotkeys } from '@mantine/hooks'
import { useEffect } from 'react'
import { useParams } from 'react-router'
import { useStill } from '../settings/use-still.ts'
import { Failed } from '../ui/Failed.tsx'
import { useWatchedData } from '../use-watched-data.ts'
import { Loading } from '../ui/Loading.tsx'
import { doAgain, slideAt, takeBack, useBook } from './book.ts'
import { Conflict } from './Conflict.tsx'
import { EditorHeader } from './EditorHeader.tsx'
import { NoSlides } from './NoSlides.tsx'
import { Preview } from './Preview.tsx'
import { useSaving } from './saving.ts'
import { SlideForm } from './SlideForm.tsx'
import { SlideList } from './SlideList.tsx'
import { useBookOpening } from './use-book-opening.ts'
import { useChanges } from './use-changes.ts'
import { WhatChanged } from './WhatChanged.tsx'

/** The page for writing a briefing: its slides, the slide as it will look, and what it says. */
export function Editor() {
  const { id = '' } = useParams()
  const opening = useBookOpening(id)
  const briefing = useBook((book) => book.briefing)
  const at = useBook((book) => book.at)
  const said = useBook((book) => book.said)
  const conflict = useSaving(({ state }) => state === 'conflict')
  const still = useStill()
  useWatchedData()
  const title = briefing?.title ?? 'Briefing'
  useEffect(() => {
    document.title = `${title} · Pincite`
    document.documentElement.classList.toggle('still', still)
  }, [title, still])
  useHotkeys(
    [
      ['mod+Z', (event) => inBook(event, takeBack), { preventDefault: false }],
      ['mod+shift+Z', (event) => inBook(event, doAgain), { preventDefault: false }],
      ['mod+Y', (event) => inBook(event, doAgain), { preventDefault: false }]
    ],
    []
  )
  if (opening.error || opening.isPending || !briefing) {
    return (
      <main className="editor-state">
        <h1 className="spoken">Briefing</h1>
        {opening.error ? (
          <Failed asked="the briefing" error={opening.error} onRetry={opening.retry} />
        ) : (
          <Loading what="Reading the briefing" />
        )}
      </main>
    )
  }
  return (
    <div className="editor">
      <EditorHeader briefing={briefing} index={slideAt(briefing, at).index} />
      {briefing.slides.length > 0 ? <Desk briefing={briefing} at={at} /> : <NoSlides />}
      <output className="spoken" aria-live="polite">
        {said}
      </output>
      {conflict && <Conflict mine={briefing} />}
    </div>
  )
}

/** The slides, the one looked at, and its form; what has changed in the record since is shown above it. */
function Desk({ briefing, at }: { briefing: Briefing; at: string | null }) {
  const { slide, index, slides } = slideAt(briefing, at)
  const changed = useChanges(slides)
  if (!slide) return null
  return (
    <>
      <SlideList slides={slides} index={index} changed={changed} />
      <main className="editor-stage">
        <h1 className="spoken">{briefing.title}</h1>
        <WhatChanged slides={slides} index={index} changed={changed} />
        <Preview key={slide.id} briefing={briefing} slide={slide} index={index} />
      </main>
      <SlideForm key={`form ${slide.id}`} slide={slide} index={index} />
    </>
  )
}

/**
 * In the fields of a briefing undo is the briefing's own, so that what was taken from a list is undone too; in
 * other fields it is the browser's.
 */
function inBook(event: KeyboardEvent, act: () => void): void {
  const { target } = event
  const writes =
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type))
  if (writes && target.dataset['book'] === undefined) return
  event.preventDefault()
  act()
}
