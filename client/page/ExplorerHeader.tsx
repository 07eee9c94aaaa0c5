import { Menu } from '@mantine/core'
import { Icon } from '../look/Icon.tsx'
import { SavePicture } from '../picture/SavePicture.tsx'
import { ViewsMenu } from '../share/ViewsMenu.tsx'
import { isPublished, useShell } from '../state/shell.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { AsOfControl } from './AsOfControl.tsx'
import { AddButton } from './AddButton.tsx'
import { BeginningMenu } from './BeginningMenu.tsx'
import { CopyLink } from './CopyLink.tsx'
import { HistoryMenu } from './HistoryMenu.tsx'
import { Logo } from './Logo.tsx'
import { ThemeButton } from './ThemeButton.tsx'

/** The header of the explorer on a desktop; `reading` until what was asked for has arrived. */
export function ExplorerHeader({ reading }: { reading: boolean }) {
  return (
    <header className="bar explorer-bar">
      <Logo />
      <BeginningMenu reading={reading} />
      <button type="button" className="search-field" onClick={() => useShell.setState({ palette: true })}>
        <Icon name="search" size={16} />
        <span>Search people, actions, dockets, statutes</span>
        <span className="key" aria-hidden="true">
          /
        </span>
      </button>
      <div className="bar-end">
        <HistoryMenu />
        <AsOfControl />
        {!isPublished() && <AddButton />}
        <ViewsMenu />
        <CopyLink />
        <SavePicture>
          <Menu.Item onClick={() => useShell.setState({ data: true })}>Data…</Menu.Item>
        </SavePicture>
        <ThemeButton />
        <IconButton
          icon="sliders-horizontal"
          label="Settings"
          onClick={() => useShell.setState({ settings: true })}
        />
        <IconButton
          icon="circle-question-mark"
          label="Keyboard shortcuts"
          onClick={() => useShell.setState({ shortcuts: true })}
        />
      </div>
    </header>
  )
}
