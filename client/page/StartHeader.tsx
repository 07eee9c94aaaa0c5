import { Link } from 'react-router'
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
      <Link className="start-briefings" to="/briefings">
        Briefings
      </Link>
      <IconButton
        icon="keyboard"
        label="Keyboard shortcuts"
        onClick={() => useShell.setState({ shortcuts: true })}
      />
      <ThemeButton />
    </header>
  )
}
