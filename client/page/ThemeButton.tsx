import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconButton } from '../ui/IconButton.tsx'

/** Switches between light and dark; until it is used the system decides. Gone where the system imposes its colours. */
export function ThemeButton() {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const dark = useComputedColorScheme('light') === 'dark'
  return (
    <IconButton
      className="theme-choice"
      icon={dark ? 'sun' : 'moon'}
      label={dark ? 'Light theme' : 'Dark theme'}
      onClick={() => setColorScheme(dark ? 'light' : 'dark')}
    />
  )
}
