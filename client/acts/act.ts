import type { IconName } from '#figure/look/icons.ts'
import type { Scene } from '#figure/scene.ts'
import type { Target } from './target.ts'

/** What an act is given beside its target. */
export type Setting = { scene: Scene; go: (to: string) => void }

/** Something that can be done to a target: by its menu, by its key, from the outline. */
export type Act = {
  id: string
  icon: IconName
  words: string | ((target: Target, scene: Scene) => string)
  /** the words of the submenu under which it stands */
  under?: string
  /** as Mantine's hotkeys write it; what is shown to the reader is made of it */
  key?: string
  on: readonly Target['what'][]
  /** done to the focus where nothing is selected */
  orFocus?: boolean
  /** where it would do nothing it is left out */
  when?: (target: Target, scene: Scene) => boolean
  /** its words in the palette, which names no target */
  command?: string
  /** what is said where its key is pressed and it cannot be done */
  needs?: string
  run: (target: Target, setting: Setting) => unknown
}

/** What an act with bodies is done to. */
export const BODIES = ['entity', 'stack', 'selection'] as const
