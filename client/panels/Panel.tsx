import './panel.css'
import './relations.css'
import { useEffect, useMemo } from 'react'
import { subjectOf } from '../state/question.ts'
import { useTrail, visited } from '../state/trail.ts'
import { useScene } from '../state/use-scene.ts'
import { useView } from '../state/view.ts'
import { Loading } from '../ui/Loading.tsx'
import { AfterGraph } from '../ui/AfterGraph.tsx'
import { NothingSelected } from './NothingSelected.tsx'
import { PanelEdge } from './PanelEdge.tsx'
import { PANELS } from './registry.ts'
import { SeveralNote } from './SeveralNote.tsx'
import { useKeptKeyboard } from './use-kept-keyboard.ts'

/** The side panel: it shows what was selected last or, without a selection, the focus of the view. */
export function Panel() {
  const part = useKeptKeyboard<HTMLElement>()
  return (
    <aside ref={part} id="details" className="explorer-panel" aria-label="Details" tabIndex={-1}>
      <PanelEdge />
      <AfterGraph before={<Loading what="Reading the details" />}>
        <PanelBody />
      </AfterGraph>
    </aside>
  )
}

/** The content of the panel, without its frame. */
export function PanelBody() {
  const selection = useView((view) => view.selection)
  const focus = useView((view) => view.focus)
  const id = selection.at(-1) ?? focus
  const scene = useScene()
  useEffect(() => {
    const read = selection.length > 0 ? selection : focus === null ? [] : [focus]
    if (read.length > 0) useTrail.setState((trail) => visited(trail, read))
  }, [selection, focus])
  const entry = id === null ? undefined : PANELS.find((panel) => panel.reads(id, scene))
  // the panel is not redrawn with every change of the canvas: it subscribes to what it needs
  const page = useMemo(
    () => (id !== null && entry ? <entry.Panel key={subjectOf(id)} id={id} /> : <NothingSelected />),
    [id, entry]
  )
  return (
    <>
      <SeveralNote />
      {page}
    </>
  )
}
