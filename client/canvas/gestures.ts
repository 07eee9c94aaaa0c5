import type { Core, EventObject } from 'cytoscape'

/** What the reader does on the canvas, in the words of the view; ids are of entities, stacks, members or lines. */
export type Gestures = {
  /** `adding`: Shift, Ctrl or Cmd was held; null is the background */
  onPick: (id: string | null, adding: boolean) => void
  onDouble: (id: string) => void
  onBadge: (id: string) => void
  /** the title bar of an unfolded stack, at its end */
  onFold: (id: string) => void
  onMove: (id: string, position: { x: number; y: number }) => void
  onHover: (id: string | null) => void
  /** right click or long touch; x and y in px of the canvas element */
  onMenu: (at: { id: string | null; x: number; y: number }) => void
}

const BADGE = { w: 34, h: 20 }
const FOLD = { w: 76, h: 28 }

/** Listens to the canvas for as long as it lives. */
export function listen(cy: Core, gestures: () => Gestures | null): void {
  cy.on('tap', (event) => {
    const id = idOf(event)
    if (id === null) return gestures()?.onPick(null, false)
    if (isAtTopRight(event, BADGE, 8) && Number(event.target.data('more')) > 0) return gestures()?.onBadge(id)
    if (event.target.data('what') === 'frame' && isAtTopRight(event, FOLD, -FOLD.h))
      return gestures()?.onFold(id)
    return gestures()?.onPick(id, isAdding(event.originalEvent))
  })
  cy.on('dbltap', 'node', (event) => {
    const id = idOf(event)
    if (id !== null) gestures()?.onDouble(id)
  })
  cy.on('cxttap', (event) => {
    const { x, y } = event.renderedPosition
    gestures()?.onMenu({ id: idOf(event), x, y })
  })
  cy.on('mouseover', 'node, edge', (event) => gestures()?.onHover(idOf(event)))
  cy.on('mouseout', 'node, edge', () => gestures()?.onHover(null))
  cy.on('drag', 'node', (event) => {
    const node = event.target
    node.connectedEdges().addClass('dragged')
    const { x, y } = node.position()
    cy.nodes().forEach((cell) => {
      if (cell.data('frame') !== node.id()) return
      cell.position({ x: x + Number(cell.data('offsetX')), y: y + Number(cell.data('offsetY')) })
    })
  })
  cy.on('dragfree', 'node', (event) => {
    event.target.connectedEdges().removeClass('dragged')
    const id = idOf(event)
    if (id !== null) gestures()?.onMove(id, { ...event.target.position() })
  })
}

function idOf(event: EventObject): string | null {
  return event.target === event.cy ? null : String(event.target.id())
}

/** Whether the pointer is in a box of that size that reaches up to the top right corner of the body, `over` px beyond it. */
function isAtTopRight(
  { target, position }: EventObject,
  box: { w: number; h: number },
  over: number
): boolean {
  if (!target.isNode()) return false
  const { x, y } = target.position()
  const right = x + Number(target.data('w')) / 2 + Math.max(0, over) + 8
  const top = y - Number(target.data('h')) / 2 - Math.max(0, over) - 2
  return position.x > right - box.w && position.x < right && position.y > top && position.y < top + box.h
}

function isAdding(event: MouseEvent | undefined): boolean {
  return Boolean(event?.shiftKey || event?.ctrlKey || event?.metaKey)
}
