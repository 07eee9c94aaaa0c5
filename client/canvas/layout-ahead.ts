import type { Page } from '#model/contracts.ts'
import type { View } from '#figure/view.ts'
import { toInput } from '#figure/layout-input.ts'
import { loadFonts } from '../look/fonts.ts'
import { useKnown } from '../state/known.ts'
import { sceneOf } from '../state/use-scene.ts'
import { askLayout } from './arranger.ts'
import { figuresOf, namesIn } from './figures-of.ts'
import { SMALL } from './small.ts'

/** Starts laying out what a read has just brought, before there is an explorer to show it. */
export async function layOutRead(view: View, page: Page): Promise<void> {
  useKnown.getState().learn(page)
  await layOutAhead(view)
}

/**
 * Makes the worker start on a view without places before the page draws itself around the canvas; the canvas
 * then asks the same question and finds it answered, or nearly. Should it ask another, nothing is lost.
 */
export async function layOutAhead(view: View): Promise<void> {
  const stage = document.querySelector('.stage')
  const size = { w: stage?.clientWidth ?? 0, h: stage?.clientHeight ?? 0 }
  if (size.w < SMALL || view.places.size > 0) return
  const scene = sceneOf(view, useKnown.getState())
  await loadFonts(namesIn(scene))
  // the canvas asks the same, and reports a failure
  askLayout(toInput(scene, figuresOf(scene), view.places, view.parents, size)).catch(() => {})
}
