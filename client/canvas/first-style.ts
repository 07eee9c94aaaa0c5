import type { Collection, Core } from 'cytoscape'

/**
 * Gives new elements their first style. Cytoscape notifies everything around an element of each single property
 * that changes; around elements never drawn before there is nothing to notify.
 */
export function styleFirst(cy: Core, fresh: Collection): void {
  const style = cy.style()
  Reflect.set(style, 'checkTriggers', () => {})
  fresh.forEach((element) => void element.numericStyle('width'))
  Reflect.deleteProperty(style, 'checkTriggers')
}
