import { isMissing } from '../api.ts'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { CanvasHandle } from '../canvas/use-handle.ts'
import { read } from '../acts/doing.ts'
import { useShell } from '../state/shell.ts'
import { isDrawnTogether } from '../state/near.ts'
import { useScene } from '../state/use-scene.ts'
import { isBeingRead, useView } from '../state/view.ts'
import { undrawn } from '#figure/scene.ts'
import { countWords, drawnWords } from '#figure/words/count-words.ts'
import { dateWords } from '#figure/words/date-words.ts'
import { Failed } from '../ui/Failed.tsx'
import { late } from '../ui/late.tsx'
import { scaled } from '../look/letters.ts'
import { Loading } from '../ui/Loading.tsx'
import { Part } from '../ui/Part.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import type { Insets } from '../canvas/viewport.ts'
import { handleExpand } from '../acts/handle-expand.ts'
import { AddedNote } from './AddedNote.tsx'
import { EmptyCanvas } from './EmptyCanvas.tsx'
import { HiddenNote, hiddenWords } from './HiddenNote.tsx'
import { LargeNote } from './LargeNote.tsx'
import { Notice } from './Notice.tsx'
import { SaidNote } from './SaidNote.tsx'
import type { useOpening } from './use-opening.ts'

const Canvas = late(async () => (await import('../canvas/Canvas.tsx')).Canvas)

/** The canvas with its title and notices; the frame is there at once, the graph appears as a whole. */
export function Stage({ opening, lay }: { opening: ReturnType<typeof useOpening>; lay: Lay }) {
  if (opening.error) {
    return (
      <div className="stage stage-state">
        <h1 className="spoken">{opening.asked}</h1>
        <Failed
          asked={opening.asked}
          error={opening.error}
          onRetry={isMissing(opening.error) ? undefined : opening.retry}
          still="The search still works."
        />
        <p>
          <Link to="/">Begin at the start page</Link>
        </p>
      </div>
    )
  }
  if (opening.isPending) {
    return (
      <div className="stage stage-state">
        <h1 className="spoken">{opening.asked}</h1>
        <Loading what={`Reading ${opening.asked}`} />
      </div>
    )
  }
  return <Figure lay={lay} />
}

/** Px at the edges of the canvas that title and notices cover. */
const INSETS = {
  desk: scaledInsets({ top: 76, right: 24, bottom: 56, left: 24 }),
  tablet: scaledInsets({ top: 76, right: 364, bottom: 56, left: 24 }),
  phone: scaledInsets({ top: 64, right: 14, bottom: 156, left: 14 }),
  across: scaledInsets({ top: 58, right: 14, bottom: 106, left: 14 })
}

/** How the page is laid out around the canvas, which decides what covers its edges. */
export type Lay = keyof typeof INSETS
/** On an upright phone the notice of what is hidden takes the whole width. */
const NOTED = {
  ...INSETS,
  phone: { ...INSETS.phone, bottom: scaled(218) }
}

/** With the sheet of details half way up, as `.sheet-half` draws it; the title then makes room. */
const HALF = { ...INSETS.phone, top: scaled(14), bottom: scaled(384) }

function scaledInsets({ top, right, bottom, left }: Insets): Insets {
  return { top: scaled(top), right: scaled(right), bottom: scaled(bottom), left: scaled(left) }
}

function Figure({ lay }: { lay: Lay }) {
  const canvas = useRef<CanvasHandle>(null)
  const lookAt = useShell((shell) => shell.lookAt)
  const path = useShell((shell) => shell.path)
  const fitTo = useShell((shell) => shell.fitTo)
  const scene = useScene()
  const isHalf = useShell(({ sheet }) => sheet === 'half')
  const isRead = useView(isBeingRead)
  const insets = (hiddenWords(scene.hidden) === null ? INSETS : NOTED)[lay]
  const isPhone = lay === 'phone' || lay === 'across'
  useEffect(() => {
    if (lookAt === null) return
    canvas.current?.show(lookAt)
    useShell.setState({ lookAt: null })
  }, [lookAt])
  useEffect(() => {
    if (fitTo === null) return
    canvas.current?.fit(fitTo)
    useShell.setState({ fitTo: null })
  }, [fitTo])
  return (
    <div className="stage">
      <Part what="the canvas">
        <Canvas
          ref={canvas}
          onExpand={handleExpand}
          onOpen={read}
          onMenu={(menu) => useShell.setState({ menu })}
          path={path}
          near={isPhone}
          insets={lay === 'phone' && isHalf && isRead ? HALF : insets}
        />
      </Part>
      <EmptyCanvas />
      <FigureTitle
        part={
          isPhone
            ? path && isDrawnTogether(scene, path.entities)
              ? 'what stands out'
              : 'what is nearest'
            : null
        }
      />
      <div className="stage-notes">
        <AddedNote />
        <Notice />
        {!isPhone && <LargeNote />}
        <SaidNote />
        <HiddenNote />
      </div>
      <section className="zoom" aria-label="Zoom">
        <IconButton icon="plus" label="Closer" onClick={() => canvas.current?.zoomIn()} />
        <IconButton icon="minus" label="Farther" onClick={() => canvas.current?.zoomOut()} />
        <IconButton icon="maximize" label="Fit the view" onClick={() => canvas.current?.fit()} />
      </section>
    </div>
  )
}

/** The name of the view and how much it holds; `part` says what of it is drawn, where not all is. */
function FigureTitle({ part }: { part: string | null }) {
  const title = useView((view) => view.title)
  const asOf = useView((view) => view.asOf)
  const scene = useScene()
  return (
    <div className="figure-title">
      <h1>{title}</h1>
      <p>
        {countWords(scene.shown, 'entity', 'entities')}, {drawnWords(scene.relations, undrawn(scene))}
        {part !== null ? `; drawn: ${part}` : asOf !== null && `, as known on ${dateWords(asOf)}`}
      </p>
    </div>
  )
}
