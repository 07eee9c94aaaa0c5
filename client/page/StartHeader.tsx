import { useShell } from '../state/shell.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { Logo } from './Logo.tsx'
import { ThemeButton } from './ThemeButton.tsx'

/** The header of the start page. */
export function StartHeader() {
  return (
    <header className="bar">
      <Logo />
      <div className="bar-space" />
      <IconButton
        icon="keyboard"
        label="Keyboard shortcuts"
        onClick={() => useShell.setState({ shortcuts: true })}
      />
      <ThemeButton />
    </header>
  )
}
