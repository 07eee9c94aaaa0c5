import { useHotkeys } from '@mantine/hooks'
import { useShell } from '../state/shell.ts'

/** `/` and Ctrl/Cmd+K open the palette, `?` the shortcuts; not while something is being typed. */
export function usePaletteKeys(): void {
  useHotkeys([
    ['/', () => useShell.setState({ palette: true })],
    ['shift+?', () => useShell.setState({ shortcuts: true })],
    ['?', () => useShell.setState({ shortcuts: true })]
  ])
  useHotkeys([['mod+K', () => useShell.setState({ palette: true })]], [])
}
