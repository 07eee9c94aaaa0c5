import { useEffect, useRef } from 'react'
import type { Scene } from '../state/scene.ts'
import { type Place, useView } from '../state/view.ts'
import type { Figure } from './figure.ts'
import type { LayoutInput, LayoutResult } from './layout/arrangement.ts'
import type { Size } from './layout/body.ts'

const SEED = 7
/** The room of a whole new picture, px², in the proportions of the canvas. */
const AREA = 960 * 800
const PHONE_AREA = 480 * 400
const PHONE_WIDTH = 600

/** Asks the layout worker for whatever has no place yet and writes the places into the view; what has one keeps it. */
export function useLayout(scene: Scene, figures: readonly Figure[], size: Size | null): void {
  const places = useView((view) => view.places)
  const parents = useView((view) => view.parents)
  const place = useView((view) => view.place)
  const worker = useRef<Worker | null>(null)
  const asked = useRef({ number: 0, input: '' })
  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = null
      asked.current = { number: asked.current.number + 1, input: '' }
    },
    []
  )
  useEffect(() => {
    if (!size || size.w === 0 || figures.every((figure) => places[figure.place])) return
    const input = toInput(scene, figures, places, parents, size)
    const text = JSON.stringify(input)
    if (text === asked.current.input) return
    const number = asked.current.number + 1
    asked.current = { number, input: text }
    worker.current ??= new Worker(new URL('./layout/layout.worker.ts', import.meta.url), { type: 'module' })
    const open = worker.current
    const onAnswer = ({ data }: MessageEvent<{ number: number; result: LayoutResult }>): void => {
      if (data.number !== number) return
      open.removeEventListener('message', onAnswer)
      if (number === asked.current.number) place(toPlaces(figures, data.result))
    }
    open.addEventListener('message', onAnswer)
    open.postMessage({ number, input }, { transfer: [] })
  }, [scene, figures, places, parents, place, size])
}

/** What the layout is asked: every figure with its role, and with its place where it has one. */
export function toInput(
  scene: Scene,
  figures: readonly Figure[],
  places: Readonly<Record<string, Place>>,
  parents: Readonly<Record<string, string>>,
  size: Size
): LayoutInput {
  const inStack = new Map(scene.stacks.flatMap(({ id, members }) => members.map((member) => [member.id, id])))
  const around = new Map<string, string>()
  for (const figure of figures) {
    if (places[figure.place]) continue
    const line = scene.lines.find(({ from, to }) => from === figure.id || to === figure.id)
    const parent =
      parents[figure.id] ??
      (figure.what === 'frame' ? (line?.from === figure.id ? line.to : line?.from) : null)
    if (parent) around.set(figure.id, inStack.get(parent) ?? parent)
  }
  return {
    bodies: figures.map(({ id, w, h, label, zone, rank, place }) => {
      const at = places[place]
      return { id, w, h, label, zone, rank, ...(at ? { x: at.x, y: at.y, side: at.side } : {}) }
    }),
    lines: scene.lines.map(({ id, from, to }) => ({ id, from, to })),
    seed: SEED,
    around: Object.fromEntries(around),
    world: toWorld(size)
  }
}

function toPlaces(figures: readonly Figure[], { places }: LayoutResult): Record<string, Place> {
  const keys = new Map(figures.map(({ id, place }) => [id, place]))
  const known = useView.getState().places
  const found: Record<string, Place> = {}
  for (const { id, x, y, side } of places) {
    const key = keys.get(id)
    if (key && !known[key]) found[key] = { x, y, side, pinned: false }
  }
  return found
}

function toWorld({ w, h }: Size): Size {
  const ratio = Math.min(2.2, Math.max(0.5, w / Math.max(1, h)))
  const height = Math.sqrt((w < PHONE_WIDTH ? PHONE_AREA : AREA) / ratio)
  return { w: Math.round(height * ratio), h: Math.round(height) }
}
