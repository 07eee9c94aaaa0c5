import cytoscape, { type Core, type ElementDefinition } from 'cytoscape'
import type { Scheme } from '#figure/look/tokens.ts'
import { difference } from './difference.ts'
import type { CanvasElement } from './element.ts'
import { styleFirst } from './first-style.ts'
import { moveAsPicture } from './moved-picture.ts'
import { rendererOf } from './renderer.ts'
import { letGoOfSprites, SPRITES } from './sprites/sprite.ts'
import { toStylesheet } from './style.ts'
import { ZOOM_LEAST } from './viewport.ts'

/** Draws elements on a Cytoscape canvas and keeps nothing but what it drew last. */
export type Painter = {
  cy: Core
  /** whether what is drawn is so much that it moves as a picture, and is drawn anew only at rest */
  isCrowd: () => boolean
  /**
   * Brings the drawing up to date; new entities come from where `from` says, in 180 ms, or are just there.
   * `lean`: a crowd, or one seen from afar, is drawn with less. `hidden`: all is made ready, and what was there
   * stays on the screen until the next drawing.
   */
  paint: (
    elements: readonly CanvasElement[],
    look: { scheme: Scheme; lean?: boolean; hidden?: boolean },
    from: ((id: string) => { x: number; y: number } | null) | null
  ) => void
  destroy: () => void
}

/** More things and lines than these are moved as a picture of themselves. */
const CROWD_FROM = 700
const COMING_MS = 180
/** The mark that the first graph on the canvas leaves in the browser's performance timeline. */
const DRAWN = 'pincite:graph-drawn'

/** Opens a canvas in an element of the page; without one (in tests) nothing is rendered. `onDrawn` is told of the first graph on the screen. */
export function openPainter(container: HTMLElement | null, onDrawn: () => void = () => {}): Painter {
  const cy = cytoscape({
    ...(container ? { container } : { headless: true, styleEnabled: true }),
    autounselectify: true,
    boxSelectionEnabled: false,
    minZoom: ZOOM_LEAST,
    maxZoom: 4
  })
  const renderer = rendererOf(cy)
  // Cytoscape looks an image up by its name before it loads anything: all that it will ask for are in here
  if (renderer) Reflect.set(renderer, 'imageCache', SPRITES)
  let waits = false
  // asked before each frame; what is not drawn now is drawn when it may be
  if (renderer) Reflect.defineProperty(renderer, 'skipFrame', { get: () => waits, set: () => {} })
  let drawn: readonly CanvasElement[] = []
  let theme = ''
  let seen = false
  const isCrowd = (): boolean => drawn.length > CROWD_FROM
  const mover = renderer && moveAsPicture(cy, renderer, () => isCrowd() && !waits)
  const onFirst = (): void => {
    performance.mark(DRAWN)
    onDrawn()
  }
  return {
    cy,
    isCrowd,
    paint: (elements, { scheme, lean = false, hidden = false }, from) => {
      const isOther = theme !== '' && (theme !== `${scheme} ${lean}` || waits)
      waits = hidden
      const { removed, added, changed, moved } = difference(drawn, elements)
      const coming: { id: string; position: { x: number; y: number } }[] = []
      // before anything comes in: styled once over, everything tells everything around it that it has changed
      if (theme !== `${scheme} ${lean}`) {
        theme = `${scheme} ${lean}`
        cy.style()
          .fromJson([...CORE, ...toStylesheet(scheme, lean)])
          .update()
      }
      const toAdd = (element: CanvasElement): ElementDefinition => {
        const start = element.position ? (from?.(element.data.id) ?? null) : null
        if (start && element.position) coming.push({ id: element.data.id, position: element.position })
        return toDefinition(element, start)
      }
      cy.batch(() => {
        for (const id of removed) cy.getElementById(id).remove()
      })
      styleFirst(cy, cy.add(added.map(toAdd)))
      cy.batch(() => {
        for (const { data, classes } of changed)
          cy.getElementById(data.id)
            .data(copy(data))
            .classes([...classes])
        for (const { data, position } of moved) {
          const element = cy.getElementById(data.id)
          if (position && element.isNode()) element.stop(true).position({ ...position })
        }
      })
      drawn = elements
      letGoOfSprites(new Set(elements.map(({ data }) => data['image'])))
      if (!hidden && !seen && elements.length > 0) {
        seen = true
        cy.one('render', onFirst)
      }
      mover?.onChange(isOther || added.length > elements.length / 4)
      for (const { id, position } of coming) {
        cy.getElementById(id).animate({ position }, { duration: COMING_MS, easing: 'ease-out' })
      }
    },
    destroy: () => cy.destroy()
  }
}

const CORE = [{ selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } }]

function toDefinition(element: CanvasElement, start: { x: number; y: number } | null): ElementDefinition {
  const { group, data, position, classes, grabbable } = element
  const at = start ?? position
  return {
    group,
    data: copy(data),
    classes: [...classes],
    grabbable,
    ...(at ? { position: { ...at } } : {})
  }
}

/** Cytoscape keeps and changes what it is given. */
function copy(data: CanvasElement['data']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'object' ? [...value] : value])
  )
}
