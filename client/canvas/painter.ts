import cytoscape, { type Core, type ElementDefinition } from 'cytoscape'
import type { Scheme } from '#figure/look/tokens.ts'
import { copied, openChanges } from './changing.ts'
import { difference } from './difference.ts'
import type { CanvasElement } from './element.ts'
import { styleFirst } from './first-style.ts'
import { moveAsPicture } from './moved-picture.ts'
import { rendererOf } from './renderer.ts'
import { letGoOfSprites, SPRITES } from './sprites/sprite.ts'
import { toStylesheet } from './style.ts'
import { ZOOM_LEAST } from './viewport.ts'

/** Draws elements on a Cytoscape canvas and remembers nothing but what it last drew. */
export type Painter = {
  cy: Core
  /** whether so much is drawn that it moves as a picture, and is redrawn only at rest */
  isCrowd: () => boolean
  /**
   * Brings the drawing up to date; new entities move from the point that `from` gives, in 180 ms, or are just
   * there. `lean`: with less detail, for a crowd or from afar. `hidden`: everything is prepared, but the old
   * drawing stays on the screen until the next call.
   */
  paint: (
    elements: readonly CanvasElement[],
    look: { scheme: Scheme; lean?: boolean; hidden?: boolean },
    from: ((id: string) => { x: number; y: number } | null) | null
  ) => void
  destroy: () => void
}

/** Above so many things and lines together, they move as a picture of themselves. */
const CROWD_FROM = 700
const COMING_MS = 180
/** The name of the performance mark for the first graph on the canvas. */
const DRAWN = 'pincite:graph-drawn'

/**
 * Opens a canvas in an element of the page; without one (in tests) nothing is rendered. `onDrawn` is called
 * when the first graph is on the screen.
 */
export function openPainter(container: HTMLElement | null, onDrawn: () => void = () => {}): Painter {
  const cy = cytoscape({
    ...(container ? { container } : { headless: true, styleEnabled: true }),
    autounselectify: true,
    boxSelectionEnabled: false,
    minZoom: ZOOM_LEAST,
    maxZoom: 4
  })
  const renderer = rendererOf(cy)
  // Cytoscape looks an image up by name before loading it: every image it will ask for is in here
  if (renderer) Reflect.set(renderer, 'imageCache', SPRITES)
  let waits = false
  // asked before each frame; what is not drawn now is drawn once it is allowed
  if (renderer) Reflect.defineProperty(renderer, 'skipFrame', { get: () => waits, set: () => {} })
  let drawn: readonly CanvasElement[] = []
  let theme = ''
  let seen = false
  const isCrowd = (): boolean => drawn.length > CROWD_FROM
  const changes = openChanges(cy)
  const mover =
    renderer &&
    moveAsPicture(cy, renderer, { isCrowd: () => isCrowd() && !waits, isChanging: changes.areComing })
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
      // before anything comes in: restyling later makes everything notify everything around it
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
        for (const { data, position } of moved) {
          const element = cy.getElementById(data.id)
          if (position && element.isNode()) element.stop(true).position({ ...position })
        }
      })
      drawn = elements
      const isWhole = isOther || added.length > elements.length / 4
      changes.make(changed, removed, mover !== null && isCrowd() && !hidden && !isWhole)
      // what is still to change shows its old sprite until then
      if (!changes.areComing()) letGoOfSprites(new Set(elements.map(({ data }) => data['image'])))
      if (!hidden && !seen && elements.length > 0) {
        seen = true
        cy.one('render', onFirst)
      }
      mover?.onChange(isWhole)
      for (const { id, position } of coming) {
        cy.getElementById(id).animate({ position }, { duration: COMING_MS, easing: 'ease-out' })
      }
    },
    destroy: () => {
      changes.drop()
      cy.destroy()
    }
  }
}

const CORE = [{ selector: 'core', style: { 'active-bg-opacity': 0, 'selection-box-opacity': 0 } }]

function toDefinition(element: CanvasElement, start: { x: number; y: number } | null): ElementDefinition {
  const { group, data, position, classes, grabbable } = element
  const at = start ?? position
  return {
    group,
    data: copied(data),
    classes: [...classes],
    grabbable,
    ...(at ? { position: { ...at } } : {})
  }
}
