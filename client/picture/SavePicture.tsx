import { Menu } from '@mantine/core'
import type { ReactNode } from 'react'
import { IconButton } from '../ui/IconButton.tsx'
import { usePictureItems } from './use-picture-items.tsx'

/** Saves what is on the canvas with its legend, date and sources; `children` are further items of the menu. */
export function SavePicture({ children }: { children?: ReactNode }) {
  const { items, busy } = usePictureItems()
  return (
    <Menu
      position="bottom-end"
      offset={6}
      transitionProps={{ duration: 0 }}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <IconButton icon="download" label="Save a picture" aria-busy={busy} />
      </Menu.Target>
      <Menu.Dropdown>
        {items}
        {children}
      </Menu.Dropdown>
    </Menu>
  )
}
