import { Menu } from '@mantine/core'
import { useNavigate } from 'react-router'
import { useStore } from 'zustand'
import { SideTabs } from '../legend/Legend.tsx'
import { Icon } from '../look/Icon.tsx'
import type { IconName } from '#figure/look/icons.ts'
import { Outline } from '../outline/Outline.tsx'
import { RelationTable } from '../outline/RelationTable.tsx'
import { redo, undo } from '../state/history.ts'
import { isPublished, useShell } from '../state/shell.ts'
import { isBeingRead, useView } from '../state/view.ts'
import { MarkKey } from '../timeline/MarkKey.tsx'
import { Timeline } from '../timeline/Timeline.tsx'
import { useEvents } from '../timeline/use-events.ts'
import { DropMenu } from '../ui/DropMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { usePictureItems } from '../picture/use-picture-items.tsx'
import { useViewItems } from '../share/use-view-items.tsx'
import { AsOfControl } from './AsOfControl.tsx'
import { BeginningItems } from './BeginningMenu.tsx'
import { BottomSheet } from './BottomSheet.tsx'
import { useCopyLink } from './CopyLink.tsx'
import { Logo } from './Logo.tsx'
import { Stage } from './Stage.tsx'
import type { useOpening } from './use-opening.ts'
import { useScreen } from './use-screen.ts'

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

/**
 * The explorer on a phone: one thing at a time above a bar of tabs, or beside it when the phone is held
 * sideways; details in a sheet.
 */
export function Phone({ opening }: { opening: ReturnType<typeof useOpening> }) {
  const across = useScreen('(min-width: 701px)')
  const tab = useShell((shell) => shell.phone)
  const read = useView(isBeingRead)
  const title = useView((view) => view.title)
  const selected = useView((view) => view.selection.length > 0)
  const sheet = read && (tab === 'graph' || selected) && tab !== 'legend'
  return (
    <div className={across ? 'phone phone-across' : 'phone'}>
      <header className="bar">
        <Logo />
        <div className="bar-space" />
        <AsOfControl />
        <IconButton icon="search" label="Search" onClick={() => useShell.setState({ palette: true })} />
        <PhoneMenu />
      </header>
      <main className="phone-main">
        {/* drawn anew it would stop a slow phone for over a second, and lose where things were dragged to */}
        <div className={tab === 'graph' ? 'phone-graph' : 'phone-graph phone-away'} inert={tab !== 'graph'}>
          <Stage opening={opening} lay={across ? 'across' : 'phone'} />
        </div>
        {tab !== 'graph' && <h1 className="spoken">{title}</h1>}
        {tab !== 'graph' && (
          <div className={sheet ? 'phone-part phone-part-under-sheet' : 'phone-part'}>
            {tab === 'timeline' && <PhoneTimeline />}
            {tab === 'outline' && <Outline />}
            {tab === 'table' && <RelationTable />}
            {tab === 'legend' && (
              <div className="phone-legend">
                <SideTabs />
              </div>
            )}
          </div>
        )}
        {sheet && <BottomSheet />}
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

/** Everything from the desktop's header that a phone has no room for. */
function PhoneMenu() {
  const navigate = useNavigate()
  const { pastStates, futureStates } = useStore(useView.temporal)
  const { items: views, beside } = useViewItems()
  const { items: pictures } = usePictureItems()
  const { handleCopy } = useCopyLink()
  return (
    <>
      <DropMenu width={280} scrolls="phone-menu" opener={<IconButton icon="menu" label="Menu" />}>
        <Menu.Item disabled={pastStates.length === 0} onClick={() => undo()}>
          Undo
        </Menu.Item>
        <Menu.Item disabled={futureStates.length === 0} onClick={() => redo()}>
          Redo
        </Menu.Item>
        <Menu.Divider />
        {!isPublished() && (
          <Menu.Item onClick={() => useShell.setState({ briefing: 'add' })}>Add to briefing</Menu.Item>
        )}
        <Menu.Item onClick={() => void navigate('/briefings')}>Briefings</Menu.Item>
        <Menu.Item onClick={handleCopy}>Copy link to this view</Menu.Item>
        {pictures}
        <Menu.Item onClick={() => useShell.setState({ data: true })}>Data…</Menu.Item>
        {views}
        <Menu.Divider />
        <Menu.Label>Begin with</Menu.Label>
        <BeginningItems />
        <Menu.Divider />
        <Menu.Item onClick={() => useShell.setState({ settings: true })}>Settings</Menu.Item>
        <Menu.Item onClick={() => useShell.setState({ shortcuts: true })}>Keyboard shortcuts</Menu.Item>
        <Menu.Item onClick={() => useShell.setState({ tour: 0 })}>Take the tour</Menu.Item>
        <Menu.Item onClick={() => void navigate('/')}>Start page</Menu.Item>
      </DropMenu>
      {beside}
    </>
  )
}

function PhoneTimeline() {
  const told = useEvents()
  return (
    <div className="phone-timeline">
      <MarkKey events={told.events} />
      <Timeline {...told} />
    </div>
  )
}
