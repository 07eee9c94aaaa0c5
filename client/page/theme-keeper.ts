import type { MantineColorSchemeManager } from '@mantine/core'
import { usePreferences } from '../state/preferences.ts'

/** Lets the kit read and store the theme among the reader's preferences. */
export function themeKeeper(): MantineColorSchemeManager {
  let stop: (() => void) | null = null
  return {
    get: () => usePreferences.getState().theme,
    set: (theme) => usePreferences.getState().prefer({ theme }),
    subscribe: (tell) => {
      stop = usePreferences.subscribe((now, before) => {
        if (now.theme !== before.theme) tell(now.theme)
      })
    },
    unsubscribe: () => stop?.(),
    clear: () => usePreferences.getState().prefer({ theme: 'auto' })
  }
}
