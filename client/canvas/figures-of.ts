import { type Figure, toFigures } from '#figure/figure.ts'
import type { Scene } from '#figure/scene.ts'
import { measure } from './measure.ts'

const known = new WeakMap<Scene, readonly Figure[]>()

/** The figures of a scene as the page's own fonts measure them, made once; call it once the fonts are there. */
export function figuresOf(scene: Scene): readonly Figure[] {
  const made = known.get(scene) ?? toFigures(scene, measure)
  known.set(scene, made)
  return made
}
