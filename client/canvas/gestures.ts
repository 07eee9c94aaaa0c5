import type { Core, EventObject, NodeSingular, Position } from 'cytoscape'

/**
 * What the reader does on the canvas, in terms of the view; ids are those of entities, stacks, members or
 * lines.
 */
export type Gestures = {
  /** `adding`: Shift, Ctrl or Cmd was held; a null id is the background */
  onPick: (id: string | null, adding: boolean) => void
  onDouble: (id: string) => void
  onBadge: (id: string) => void
  /** the fold button at the end of an unfolded stack's title bar */
  onFold: (id: string) => void
  onMove: (id: string, position: { x: number; y: number }) => void
  onHover: (id: string | null) => void
  /** right click or long press; x and y in px of the window */
  onMenu: (at: { id: string | null; x: number; y: number }) => void
}

const BADGE = { w: 34, h: 20 }
const FOLD = { w: 76, h: 28 }

/** Listens to a canvas for as long as it exists. */
export function listen(cy: Core, gestures: () => Gestures | null): void {
  let taps: (string | null)[] = []
  cy.on('tap', (event) => {
    const id = idOf(event)
    taps = [taps.at(-1) ?? null, id]
    const badge = cy
      .nodes()
      .filter((node) => Number(node.data('more')) > 0 && isInBadge(node, event.position))
    if (badge.nonempty()) return gestures()?.onBadge(badge.last().id())
    if (id === null) return gestures()?.onPick(null, false)
    if (event.target.data('what') === 'frame' && isOnFold(event.target, event.position)) {
      return gestures()?.onFold(id)
    }
    return gestures()?.onPick(id, isAdding(event.originalEvent))
  })
  cy.on('dbltap', 'node', (event) => {
    // Cytoscape also takes two quick taps on different entities for a double tap
    const [first, second] = taps
    if (second && first === second && second === idOf(event)) gestures()?.onDouble(second)
  })
  const menu = (event: EventObject): void => {
    const { x, y } = event.renderedPosition
    const { left, top } = cy.container()?.getBoundingClientRect() ?? { left: 0, top: 0 }
    gestures()?.onMenu({ id: idOf(event), x: left + x, y: top + y })
  }
  cy.on('cxttap', menu)
  cy.on('taphold', (event) => {
    if (event.originalEvent.type.startsWith('touch')) menu(event)
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

/**
 * Whether a point is on the badge, which sits on the top right corner, mostly outside the shape that gets
 * pointer events.
 */
function isInBadge(node: NodeSingular, { x, y }: Position): boolean {
  const dx = x - node.position().x - Number(node.data('w')) / 2
  const dy = y - node.position().y + Number(node.data('h')) / 2
  return dx > -BADGE.w + 12 && dx < 12 && dy > -BADGE.h / 2 - 1 && dy < BADGE.h / 2 - 1
}

function isOnFold(frame: NodeSingular, { x, y }: Position): boolean {
  const dx = x - frame.position().x - Number(frame.data('w')) / 2
  const dy = y - frame.position().y + Number(frame.data('h')) / 2
  return dx > -FOLD.w && dy < FOLD.h
}

function isAdding(event: MouseEvent | undefined): boolean {
  return Boolean(event?.shiftKey || event?.ctrlKey || event?.metaKey)
}
