import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core'
import { usePreferences } from '../state/preferences.ts'

/** The system imposes its own few colours, on a ground that is dark or light. */
const FORCED = '(forced-colors: active)'

/**
 * Lets the kit read and store the theme among the reader's preferences. Where the system imposes its colours the
 * theme is the one of their ground, whatever was chosen or came with a link: lines and icons are drawn in ours, and
 * would vanish on the other.
 */
export function themeKeeper(): MantineColorSchemeManager {
  const forced = matchMedia(FORCED)
  const shown = (): MantineColorScheme => (forced.matches ? 'auto' : usePreferences.getState().theme)
  let stop: (() => void) | null = null
  return {
    get: shown,
    set: (theme) => usePreferences.getState().prefer({ theme }),
    subscribe: (tell) => {
      const turn = (): void => tell(shown())
      const unsubscribe = usePreferences.subscribe((now, before) => {
        if (now.theme !== before.theme || forced.matches) turn()
      })
      forced.addEventListener('change', turn)
      stop = () => {
        unsubscribe()
        forced.removeEventListener('change', turn)
      }
    },
    unsubscribe: () => stop?.(),
    clear: () => usePreferences.getState().prefer({ theme: 'auto' })
  }
}
