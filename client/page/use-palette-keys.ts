import { useHotkeys } from '@mantine/hooks'
import { useEffect } from 'react'
import { holdKeys, releaseKeys } from '../search/held-keys.ts'
import { useShell } from '../state/shell.ts'
import { usePageKeys } from '../ui/use-page-keys.ts'

/**
 * `/` and Ctrl/Cmd+K open the palette, `?` the shortcuts; not while something is being typed. What is typed
 * before the palette has opened is kept for it.
 */
export function usePaletteKeys(): void {
  useEffect(
    () =>
      useShell.subscribe((now, before) => {
        if (now.palette && !before.palette) holdKeys()
        else if (!now.palette && before.palette) releaseKeys()
      }),
    []
  )
  usePageKeys([
    ['/', () => useShell.setState({ palette: true })],
    ['shift+?', () => useShell.setState({ shortcuts: true })],
    ['?', () => useShell.setState({ shortcuts: true })]
  ])
  useHotkeys([['mod+K', () => useShell.setState({ palette: true })]], [])
}
