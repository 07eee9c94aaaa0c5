import { useComputedColorScheme } from '@mantine/core'
import { type Ref, useEffect, useMemo, useRef, useState } from 'react'
import { useStill } from '../settings/use-still.ts'
import { selectAloud } from '../state/selecting.ts'
import { useKnown } from '../state/known.ts'
import { usePreferences } from '../state/preferences.ts'
import { attended } from '../state/attended.ts'
import { useView } from '../state/view.ts'
import type { Boxes } from '#figure/boxes.ts'
import classes from './Canvas.module.css'
import { labelOf, toGestures } from './canvas-gestures.ts'
import { toElements } from './elements.ts'
import type { Path } from './emphasis.ts'
import { type Gestures, listen } from './gestures.ts'
import { toLassoPath } from './lasso.ts'
import { Minimap } from './Minimap.tsx'
import { DENSITIES, levelAt } from './level.ts'
import { measure } from './measure.ts'
import { spriteName } from './sprites/sprite.ts'
import { isLean, LEAN_FROM } from './style.ts'
import { useDrawn } from './use-drawn.ts'
import { toWhole, useFit } from './use-fit.ts'
import { type CanvasHandle, useHandle } from './use-handle.ts'
import { useLasso } from './use-lasso.ts'
import { usePainter } from './use-painter.ts'
import { useWalking } from './use-walking.ts'
import { useWheel } from './use-wheel.ts'
import type { Insets } from './viewport.ts'

type Props = {
  /** double click, the badge, Ctrl+Enter */
  onExpand: (id: string) => void
  /** Enter on the selection: an entity, a stack or a relation */
  onOpen: (id: string) => void
  /** right click, or the menu key; x and y in px of the window, a null id is the background */
  onMenu: Gestures['onMenu']
  /** a path that stands out while the rest is faded */
  path: Path | null
  /** draws only what is near the selection, as a narrow canvas does */
  near: boolean
  /** px that overlays cover at the edges */
  insets: Insets
  ref: Ref<CanvasHandle>
}

const NOWHERE: readonly Boxes[] = []

/** The canvas: it draws the view and holds no state of its own. Its accessible twin is the outline. */
export function Canvas({ onExpand, onOpen, onMenu, path, near, insets, ref }: Props) {
  const scheme = useComputedColorScheme('light')
  const still = useStill()
  const labels = DENSITIES[usePreferences((likes) => likes.labels)]
  const scrollZoom = usePreferences((likes) => likes.scrollZoom)
  const parents = useView((view) => view.parents)
  const selected = useView((view) => view.selection)
  const relations = useKnown((known) => known.relations)
  const day = useView((view) => view.asOf)
  const selection = useMemo(() => attended(selected, relations, day), [selected, relations, day])
  const [hover, setHover] = useState<string | null>(null)
  const over = useRef<string | null>(null)
  const gestures = useRef<Gestures | null>(null)
  const { painter, container, size, level, close } = usePainter(({ cy }) =>
    listen(cy, () => gestures.current)
  )

  const drawn = useDrawn(size, { selection, path, near })
  const { scene, figures, places, placed, waits, centre } = drawn
  // the first picture is drawn as it will be seen, not once for each zoom on the way
  const seen = level ?? levelAt(toWhole(placed, size, insets, centre)?.zoom ?? 1)
  const elements = useMemo(() => {
    const attention = { selection, hover, path }
    const far = figures.length > LEAN_FROM && seen === 0 ? 1 : seen
    return toElements(scene, figures, places, {
      scheme,
      level: far,
      labels,
      close,
      attention,
      measure,
      toName: spriteName
    })
  }, [scene, figures, places, scheme, seen, labels, close, selection, hover, path])

  const lean = isLean(figures.length, scene.lines.length, seen)
  useEffect(() => {
    painter.current?.paint(
      elements,
      { scheme, lean, hidden: waits },
      still ? null : (id) => places.get(parents.get(id) ?? '') ?? null
    )
  }, [painter, elements, scheme, lean, waits, parents, places, still])
  const there = waits ? NOWHERE : placed
  const fit = useFit(painter, {
    placed: there,
    whole: placed.length === figures.length,
    size,
    insets,
    still,
    centre
  })
  useEffect(() => {
    const onHover = (id: string | null): void => {
      over.current = id
      setHover(id)
    }
    gestures.current = toGestures(scene, figures, { onExpand, onMenu, onHover, onMove: drawn.move })
  }, [scene, figures, onExpand, onMenu, drawn.move])

  const zoom = useHandle(ref, painter, { ...drawn, size, insets, still, fit })
  const walked = useWalking(container, { ...drawn, selection, onOpen, onExpand, onZoom: zoom, onFit: fit })
  useWheel(container, painter, scrollZoom)
  const lasso = useLasso(
    container,
    () => over.current !== null,
    () => {
      const cy = painter.current?.cy
      if (!cy) return []
      const { x, y } = cy.pan()
      return figures.flatMap(({ id, place }) => {
        const spot = places.get(place)
        return spot ? [{ id, x: spot.x * cy.zoom() + x, y: spot.y * cy.zoom() + y }] : []
      })
    },
    (ids) => selectAloud([...new Set([...selected, ...ids])])
  )
  return (
    <>
      <div
        ref={container}
        className={classes['canvas']}
        role="application"
        aria-label={labelOf(drawn.whole)}
        data-pointing={hover === null ? undefined : true}
      />
      <output className="spoken" aria-live="polite">
        {walked}
      </output>
      {size !== null && !drawn.isPart && <Minimap painter={painter} placed={there} size={size} />}
      {lasso.length > 1 && (
        <svg className={classes['lasso']} aria-hidden="true">
          <path d={toLassoPath(lasso)} />
        </svg>
      )}
    </>
  )
}
