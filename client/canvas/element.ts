/**
 * A thing as Cytoscape gets it: flat data for the mappers of the style sheet, a place, the names of its states.
 */
export type CanvasElement = {
  group: 'nodes' | 'edges'
  data: Readonly<Record<string, string | number | readonly number[]>> & { id: string }
  position?: { x: number; y: number }
  classes: readonly string[]
  grabbable: boolean
}
