import { Menu } from '@mantine/core'
import { useNavigate } from 'react-router'
import { SideTabs } from '../legend/Legend.tsx'
import { Icon } from '../look/Icon.tsx'
import type { IconName } from '#figure/look/icons.ts'
import { Outline } from '../outline/Outline.tsx'
import { RelationTable } from '../outline/RelationTable.tsx'
import { redo, undo } from '../state/history.ts'
import { useShell } from '../state/shell.ts'
import { useView } from '../state/view.ts'
import { Timeline } from '../timeline/Timeline.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { AsOfControl } from './AsOfControl.tsx'
import { BottomSheet } from './BottomSheet.tsx'
import { Logo } from './Logo.tsx'
import { Stage } from './Stage.tsx'
import { ThemeButton } from './ThemeButton.tsx'
import type { useOpening } from './use-opening.ts'

const TABS: readonly {
  id: 'graph' | 'timeline' | 'outline' | 'table' | 'legend'
  word: string
  icon: IconName
}[] = [
  { id: 'graph', word: 'Graph', icon: 'network' },
  { id: 'timeline', word: 'Timeline', icon: 'clock' },
  { id: 'outline', word: 'Outline', icon: 'list-tree' },
  { id: 'table', word: 'Table', icon: 'table' },
  { id: 'legend', word: 'Legend', icon: 'shapes' }
]

/** The explorer on a phone: one thing at a time above a bar of tabs, details in a sheet. */
export function Phone({ opening }: { opening: ReturnType<typeof useOpening> }) {
  const tab = useShell((shell) => shell.phone)
  const read = useView((view) => view.selection.length > 0 || view.focus !== null)
  const title = useView((view) => view.title)
  const selected = useView((view) => view.selection.length > 0)
  return (
    <div className="phone">
      <header className="bar">
        <Logo />
        <div className="bar-space" />
        <AsOfControl />
        <IconButton icon="search" label="Search" onClick={() => useShell.setState({ palette: true })} />
        <PhoneMenu />
      </header>
      <main className="phone-main">
        {tab === 'graph' && <Stage opening={opening} lay="phone" />}
        {tab !== 'graph' && <h1 className="spoken">{title}</h1>}
        {tab === 'timeline' && <Timeline />}
        {tab === 'outline' && <Outline />}
        {tab === 'table' && <RelationTable />}
        {tab === 'legend' && (
          <div className="phone-legend">
            <SideTabs />
          </div>
        )}
        {read && (tab === 'graph' || selected) && tab !== 'legend' && <BottomSheet />}
      </main>
      <nav className="tab-bar" aria-label="Views">
        {TABS.map(({ id, word, icon }) => (
          <button
            key={id}
            type="button"
            aria-current={tab === id ? 'page' : undefined}
            onClick={() => useShell.setState({ phone: id })}
          >
            <Icon name={icon} size={20} />
            {word}
          </button>
        ))}
      </nav>
    </div>
  )
}

function PhoneMenu() {
  const navigate = useNavigate()
  return (
    <>
      <ThemeButton />
      <Menu
        position="bottom-end"
        transitionProps={{ duration: 0 }}
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <IconButton icon="menu" label="Menu" />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => undo()}>Undo</Menu.Item>
          <Menu.Item onClick={() => redo()}>Redo</Menu.Item>
          <Menu.Item onClick={() => useShell.setState({ briefing: 'add' })}>Add to briefing</Menu.Item>
          <Menu.Item onClick={() => void navigate('/briefings')}>Briefings</Menu.Item>
          <Menu.Item onClick={() => useShell.setState({ settings: true })}>Settings</Menu.Item>
          <Menu.Item onClick={() => useShell.setState({ tour: 0 })}>Take the tour</Menu.Item>
          <Menu.Item onClick={() => void navigate('/')}>Start page</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
