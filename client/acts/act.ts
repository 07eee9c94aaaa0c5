import type { IconName } from '#figure/look/icons.ts'
import type { Scene } from '#figure/scene.ts'
import type { Target } from './target.ts'

/** What an act is given besides its target. */
export type Setting = { scene: Scene; go: (to: string) => void }

/** Something that can be done to a target: from its menu, by its key, from the outline. */
export type Act = {
  id: string
  icon: IconName
  words: string | ((target: Target, scene: Scene) => string)
  /** the words of the submenu under which it stands */
  under?: string
  /** in the syntax of Mantine's hotkeys; the keys shown to the reader are derived from it */
  key?: string
  on: readonly Target['what'][]
  /** done to the focus where nothing is selected */
  orFocus?: boolean
  /** where false, the act would do nothing and is left out */
  when?: (target: Target, scene: Scene) => boolean
  /** its words in the palette, where no target is named */
  command?: string
  /** what is said when its key is pressed but it cannot be done */
  needs?: string
  run: (target: Target, setting: Setting) => unknown
}

/** The targets of acts on bodies. */
export const BODIES = ['entity', 'stack', 'selection'] as const
