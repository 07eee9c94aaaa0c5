import type { ReactNode } from 'react'
import { DropMenu } from '../ui/DropMenu.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { usePictureItems } from './use-picture-items.tsx'

/** Saves what is on the canvas with its legend, date and sources; `children` are additional menu items. */
export function SavePicture({ children }: { children: ReactNode }) {
  const { items, busy } = usePictureItems()
  return (
    <DropMenu offset={6} opener={<IconButton icon="download" label="Save a picture" aria-busy={busy} />}>
      {items}
      {children}
    </DropMenu>
  )
}
