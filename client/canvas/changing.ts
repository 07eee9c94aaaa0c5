import type { Core } from 'cytoscape'
import type { CanvasElement } from './element.ts'

/** Things of a crowd that are changed in one frame: each must be styled anew, and hundreds would block the page. */
const EACH = 120
/** The most frames that this may take: each of them also costs something for all that is drawn. */
const FRAMES = 8

/** Changes on their way to the canvas. */
export type Changes = {
  /** whether some are still to come */
  areComing: () => boolean
  /** changes things, of a crowd some in each frame; what is `removed` meanwhile needs no change any longer */
  make: (changed: readonly CanvasElement[], removed: readonly string[], isCrowd: boolean) => void
  drop: () => void
}

/** Opens the way of changes to a canvas; a later change of a thing replaces one that is still to come. */
export function openChanges(cy: Core): Changes {
  const coming = new Map<string, CanvasElement>()
  let frame = 0
  let each = EACH
  const makeSome = (most: number): void => {
    cy.batch(() => {
      for (const [id, { data, classes }] of [...coming].slice(0, most)) {
        coming.delete(id)
        cy.getElementById(id)
          .data(copied(data))
          .classes([...classes])
      }
    })
  }
  const next = (): void => {
    makeSome(each)
    frame = coming.size > 0 ? requestAnimationFrame(next) : 0
  }
  return {
    areComing: () => coming.size > 0,
    make: (changed, removed, isCrowd) => {
      for (const id of removed) coming.delete(id)
      for (const element of changed) coming.set(element.data.id, element)
      each = Math.max(EACH, Math.ceil(coming.size / FRAMES))
      if (!isCrowd) makeSome(Infinity)
      else if (frame === 0) next()
    },
    drop: () => {
      coming.clear()
      if (frame !== 0) cancelAnimationFrame(frame)
    }
  }
}

/** A copy, because Cytoscape keeps and changes what it is given. */
export function copied(data: CanvasElement['data']): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, typeof value === 'object' ? [...value] : value])
  )
}
