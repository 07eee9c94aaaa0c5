import './tour.css'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useScene } from '../state/use-scene.ts'
import { useShell } from '../state/shell.ts'
import { type View } from '#figure/view.ts'
import { useView } from '../state/view.ts'
import { useFocusBack } from '../ui/use-focus-back.ts'
import { place, type Spot } from './place.ts'
import { STEPS } from './steps.ts'
import { resting } from '../ui/resting.ts'

/**
 * The tour: a card beside what it explains. At the end the view is restored, and undo knows nothing of the
 * tour.
 */
export function Tour({ at }: { at: number }) {
  const scene = useScene()
  const latest = useRef(scene)
  const card = useRef<HTMLDialogElement>(null)
  const before = useRef<View | null>(null)
  const [spot, setSpot] = useState<Spot | null>(null)
  const step = STEPS[at]
  useFocusBack()
  useEffect(() => {
    latest.current = scene
  })
  useEffect(() => {
    const history = useView.temporal.getState()
    const { said: _said, change: _change, place: _place, ...view } = useView.getState()
    before.current = view
    history.pause()
    return () => {
      if (before.current) useView.setState({ ...before.current, places: useView.getState().places })
      history.resume()
    }
  }, [])
  useLayoutEffect(() => {
    STEPS[at]?.show?.(latest.current)
    const seat = (): void => {
      const target = STEPS[at]?.beside.map((selector) => document.querySelector(selector)).find(Boolean)
      const size = card.current?.getBoundingClientRect()
      if (size)
        setSpot(place(target?.getBoundingClientRect() ?? null, size, { w: innerWidth, h: innerHeight }))
    }
    seat()
    // a dialog that has just closed returns the keyboard a moment later
    const timer = setTimeout(() => {
      seat()
      if (!card.current?.contains(document.activeElement)) card.current?.focus()
    }, 80)
    window.addEventListener('resize', seat)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('resize', seat)
    }
  }, [at])
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const from = event.target instanceof Element ? event.target : null
      if (from?.closest('input, select, textarea, [role="menu"], [aria-modal="true"]')) return
      if (event.key === 'Escape') go(-1)
      else if (event.key === 'ArrowRight') go(at + 1)
      else if (event.key === 'ArrowLeft' && at > 0) go(at - 1)
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [at])
  if (!step) return null
  return (
    <>
      {spot?.ring && <div className="tour-ring" aria-hidden="true" style={spot.ring} />}
      <dialog
        open
        ref={card}
        className="tour"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        tabIndex={-1}
        style={spot ? { left: spot.left, top: spot.top } : { visibility: 'hidden' }}
      >
        <p className="muted">
          {at + 1} of {STEPS.length}
        </p>
        <div aria-live="polite">
          <h2 id="tour-title">{step.title}</h2>
          <p id="tour-text">{step.text}</p>
        </div>
        <div className="tour-foot">
          <button type="button" className="text-button" onClick={() => go(-1)}>
            Skip the tour
          </button>
          <div className="bar-space" />
          <button type="button" className="button" {...resting(at === 0, () => go(at - 1))}>
            Back
          </button>
          <button type="button" className="button button-main" onClick={() => go(at + 1)}>
            {at === STEPS.length - 1 ? 'Done' : 'Next'}
          </button>
        </div>
      </dialog>
    </>
  )
}

/** Goes to a step; a step before the first or after the last ends the tour. */
function go(to: number): void {
  useShell.setState({ tour: to >= 0 && to < STEPS.length ? to : null })
}
