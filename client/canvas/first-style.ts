import type { Collection, Core } from 'cytoscape'

/**
 * Gives elements that have just come in their first style. Cytoscape tells everything around an element of each
 * single property that changes; of what has never been drawn nobody has anything to forget.
 */
export function styleFirst(cy: Core, fresh: Collection): void {
  const style = cy.style()
  Reflect.set(style, 'checkTriggers', () => {})
  fresh.forEach((element) => void element.numericStyle('width'))
  Reflect.deleteProperty(style, 'checkTriggers')
}
