import { Menu } from '@mantine/core'
import { IconButton } from '../ui/IconButton.tsx'
import { useViewItems } from './use-view-items.tsx'

/** The menu of views: keep this one under a name, open one that was kept, save it as a file, open a file. */
export function ViewsMenu() {
  const { items, beside } = useViewItems()
  return (
    <>
      <Menu
        position="bottom-end"
        width={280}
        transitionProps={{ duration: 0 }}
        withinPortal={false}
        withInitialFocusPlaceholder={false}
      >
        <Menu.Target>
          <IconButton icon="bookmark" label="Views" />
        </Menu.Target>
        <Menu.Dropdown className="views">{items}</Menu.Dropdown>
      </Menu>
      {beside}
    </>
  )
}
