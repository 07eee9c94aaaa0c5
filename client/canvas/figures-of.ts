import { type Figure, toFigures } from '#figure/figure.ts'
import type { Scene } from '#figure/scene.ts'
import { measure } from './measure.ts'

/** The texts on the bodies of a scene. */
export function namesIn({ entities }: Pick<Scene, 'entities'>): string[] {
  return entities.map(({ card, court }) => `${card.name} ${court ?? ''}`)
}

const known = new WeakMap<Scene, readonly Figure[]>()

/** The figures of a scene, measured once in the page's own fonts; call it once the fonts have loaded. */
export function figuresOf(scene: Scene): readonly Figure[] {
  const made = known.get(scene) ?? toFigures(scene, measure)
  known.set(scene, made)
  return made
}
